package org.xinheng.collect;

/** 字段披露级别. The most that may be shown of a field; who sees it is decided in {@code inquire}. */
public enum FieldDisclosure {
  /** 公开公示. */
  PUBLIC("公开"),
  /** 脱敏后公开. */
  MASKED("脱敏公开"),
  /** 政务共享、授权查询, never on a public page. */
  SHARED("共享"),
  /** 不对外提供: kept for linking and audit only. */
  NEVER("不公开");

  private final String title;

  FieldDisclosure(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
