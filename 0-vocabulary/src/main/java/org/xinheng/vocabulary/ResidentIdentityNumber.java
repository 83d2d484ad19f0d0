package org.xinheng.vocabulary;

import java.util.BitSet;
import java.util.Optional;

/**
 * 公民身份号码. Eighteen characters with an ISO 7064 MOD 11-2 check (GB 11643-1999).
 *
 * <p>Exists only to be recognised and masked: the number itself cannot be read back, and neither
 * {@link #masked()} nor {@link #toString()} shows the birth date.
 */
public final class ResidentIdentityNumber {
  static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final BitSet PROVINCES = provinces();

  private final String masked;

  private ResidentIdentityNumber(String value) {
    this.masked = mask(value);
  }

  private static BitSet provinces() {
    BitSet provinces = new BitSet(100);
    int[][] ranges = {
      {11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}
    };
    for (int[] range : ranges) {
      provinces.set(range[0], range[1] + 1);
    }
    return provinces;
  }

  /** Whether the text is, as a whole, a number with right check digit, province and birth date. */
  public static boolean looksLike(String text) {
    return text.length() == LENGTH && isSoundAt(text, 0);
  }

  /** The first number standing in the text, not inside a longer run of digits. */
  public static Optional<ResidentIdentityNumber> find(String text) {
    for (int i = 0; i + LENGTH <= text.length(); i++) {
      boolean begins = i == 0 || !Digits.isDigit(text.charAt(i - 1));
      if (begins && isSoundAt(text, i) && endsAt(text, i + LENGTH)) {
        return Optional.of(new ResidentIdentityNumber(text.substring(i, i + LENGTH)));
      }
    }
    return Optional.empty();
  }

  private static boolean endsAt(CharSequence text, int end) {
    return end == text.length() || !Digits.isDigit(text.charAt(end));
  }

  /** Province, birth date and check digit are right for the 18 characters at {@code start}. */
  static boolean isSoundAt(CharSequence text, int start) {
    return isPlausibleAt(text, start) && checkAt(text, start) == upper(text.charAt(start + 17));
  }

  /** Seventeen digits with a known province and a possible birth date, then a digit or X. */
  static boolean isPlausibleAt(CharSequence text, int start) {
    if (start + LENGTH > text.length()) {
      return false;
    }
    for (int i = start; i < start + 17; i++) {
      if (!Digits.isDigit(text.charAt(i))) {
        return false;
      }
    }
    char last = upper(text.charAt(start + 17));
    return (Digits.isDigit(last) || last == 'X')
        && PROVINCES.get(Digits.number(text, start, start + 2))
        && isBirthDate(Digits.number(text, start + 6, start + 14));
  }

  /** Six digits with a known province, and neither prefecture nor county left open. */
  static boolean isDivision(CharSequence text, int start) {
    return PROVINCES.get(Digits.number(text, start, start + 2))
        && Digits.number(text, start + 2, start + 4) > 0
        && Digits.number(text, start + 4, start + 6) > 0;
  }

  private static boolean isBirthDate(int yyyymmdd) {
    int year = yyyymmdd / 10000;
    int month = yyyymmdd / 100 % 100;
    int day = yyyymmdd % 100;
    return year >= 1900
        && year <= 2049
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= ChineseDates.daysIn(year, month);
  }

  private static char checkAt(CharSequence text, int start) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(start + i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static char upper(char c) {
    return c == 'x' ? 'X' : c;
  }

  /** First three and last four characters: 370***********1234. */
  static String mask(String value) {
    return value.substring(0, 3) + "***********" + value.substring(14);
  }

  /** 370***********1234, the form of the authorised view; nothing more can be had. */
  public String masked() {
    return masked;
  }

  @Override
  public String toString() {
    return masked;
  }
}
