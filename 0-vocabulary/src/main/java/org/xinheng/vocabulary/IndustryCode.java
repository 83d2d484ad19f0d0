package org.xinheng.vocabulary;

import java.util.Optional;

/** 国民经济行业代码. Four digits; groups without finer classes end in zeros (GB/T 4754-2017). */
public record IndustryCode(String value) {

  public IndustryCode {
    if (value.length() != 4 || !Digits.areDigits(value)) {
      throw new IllegalArgumentException("行业代码应为 4 位数字：" + value);
    }
  }

  /** Reads 0111, A0111, 01 (a division, filled with zeros); empty otherwise. */
  public static Optional<IndustryCode> parse(String raw) {
    String code = HalfWidth.upperWithoutBlanks(raw);
    if (!code.isEmpty() && code.charAt(0) >= 'A' && code.charAt(0) <= 'T') {
      code = code.substring(1);
    }
    if (code.length() < 2 || code.length() > 4 || !Digits.areDigits(code)) {
      return Optional.empty();
    }
    return Optional.of(new IndustryCode((code + "00").substring(0, 4)));
  }

  @Override
  public String toString() {
    return value;
  }
}
