package org.xinheng.vocabulary;

/** 中文数字. Digits and multipliers, everyday and formal (大写), including the many zeros. */
final class ChineseNumerals {
  private static final String PLAIN = "零一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

  private ChineseNumerals() {}

  /** The value of one digit character, Chinese or Arabic; -1 when it is none. */
  static int digit(char c) {
    if (Digits.isDigit(c)) {
      return c - '0';
    }
    return switch (c) {
      case '○', '〇', 'Ｏ', 'O', '◯' -> 0;
      case '两', '兩' -> 2;
      case '弌' -> 1;
      case '貳', '贰', '弍' -> 2;
      case '參', '叄', '叁' -> 3;
      case '陸' -> 6;
      default -> Math.max(PLAIN.indexOf(c), FORMAL.indexOf(c));
    };
  }

  /** 10, 100, 1000, 10^4 or 10^8 for a multiplier character; 0 when it is none. */
  static long multiplier(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      case '万', '萬' -> 10_000;
      case '亿', '億' -> 100_000_000;
      default -> 0;
    };
  }

  /** A month or a day of the month: 7, 07, 七, 十一, 二十三, 廿三, 元 and 正 for 1; -1 when none. */
  static int small(String text) {
    if (Digits.areDigits(text)) {
      return Digits.number(text, 0, text.length());
    }
    if (text.equals("元") || text.equals("正")) {
      return 1;
    }
    int tens = 0;
    int ones = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '十' -> {
          if (tens != 0) {
            return -1;
          }
          tens = ones == 0 ? 1 : ones;
          ones = 0;
        }
        case '廿' -> tens = 2;
        case '卅' -> tens = 3;
        default -> {
          if (ones != 0 || digit(c) < 0) {
            return -1;
          }
          ones = digit(c);
        }
      }
    }
    return tens * 10 + ones;
  }
}
