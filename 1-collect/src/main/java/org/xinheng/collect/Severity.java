package org.xinheng.collect;

/** 失信严重程度 of an item as a whole (山东省公共信用信息目录的要素). */
public enum Severity {
  /** 不属于失信信息. */
  NONE("不适用"),
  MINOR("轻微"),
  ORDINARY("一般"),
  SERIOUS("严重"),
  /** Each record decides: kinds and amounts of a penalty, the sort of a list. */
  BY_RECORD("按记录认定");

  private final String title;

  Severity(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
