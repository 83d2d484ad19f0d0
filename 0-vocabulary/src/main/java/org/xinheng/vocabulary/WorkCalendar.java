package org.xinheng.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 工作日历. Working days by the State Council's yearly arrangement (国务院办公厅关于部分节假日安排的通知).
 *
 * <p>Arrangements are merged by date, not by year: 2022-12-31 stands in the arrangement of 2023,
 * and where two speak of one day the later year's prevails. In a year not loaded weekends and the
 * statutory holidays are off and no weekend is worked, and every count touching it is provisional.
 */
public final class WorkCalendar {
  private static final int FIRST_BUNDLED = 2007;
  private static final int LAST_BUNDLED = 2026;

  private final SortedMap<Integer, Year> years;
  private final Set<Integer> loaded;
  private final long firstDay;
  private final BitSet working = new BitSet();
  private final int days;

  /** One year's arrangement as its file gives it; days of the December before may be among them. */
  public record Year(int year, List<Day> days) {
    public Year {
      days = List.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException(year + " 年节假日安排没有任何日期");
      }
    }
  }

  /** One day that departs from the week: a holiday, or a weekend that is worked (调休上班). */
  public record Day(LocalDate date, String name, boolean off) {}

  private WorkCalendar(SortedMap<Integer, Year> years) {
    this.years = years;
    this.loaded = Collections.unmodifiableSet(new TreeSet<>(years.keySet()));
    LocalDate first = LocalDate.of(years.firstKey() - 1, 1, 1);
    LocalDate end = LocalDate.of(years.lastKey() + 1, 1, 1);
    this.firstDay = first.toEpochDay();
    this.days = Math.toIntExact(end.toEpochDay() - firstDay);
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      working.set(
          index(day), loaded.contains(day.getYear()) ? !isWeekend(day) : isUsuallyWorked(day));
    }
    years.values().stream()
        .flatMap(year -> year.days().stream())
        .forEach(day -> working.set(index(day.date()), !day.off()));
  }

  private int index(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - firstDay);
  }

  /** The arrangements of 2007–2026 that travel with the program. */
  public static WorkCalendar vendored() {
    List<Year> years = new ArrayList<>();
    for (int year = FIRST_BUNDLED; year <= LAST_BUNDLED; year++) {
      years.add(parse(Resources.text("holidays/" + year + ".json")));
    }
    return of(years);
  }

  /**
   * A calendar of these arrangements; of two for one year the later in order counts.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static WorkCalendar of(Collection<Year> years) {
    if (years.isEmpty()) {
      throw new IllegalArgumentException("工作日历至少需要一个年度的节假日安排");
    }
    SortedMap<Integer, Year> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year.year(), year));
    return new WorkCalendar(byYear);
  }

  /**
   * Reads one year's file in the format of holiday-cn: {@code {"year":2027,"days":[{"name":"元旦",
   * "date":"2027-01-01","isOffDay":true}]}}.
   *
   * @throws IllegalArgumentException saying in Chinese what is wrong with the file
   */
  public static Year parse(String json) {
    return HolidayFile.read(json);
  }

  /** This calendar with one more year, which replaces an earlier one for the same year. */
  public WorkCalendar with(Year additional) {
    SortedMap<Integer, Year> more = new TreeMap<>(years);
    more.put(additional.year(), additional);
    return new WorkCalendar(more);
  }

  /** {@link #parse} and {@link #with(Year)} in one. */
  public WorkCalendar with(String json) {
    return with(parse(json));
  }

  /** The years whose arrangement is known, ascending. */
  public Set<Integer> loadedYears() {
    return loaded;
  }

  public boolean isLoaded(LocalDate day) {
    return loaded.contains(day.getYear());
  }

  /** Whether the day is worked; in a year not loaded, whether it usually would be. */
  public boolean isWorkingDay(LocalDate day) {
    long offset = day.toEpochDay() - firstDay;
    boolean known = offset >= 0 && offset < days;
    return known ? working.get((int) offset) : isUsuallyWorked(day);
  }

  /**
   * The n-th working day after {@code start}, which is not counted itself; n = 0 gives the start,
   * worked or not.
   */
  public WorkingDay plusWorkingDays(LocalDate start, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("工作日数不得为负：" + n);
    }
    LocalDate day = start;
    boolean provisional = false;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      provisional |= !isLoaded(day);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return new WorkingDay(day, provisional);
  }

  /**
   * Working days after {@code from} up to and including {@code to}; negative when to is earlier.
   */
  public long workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    long count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isUsuallyWorked(LocalDate day) {
    return !isWeekend(day) && !StatutoryHolidays.include(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
