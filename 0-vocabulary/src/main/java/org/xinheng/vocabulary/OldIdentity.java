package org.xinheng.vocabulary;

/**
 * 第一代身份证号. Fifteen digits without a check, given until 1999; registration numbers have fifteen
 * digits too, and a check. Without the word 身份 close before it is taken for one only where division
 * and birthday are possible and the check of a registration number is not satisfied.
 */
final class OldIdentity {
  private static final int LENGTH = 15;
  private static final int REACH = 12;

  private OldIdentity() {}

  static boolean isAt(String text, int start) {
    int word = text.lastIndexOf("身份", start);
    if (word < 0 || start - word > REACH) {
      return false;
    }
    int month = Digits.number(text, start + 8, start + 10);
    int day = Digits.number(text, start + 10, start + 12);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** By its form alone, the number being fifteen digits long. */
  static boolean looksLike(String text, int start) {
    int year = 1900 + Digits.number(text, start + 6, start + 8);
    int month = Digits.number(text, start + 8, start + 10);
    int day = Digits.number(text, start + 10, start + 12);
    return ResidentIdentityNumber.isDivision(text, start)
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= ChineseDates.daysIn(year, month)
        && !Digits.satisfyMod11And10(text.substring(start, start + LENGTH));
  }
}
