package org.xinheng.link;

/** 存量代码转换的问题种类. What can be wrong between an old code and the new one. */
public enum ConversionProblem {
  DUPLICATE("重码"),
  TWO_CODES("一户多码"),
  NOT_SENT_UP("赋码未上传"),
  WRONG_CODE("错码"),
  OFFICIAL_MISMATCH("官方校验不符"),
  NAME_MISMATCH("名称不符"),
  ENDED_KEEPS_CODE("注销仍占码"),
  REUSED_NUMBER("旧号重复使用");

  private final String title;

  ConversionProblem(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
