package org.xinheng.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 工商注册号. Fifteen digits with an ISO 7064 MOD 11,10 check since 2007 (工商总局 GS 15-2006).
 *
 * <p>Older forms carry no check and are accepted as they stand: 13 digits, the cooperatives'
 * 320722NA000213X, and foreign enterprises' 企合苏锡总字第0001号.
 */
public record RegistrationNumber(String value) {
  private static final Pattern COOPERATIVE = Pattern.compile("\\d{6}N[AB]\\d{6}[\\dX]");
  private static final Pattern FOREIGN = Pattern.compile("企[合独作外股]\\p{IsHan}{0,8}字第?\\d{1,8}号?");

  public RegistrationNumber {
    if (!isSound(value)) {
      throw new IllegalArgumentException("不是有效的工商注册号：" + value);
    }
  }

  /** Reads a number typed in full width or with blanks; empty when it has no known form. */
  public static Optional<RegistrationNumber> parse(String raw) {
    String number = HalfWidth.upperWithoutBlanks(raw);
    return isSound(number) ? Optional.of(new RegistrationNumber(number)) : Optional.empty();
  }

  static boolean isSound(String number) {
    if (Digits.areDigits(number)) {
      return number.length() == 13 || (number.length() == 15 && Digits.satisfyMod11And10(number));
    }
    return COOPERATIVE.matcher(number).matches() || FOREIGN.matcher(number).matches();
  }

  /** Whether a check digit stands behind this number; the older forms have none. */
  public boolean checked() {
    return value.length() == 15 && Digits.areDigits(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
