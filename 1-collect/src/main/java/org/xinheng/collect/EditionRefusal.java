package org.xinheng.collect;

/** 修订被拒的原因. The code can be quoted on the telephone. */
public enum EditionRefusal {
  NOT_FOUND("CAT-001", "没有这个编号的目录修订", 404),
  ALREADY_OPEN("CAT-002", "该事项已有一个未审结的修订，请先办结或放弃它", 409),
  SAME_EDITION("CAT-003", "该事项已有同一版本号，请另取版本号", 409),
  UNKNOWN_ITEM("CAT-004", "目录中没有这个信息事项", 404),
  TOO_EARLY("CAT-005", "施行之日须在今天之后，且晚于现行版本", 422),
  NO_CHANGE("CAT-006", "与现行版本没有差别", 422),
  WHY_MISSING("CAT-007", "请写明修订的理由和依据", 422),
  OWN_WORK("CAT-008", "起草人不能审核自己的修订，须由另一人审核", 403),
  WORDS_MISSING("CAT-009", "不通过或不同意的须写明理由", 422),
  NOT_WAITING("CAT-010", "这个修订不在可以这样办理的状态，可能已由他人办理", 409),
  NOT_YOURS("CAT-011", "草稿只能由起草人修改、提交或放弃", 403),
  BASIS_MISSING("CAT-012", "归集须有法律依据，请写明文件名称和条款", 422),
  FORBIDDEN("CAT-013", "含禁止归集的信息，或者须经本人书面同意而没有写明依据（山东省社会信用条例 第四十二条）", 422),
  TITLE_TAKEN("CAT-014", "已有同名的信息事项，请改用“修订”，或者另取名称", 409),
  PUBLICITY_CONTRADICTS("CAT-015", "披露方式为公开公示，公示期限却写不公示，请改其中一处", 422),
  IN_FORCE("CAT-016", "只有已通过而未到施行之日的版本可以撤回；已施行的请另起草修订", 409),
  RECALL_ASKED("CAT-017", "已有人申请撤回施行，请由另一人决定", 409),
  NO_RECALL("CAT-018", "没有待决定的撤回施行申请", 409),
  OWN_RECALL("CAT-019", "申请撤回施行的人不能自己决定，须由另一人决定", 403),
  IDENTITY_SHOWN("CAT-020", "有标识个人的字段写成了公开（个人信息保护法 第六条、第二十八条）", 422);

  private final String code;
  private final String sentence;
  private final int status;

  EditionRefusal(String code, String sentence, int status) {
    this.code = code;
    this.sentence = sentence;
    this.status = status;
  }

  /** The sentence with its code behind it. */
  public String quoted() {
    return sentence + "（" + code + "）";
  }

  public int status() {
    return status;
  }
}
