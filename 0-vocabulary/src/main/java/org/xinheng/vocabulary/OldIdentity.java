package org.xinheng.vocabulary;

/**
 * 第一代身份证号. Fifteen digits without a check, given until 1999; taken for one only where the word 身份
 * stands close before, because registration numbers have fifteen digits too.
 */
final class OldIdentity {
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
}
