package org.xinheng.link;

/** 匹配方法. How an old registration was found to be an entity of the register. */
public enum MatchMethod {
  CODE("统一社会信用代码一致"),
  LEGACY("旧代码与名称一致"),
  ORG_CORE("第 9–17 位与组织机构代码一致"),
  NAME("名称、负责人与住所一致"),
  PERSON("名称与经营者一致"),
  MANUAL("人工确认");

  private final String title;

  MatchMethod(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
