package org.xinheng.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 节假日文件. Makes one year's arrangement of a holiday-cn file, or says in Chinese what is wrong. */
final class HolidayFile {
  private final int year;
  private final List<WorkCalendar.Day> days = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private HolidayFile(int year) {
    this.year = year;
  }

  static WorkCalendar.Year read(String json) {
    if (!(StrictJson.read(json) instanceof Map<?, ?> file)) {
      throw new IllegalArgumentException("节假日文件的最外层应为 {…}");
    }
    if (!(file.get("year") instanceof Long year) || year < 1949 || year > 2099) {
      throw new IllegalArgumentException("节假日文件缺少 year，或 year 不是 1949 至 2099 的年份");
    }
    if (!(file.get("days") instanceof List<?> days)) {
      throw new IllegalArgumentException(year + " 年节假日文件缺少 days 列表");
    }
    if (days.isEmpty()) {
      throw new IllegalArgumentException(year + " 年节假日文件没有任何日期：国务院办公厅的安排公布后再导入");
    }
    HolidayFile reading = new HolidayFile(year.intValue());
    days.forEach(reading::add);
    return new WorkCalendar.Year(year.intValue(), reading.days);
  }

  private void add(Object item) {
    int number = days.size() + 1;
    if (!(item instanceof Map<?, ?> day)
        || !(day.get("name") instanceof String name)
        || !(day.get("date") instanceof String text)
        || !(day.get("isOffDay") instanceof Boolean off)) {
      throw wrong(number, "应含 name（文字）、date（日期）、isOffDay（true 或 false）三项");
    }
    LocalDate date =
        isoDay(text).orElseThrow(() -> wrong(number, "日期“" + text + "”应形如 2026-01-01"));
    boolean decemberBefore = date.getYear() == year - 1 && date.getMonthValue() == 12;
    if (date.getYear() != year && !decemberBefore) {
      throw wrong(number, "日期 " + date + " 不在本年，也不在上一年 12 月");
    }
    if (!seen.add(date)) {
      throw wrong(number, "日期 " + date + " 重复");
    }
    days.add(new WorkCalendar.Day(date, name, off));
  }

  private static Optional<LocalDate> isoDay(String text) {
    return text.length() == 10 && text.charAt(4) == '-'
        ? ChineseDates.parse(text)
        : Optional.empty();
  }

  private IllegalArgumentException wrong(int number, String why) {
    return new IllegalArgumentException(year + " 年节假日文件第 " + number + " 个日期：" + why);
  }
}
