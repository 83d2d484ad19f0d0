package org.xinheng.link;

/** 待核原因. Why a row waits for a person. */
public enum ReviewReason {
  OFFICIAL_MISMATCH("代码校验位不符，可能为官方赋码"),
  UNSURE_LINK("不能确定属于哪个主体");

  private final String title;

  ReviewReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
