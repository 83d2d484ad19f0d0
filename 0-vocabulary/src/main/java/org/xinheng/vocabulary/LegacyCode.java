package org.xinheng.vocabulary;

/**
 * 存量代码. A code of the time before the unified one, as the department gave it.
 *
 * <p>It need not check: conversion of stock codes has to keep wrong ones too, and says so.
 */
public record LegacyCode(Kind kind, String value) {
  private static final int LONGEST = 64;

  /** 存量代码种类, as the columns of the 双公示 standard name them. */
  public enum Kind {
    REGISTRATION_NUMBER("工商注册号"),
    ORGANISATION_CODE("组织机构代码"),
    TAX_NUMBER("税务登记号"),
    INSTITUTION_CERTIFICATE("事业单位证书号"),
    SOCIAL_ORGANISATION_CERTIFICATE("社会组织登记证号");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 校验结果. Not every kind has a check digit. */
  public enum Check {
    PASSED,
    FAILED,
    NOT_CHECKABLE
  }

  public LegacyCode {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(kind.title() + "应为 1 至 " + LONGEST + " 个字符：" + value);
    }
  }

  /** What the code's own check digit says. */
  public Check check() {
    return switch (kind) {
      case REGISTRATION_NUMBER -> checkRegistrationNumber();
      case ORGANISATION_CODE ->
          passedIf(OrganisationCode.isSound(OrganisationCode.withoutHyphen(value)));
      case TAX_NUMBER -> passedIf(TaxpayerNumber.isSound(value));
      case INSTITUTION_CERTIFICATE, SOCIAL_ORGANISATION_CERTIFICATE -> Check.NOT_CHECKABLE;
    };
  }

  private Check checkRegistrationNumber() {
    if (!RegistrationNumber.isSound(value)) {
      return Check.FAILED;
    }
    return new RegistrationNumber(value).checked() ? Check.PASSED : Check.NOT_CHECKABLE;
  }

  private static Check passedIf(boolean sound) {
    return sound ? Check.PASSED : Check.FAILED;
  }
}
