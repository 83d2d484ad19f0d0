package org.xinheng.vocabulary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 日期识读. Days as departments type them: 2015-12-25, 2016/9/27, 2015.9.27, 20150927, 2015年10月16日,
 * 二○一一年八月十一日, a spreadsheet's serial number (43308 is 2018-07-27), with or without a time.
 *
 * <p>Only the calendar is checked; whether a day is plausible is a rule's business.
 */
public final class ChineseDates {
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]?\\d{1,2}[:;.].*)?");
  private static final Pattern CHINESE =
      Pattern.compile(
          "([\\d零〇○ＯO]{4}|[零〇○ＯO一二三四五六七八九0]{4})年([\\d一二三四五六七八九十元正]{1,2})月([\\d一二三四五六七八九十廿卅]{1,3})[日号]?(?:\\d{1,2}[:;时].*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(?:\\.\\d+)?");
  private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private ChineseDates() {}

  /** The day written in the text; empty when it is no day of the calendar. */
  public static Optional<LocalDate> parse(String raw) {
    if (isPlain(raw)) {
      return day(Digits.number(raw, 0, 4), Digits.number(raw, 5, 7), Digits.number(raw, 8, 10));
    }
    String text = HalfWidth.all(raw).strip();
    if (text.isEmpty() || text.length() > 40) {
      return Optional.empty();
    }
    return parts(text).or(() -> compact(text)).or(() -> serial(text)).or(() -> chinese(text));
  }

  private static boolean isPlain(String raw) {
    return raw.length() == 10
        && raw.charAt(4) == '-'
        && raw.charAt(7) == '-'
        && Digits.areDigits(raw, 0, 4)
        && Digits.areDigits(raw, 5, 7)
        && Digits.areDigits(raw, 8, 10);
  }

  private static Optional<LocalDate> parts(String text) {
    Matcher m = PARTS.matcher(text);
    return m.matches()
        ? day(number(m.group(1)), number(m.group(3)), number(m.group(4)))
        : Optional.empty();
  }

  private static Optional<LocalDate> compact(String text) {
    Matcher m = COMPACT.matcher(text);
    return m.matches()
        ? day(number(m.group(1)), number(m.group(2)), number(m.group(3)))
        : Optional.empty();
  }

  private static Optional<LocalDate> serial(String text) {
    Matcher m = SERIAL.matcher(text);
    return m.matches()
        ? Optional.of(SPREADSHEET_DAY_ZERO.plusDays(number(m.group(1))))
        : Optional.empty();
  }

  private static Optional<LocalDate> chinese(String text) {
    Matcher m = CHINESE.matcher(HalfWidth.withoutBlanks(text));
    return m.matches()
        ? day(
            yearOf(m.group(1)),
            ChineseNumerals.small(m.group(2)),
            ChineseNumerals.small(m.group(3)))
        : Optional.empty();
  }

  private static int yearOf(String digits) {
    int year = 0;
    for (int i = 0; i < digits.length(); i++) {
      year = year * 10 + ChineseNumerals.digit(digits.charAt(i));
    }
    return year;
  }

  private static int number(String digits) {
    return Digits.number(digits, 0, digits.length());
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  static int daysIn(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }
}
