package org.xinheng.collect;

/** 信息事项性质. What sort of statement an item's rows are; a new kind of item is {@link #OTHER}. */
public enum Nature {
  /** 登记注册基本信息: sets the entity's basics. */
  REGISTRATION("登记注册"),
  LICENCE("行政许可"),
  PENALTY("行政处罚"),
  OTHER("其他");

  private final String title;

  Nature(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
