package org.xinheng.publish;

/** 失信严重程度, from light to heavy (信用修复管理办法,国家发展改革委令第36号). */
public enum Seriousness {
  MINOR("轻微"),
  ORDINARY("一般"),
  SERIOUS("严重");

  private final String title;

  Seriousness(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The heavier of two. */
  public Seriousness or(Seriousness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
