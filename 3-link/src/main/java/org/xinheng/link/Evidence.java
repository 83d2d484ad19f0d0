package org.xinheng.link;

/** 关联依据. Which piece of evidence made a record's subject this entity. */
public enum Evidence {
  CODE("统一社会信用代码一致"),
  LEGACY_CODE("旧代码唯一对应"),
  ORGANISATION_CODE("组织机构代码与统一社会信用代码主体标识码一致"),
  NAME("名称完全一致且唯一"),
  FORMER_NAME("曾用名完全一致且唯一"),
  WRITTEN_OTHERWISE("名称只是写法不同，住所或负责人相符，且别无相近的主体"),
  NAMESAKE_BY_SEAT("同名各户中，只有这一户的住所或负责人相符"),
  PERSON_NUMBER("证件号码一致"),
  CLERK("人工核对");

  private final String title;

  Evidence(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
