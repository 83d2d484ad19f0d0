package org.xinheng.vocabulary;

import java.util.Optional;

/**
 * 登记管理部门与机构类别代码. The first two characters of a unified social credit code, such as 91: who
 * registers and what is registered (GB 32100-2015 表 1，2016 年第 1 号修改单).
 */
public record RegistrationCategory(String value) {
  public RegistrationCategory {
    if (!RegistrationAuthorities.knows(value)) {
      throw new IllegalArgumentException("GB 32100-2015 没有机构类别代码“" + value + "”");
    }
  }

  /** Empty for what the standard does not have. */
  public static Optional<RegistrationCategory> parse(String raw) {
    String text = HalfWidth.upperWithoutBlanks(raw);
    return RegistrationAuthorities.knows(text)
        ? Optional.of(new RegistrationCategory(text))
        : Optional.empty();
  }

  /** Code of the authority, such as 9 for 市场监督管理. */
  public char authority() {
    return value.charAt(0);
  }

  /** 91 企业. */
  public String title() {
    return value + " " + RegistrationAuthorities.kind(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
