package org.xinheng.dossier;

/** 可见情形. How a record stood towards the public on the day it is looked at as of. */
public enum Visibility {
  PUBLIC("公开"),
  PENDING("待公示"),
  NOT_OPEN("不公开，限依职责和授权查询"),
  WITHHELD("不予公示"),
  ENDED("已终止公示");

  private final String title;

  Visibility(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
