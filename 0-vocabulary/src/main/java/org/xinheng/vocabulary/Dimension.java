package org.xinheng.vocabulary;

/** 质量维度. The five sides from which a reported record is measured. */
public enum Dimension {
  LAWFUL("合法"),
  TIMELY("及时"),
  ACCURATE("准确"),
  STANDARD("规范"),
  COMPLETE("完整");

  private final String title;

  Dimension(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
