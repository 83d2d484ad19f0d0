package org.xinheng.collect;

/** 披露方式 of a whole record item (山东省社会信用条例 第二十条). */
public enum DisclosureWay {
  OPEN("公开公示"),
  AUTHORISED("授权查询"),
  SHARED("政务共享");

  private final String title;

  DisclosureWay(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
