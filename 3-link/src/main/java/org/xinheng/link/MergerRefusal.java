package org.xinheng.link;

/** 并户、撤销并户、分出记录和撤回分出被拒的原因. The code can be quoted on the telephone. */
public enum MergerRefusal {
  NOT_FOUND("LNK-101", "没有这个主体", 404),
  SAME("LNK-102", "不能并入自己", 422),
  FROM_MERGED("LNK-103", "这一户已经并入另一户，须先撤销那次并户", 409),
  INTO_MERGED("LNK-104", "目标主体已经并入另一户，请并入那一户", 409),
  PERSON("LNK-105", "自然人不办理并户", 422),
  OTHER_KIND("LNK-106", "两户的类别不同（企业与个体工商户），不能并为一户", 422),
  WHY_MISSING("LNK-107", "请写明理由和依据", 422),
  NO_MERGER("LNK-108", "没有这次并户", 404),
  ALREADY_UNDONE("LNK-109", "这次并户已经撤销", 409),
  NOTHING_CHOSEN("LNK-110", "请选择要分出的记录", 422),
  NOT_ITS_RECORD("LNK-111", "所选记录不在这一户名下，或已有更新的版本；请刷新后再选", 409),
  REGISTRATION("LNK-112", "登记信息不能分出；登记错挂的，请登记机关更正后重新报送", 422),
  NO_SPLIT("LNK-113", "没有这次分出", 404),
  SPLIT_UNDONE("LNK-114", "这次分出已经撤回", 409),
  CHANGED_SINCE("LNK-115", "分出的记录此后都有更正或已再次分出，没有可以撤回的；请到记录现在所在的一户办理", 409),
  ALREADY_PROPOSED("LNK-116", "这两户的并户已经提出，待另一人批准", 409),
  NO_PROPOSAL("LNK-117", "没有这份并户的提出", 404),
  OWN_PROPOSAL("LNK-118", "不能批准自己提出的并户，请信用办的另一人批准", 403),
  DECIDED("LNK-119", "这份并户的提出已经办结", 409);

  private final String code;
  private final String sentence;
  private final int status;

  MergerRefusal(String code, String sentence, int status) {
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
