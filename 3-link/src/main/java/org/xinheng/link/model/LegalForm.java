package org.xinheng.link.model;

import java.util.List;
import java.util.stream.Stream;

/** 组织形式. What a name's legal form says, however it is abbreviated. */
enum LegalForm {
  LIMITED("有限责任公司", "有限公司"),
  STOCK("股份有限公司", "股份公司"),
  COOPERATIVE("农民专业合作社", "专业合作社", "合作社"),
  COMPANY("公司"),
  /** None is written, or one that cannot be abbreviated. */
  UNSAID();

  private final String writings;

  LegalForm(String... writings) {
    this.writings = String.join(" ", writings);
  }

  /** The form that ends this name. */
  static LegalForm ending(String name) {
    for (var form : List.of(STOCK, LIMITED, COOPERATIVE, COMPANY)) {
      if (form.length(name) > 0) {
        return form;
      }
    }
    return UNSAID;
  }

  /** How many characters at the end of this name are the form. */
  int length(String name) {
    return Stream.of(writings.split(" ", -1))
        .filter(writing -> !writing.isEmpty() && name.endsWith(writing))
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  /** 股份有限公司 and 有限公司 are two forms; 公司, or nothing, may be short for either. */
  boolean mayBe(LegalForm other) {
    return this == other || isShortFor(other) || other.isShortFor(this);
  }

  private boolean isShortFor(LegalForm other) {
    return this == UNSAID || (this == COMPANY && other != COOPERATIVE);
  }
}
