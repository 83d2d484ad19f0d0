package org.xinheng.collect;

/** 填报要求. How much a field is needed for one kind of subject. */
public enum Need {
  /** 必填. */
  REQUIRED("必填"),
  /** 条件必填: required when the field's {@link Condition} holds, else optional. */
  CONDITIONAL("条件必填"),
  /** 应填: its absence is a warning, never a reason to return the row. */
  RECOMMENDED("应填"),
  /** 选填. */
  OPTIONAL("选填"),
  /** 不得填写: the published form demands it empty for this kind of subject. */
  FORBIDDEN("不得填写");

  private final String title;

  Need(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
