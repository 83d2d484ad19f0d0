package org.xinheng.publish;

/** 不予办理的理由. Codes PUB-001… are stable. */
public enum Refusal {
  NO_SUCH_PUBLICATION("PUB-001", 404, "没有这条公示信息，请核对条目编号"),
  NOT_IN_THIS_STATE("PUB-002", 409, "这条信息当前的状态不能办理此项，请刷新后查看现状"),
  WHY_MISSING("PUB-003", 422, "请写明原因"),
  SAME_PERSON("PUB-010", 403, "须由另一人审批，提出人不得审批自己的申请"),
  LEGAL_BASIS_MISSING("PUB-011", 422, "请写明法律依据（法规与条款）和具体理由"),
  PERIOD_OVER("PUB-012", 422, "免于公示的期限早于今天，请重新填写截止日期"),
  NO_SUCH_PROPOSAL("PUB-013", 409, "没有待审批的这项申请，可能已由他人办理"),
  REFUSAL_UNEXPLAINED("PUB-014", 422, "不予批准须写明理由"),
  PROPOSED_ALREADY("PUB-015", 409, "这条信息已有一项申请在等另一人审批，请先等它办结"),
  EXPLANATION_MISSING("PUB-016", 422, "请写明向公众说明的理由；撤下公示须公开说明理由"),
  EXPLANATION_TRACES("PUB-017", 422, "说明中有疑似个人信息；说明将向公众公开，请改写后再提交"),
  SINCE_AFTER_TODAY("PUB-018", 422, "撤销、变更或发现有误之日不能晚于今天，也不能早于决定日期"),
  NOT_THE_CREDIT_OFFICE("PUB-019", 403, "免于公示由信用办审批；本部门人员可以提出，请等信用办的人员办理"),
  TRACES_REMAIN("PUB-020", 422, "公开文本中仍有疑似个人信息，请隐去，或确认其不是个人信息后再放行"),
  NO_SUCH_FIELD("PUB-021", 404, "这条信息没有待隐去的这个字段"),
  TEXT_EMPTY("PUB-022", 422, "公开文本不能为空；整段不宜公开的，请写“依法不予公开”"),
  TEXT_REWRITTEN("PUB-023", 422, "公开文本只能把原文中的一段换成“［已隐去］”或建议稿用的占位，其余须与原文一字不差；内容有误的请报送部门更正后重报"),
  YEAR_FILE_WRONG("PUB-030", 422, "节假日文件有误");

  private final String code;
  private final int status;
  private final String sentence;

  Refusal(String code, int status, String sentence) {
    this.code = code;
    this.status = status;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  /** The HTTP status that fits. */
  public int status() {
    return status;
  }

  /** What is wrong and what to do, in Chinese. */
  public String sentence() {
    return sentence;
  }
}
