package org.xinheng.vocabulary;

import java.util.Optional;

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
    PASSED("ok", "校验相符"),
    FAILED("fail", "校验不符"),
    NOT_CHECKABLE("n/a", "无校验位");

    private final String code;
    private final String title;

    Check(String code, String title) {
      this.code = code;
      this.title = title;
    }

    /** As it is stored: ok, fail or n/a. */
    public String code() {
      return code;
    }

    public String title() {
      return title;
    }

    public static Check of(String code) {
      for (Check check : values()) {
        if (check.code.equals(code)) {
          return check;
        }
      }
      throw new IllegalArgumentException("没有这种校验结果：" + code);
    }
  }

  private static final String CREDIT_CODE = "[1-9ANY][0-9]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}";

  /** The same in half width and capitals, without blanks and the hyphen of an organisation code. */
  public LegacyCode cleaned() {
    String clean = HalfWidth.upperWithoutBlanks(value);
    boolean organisation = kind == Kind.ORGANISATION_CODE;
    return new LegacyCode(kind, organisation ? OrganisationCode.withoutHyphen(clean) : clean);
  }

  /**
   * Whether it is written as its kind is, right or wrong in its check digit: 15 or 13 digits or the
   * cooperatives' and foreign enterprises' forms; nine characters; 15 or 18 characters; 12 digits.
   */
  public boolean wellFormed() {
    return switch (kind) {
      case REGISTRATION_NUMBER -> value.matches("\\d{15}") || RegistrationNumber.isSound(value);
      case ORGANISATION_CODE -> OrganisationCode.withoutHyphen(value).matches("[0-9A-Z]{8}[0-9X]");
      case TAX_NUMBER -> value.matches("\\d{6}[0-9A-Z]{8}[0-9X]") || value.matches(CREDIT_CODE);
      case INSTITUTION_CERTIFICATE -> value.matches("(事证第)?\\d{12}号?");
      case SOCIAL_ORGANISATION_CERTIFICATE -> looksLike().isEmpty();
    };
  }

  /** How the kind is written, for whoever has to mend it. */
  public String form() {
    return switch (kind) {
      case REGISTRATION_NUMBER -> "15 位数字（2007 年以前的为 13 位）";
      case ORGANISATION_CODE -> "9 位，前 8 位为数字或大写字母，末位为数字或 X";
      case TAX_NUMBER -> "15 位（6 位区划加组织机构代码）或 18 位";
      case INSTITUTION_CERTIFICATE -> "12 位数字";
      case SOCIAL_ORGANISATION_CERTIFICATE -> "登记证上的编号";
    };
  }

  /** Which other kind it is written like, where that is beyond doubt. */
  public Optional<Kind> looksLike() {
    String clean = HalfWidth.upperWithoutBlanks(value);
    if (kind != Kind.REGISTRATION_NUMBER && RegistrationNumber.isSound(clean)) {
      return Optional.of(Kind.REGISTRATION_NUMBER);
    }
    boolean organisation = OrganisationCode.parse(value).isPresent();
    return organisation && kind != Kind.ORGANISATION_CODE
        ? Optional.of(Kind.ORGANISATION_CODE)
        : Optional.empty();
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
