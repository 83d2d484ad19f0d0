package org.xinheng.publish;

/** 起算规则. From which day a publicity term runs; each rule book says which. */
public enum StartRule {
  /** The day of the decision document (国家发展改革委令第36号). */
  DECISION("决定"),
  /** The day it went public (国家市场监督管理总局令第45号). */
  PUBLICATION("公示"),
  /** The day the unlawful conduct ended (山东省社会信用条例 第三十八条). */
  END_OF_CONDUCT("违法行为终止");

  private final String title;

  StartRule(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
