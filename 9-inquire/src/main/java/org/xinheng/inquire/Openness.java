package org.xinheng.inquire;

/** 公开情形. How a record stands on the day it is looked at; only the first is the public's. */
public enum Openness {
  /** 公示中. */
  LIVE(""),
  /** 授权查询、政务共享: the catalogue does not open it. */
  NOT_OPEN("（不公开，限授权和依职责查询）"),
  /** 已终止公示: for the entity itself and courts. */
  ENDED("（已终止公示，仅供本人和司法机关查阅）");

  private final String remark;

  Openness(String remark) {
    this.remark = remark;
  }

  /** What is written behind a record's title; "" where nothing need be said. */
  public String remark() {
    return remark;
  }
}
