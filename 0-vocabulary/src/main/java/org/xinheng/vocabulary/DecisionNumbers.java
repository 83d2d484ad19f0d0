package org.xinheng.vocabulary;

import java.util.regex.Pattern;

/**
 * 决定文书号. One writing for one number: 莱环罚字〔2018〕第12号, with the year in 〔〕 (GB/T 9704-2012, 7.2.5).
 */
public final class DecisionNumbers {
  private static final String OPENING = "【[（(［﹝〔{｛〖﹙";
  private static final String CLOSING = "】]）)］﹞〕}｝〗﹚";
  private static final Pattern FORM =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z（）·、-]{1,40}〔(?:19|20)\\d{2}〕[\\p{IsHan}A-Za-z]{0,8}[\\dA-Za-z.-]{1,20}(?:之[\\d一二三四五六七八九十]{1,3})?号(?:之[\\d一二三四五六七八九十]{1,3})?");

  private static final Pattern BEFORE_YEAR = Pattern.compile("（(?=(?:19|20)\\d{2}(?:$|〕|）))");
  private static final Pattern AFTER_YEAR =
      Pattern.compile("(?<=^(?:19|20)\\d{2}|〔(?:19|20)\\d{2})）");
  private static final Pattern TAIL = Pattern.compile("第?\\d{1,8}(?:号|-\\d{1,4}号?)?");

  private DecisionNumbers() {}

  /** Blanks out, digits and letters in half width, every bracket around a year to 〔〕. */
  public static String normalise(String raw) {
    StringBuilder number = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (HalfWidth.isBlank(c)) {
        continue;
      }
      number.append(half(c));
    }
    return bracketed(number);
  }

  /** A piece of a number as somebody remembers it: 〔2026〕12, 济莱环罚(2026, 112号. */
  public static String normalisePart(String raw) {
    String part = normalise(raw);
    return AFTER_YEAR.matcher(BEFORE_YEAR.matcher(part).replaceAll("〔")).replaceAll("〕");
  }

  /** Whether the words can only be a piece of a number: a year in brackets, or a bare 12 or 12号. */
  public static boolean looksLikePart(String raw) {
    String part = normalisePart(raw);
    return part.indexOf('〔') >= 0 || part.indexOf('〕') >= 0 || TAIL.matcher(part).matches();
  }

  private static char half(char c) {
    if (OPENING.indexOf(c) >= 0) {
      return '（';
    }
    return CLOSING.indexOf(c) >= 0 ? '）' : HalfWidth.of(c);
  }

  private static String bracketed(StringBuilder number) {
    for (int i = 0; i + 5 < number.length(); i++) {
      if (number.charAt(i) == '（' && number.charAt(i + 5) == '）' && isYear(number, i + 1)) {
        number.setCharAt(i, '〔');
        number.setCharAt(i + 5, '〕');
      }
    }
    return number.toString();
  }

  private static boolean isYear(CharSequence text, int at) {
    for (int i = at; i < at + 4; i++) {
      if (!Digits.isDigit(text.charAt(i))) {
        return false;
      }
    }
    int century = Digits.number(text, at, at + 2);
    return century == 19 || century == 20;
  }

  /** Whether it names a year; without one an authority gives the same number again each year. */
  public static boolean namesYear(CharSequence number) {
    for (int at = 0; at + 4 <= number.length(); at++) {
      if (isYear(number, at)) {
        return true;
      }
    }
    return false;
  }

  /** Agency short form, year in 〔〕, number, 号; whatever writing the brackets came in. */
  public static boolean looksRight(String raw) {
    return FORM.matcher(normalise(raw)).matches();
  }
}
