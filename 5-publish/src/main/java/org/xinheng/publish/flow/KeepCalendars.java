package org.xinheng.publish.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.CalendarAlarm;
import org.xinheng.publish.CalendarYear;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.model.RuleBooks;
import org.xinheng.publish.store.CalendarStore;
import org.xinheng.vocabulary.WorkCalendar;

/** 工作日历 of all instances: what came with the program, and what administrators have added. */
public final class KeepCalendars implements Calendars {
  /** Fewer days off than the statute alone grants in a year are no year's arrangement. */
  private static final int LEAST_DAYS_OFF = 11;

  private final CalendarStore store;
  private final TransactionTemplate transaction;
  private final RuleBooks books;
  private final Clock clock;
  private volatile Known known;

  private record Known(long version, WorkCalendar calendar) {}

  public KeepCalendars(
      CalendarStore store, TransactionTemplate transaction, RuleBooks books, Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.books = books;
    this.clock = clock;
    this.known = new Known(0, WorkCalendar.vendored());
    refresh();
  }

  @Override
  public WorkCalendar current() {
    return known.calendar();
  }

  /** Reads again what other instances have added. */
  void refresh() {
    long version = store.version();
    if (version == known.version()) {
      return;
    }
    WorkCalendar calendar = WorkCalendar.vendored();
    for (CalendarStore.Added added : store.years()) {
      calendar = calendar.with(added.json());
    }
    known = new Known(version, calendar);
  }

  @Override
  public CalendarYear add(String json, String fileName, String by) {
    WorkCalendar.Year year = WorkCalendar.parse(json);
    long off = year.days().stream().filter(WorkCalendar.Day::off).count();
    if (off < LEAST_DAYS_OFF) {
      throw new IllegalArgumentException(
          year.year() + " 年节假日文件只有 " + off + " 个放假日，少于法定天数，可能不完整；请核对国务院办公厅的安排");
    }
    transaction.executeWithoutResult(status -> {
      store.add(year.year(), json, fileName, by, clock.instant());
      refresh();
      recompute(year.year());
    });
    return years().stream().filter(known -> known.year() == year.year()).findFirst().orElseThrow();
  }

  /** Counts provisional dates again, and what still runs into the year just added (0: none). */
  long recompute(int yearAdded) {
    WorkCalendar calendar = current();
    List<LocalDate> days = store.deadlineDays(yearAdded);
    var deadlines = days.stream().map(day -> books.deadline().lastDay(day, calendar)).toList();
    long changed = store.recountDeadlines(days, deadlines);
    changed += store.recountReviewClocks(days, deadlines);
    List<LocalDate> seconds = store.secondClockDays();
    return changed
        + store.recountSecondClocks(
            seconds,
            seconds.stream().map(day -> books.secondClock().lastDay(day, calendar)).toList());
  }

  @Override
  public List<CalendarYear> years() {
    var years = new TreeMap<Integer, CalendarYear>();
    for (int year : WorkCalendar.vendored().loadedYears()) {
      years.put(year, new CalendarYear(year, 0, "", Optional.empty(), Optional.empty()));
    }
    store.years().forEach(added -> years.put(added.about().year(), added.about()));
    return new ArrayList<>(years.values());
  }

  @Override
  public List<CalendarAlarm> alarms() {
    WorkCalendar calendar = current();
    Map<Integer, Long> missing = new TreeMap<>();
    for (CalendarStore.Waiting waiting : store.waiting()) {
      for (int year = waiting.from().getYear(); year <= waiting.until().getYear(); year++) {
        if (!calendar.isLoaded(LocalDate.of(year, 1, 1))) {
          missing.merge(year, waiting.entries(), Long::sum);
        }
      }
    }
    return missing.entrySet().stream()
        .map(year -> new CalendarAlarm(year.getKey(), year.getValue()))
        .toList();
  }
}
