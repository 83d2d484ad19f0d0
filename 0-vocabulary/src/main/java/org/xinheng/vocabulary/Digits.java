package org.xinheng.vocabulary;

/** Digit tests and check digits over ASCII text, without regular expressions. */
final class Digits {
  private Digits() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDigitOrCapital(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z');
  }

  static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean areDigits(String text) {
    return !text.isEmpty() && areDigits(text, 0, text.length());
  }

  static boolean areDigitsOrCapitals(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isDigitOrCapital((char) c));
  }

  /** The number that the digits in [from, to) spell; the caller has checked they are digits. */
  static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  /** ISO/IEC 7064 MOD 11,10 over all digits but the last, compared with the last. */
  static boolean satisfyMod11And10(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (product + digits.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
  }

  /** The Luhn check of bank cards (ISO/IEC 7812-1 annex B). */
  static boolean satisfyLuhn(CharSequence digits) {
    int sum = 0;
    boolean doubled = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int value = doubled ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
      doubled = !doubled;
    }
    return sum % 10 == 0;
  }
}
