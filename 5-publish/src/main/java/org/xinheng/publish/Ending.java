package org.xinheng.publish;

/** 终止公示的原因. */
public enum Ending {
  /** 公示期限届满: the longest term, or a licence's validity, is over. */
  TERM_REACHED("公示期限届满"),
  /** 信用修复. */
  REPAIRED("信用修复"),
  /** 决定被撤销、变更或者确认违法 (行政处罚法 第四十八条: within three working days, with the reason). */
  REVOKED("决定被撤销、变更或确认违法"),
  /** 报送有误: the record should never have been published. */
  WRONG("信息有误");

  private final String title;

  Ending(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
