package org.xinheng.publish;

/** 免于公示的法定情形. There are four and no fifth (政府信息公开条例 第十四条、第十五条). */
public enum ExemptionReason {
  STATE_SECRET("国家秘密"),
  TRADE_SECRET("商业秘密"),
  PRIVACY("个人隐私"),
  OTHER_BY_LAW("其他依法不予公开");

  private final String title;

  ExemptionReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
