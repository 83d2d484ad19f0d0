package org.xinheng.duties.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xinheng.collect.Frequency;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 报送期限. Until when a report is in time, for reminders and for 及时率 alike; the numbers have dates.
 *
 * @param periods the oldest first; the first also holds for what is older than it
 */
public record Deadlines(List<Period> periods) {
  public Deadlines {
    periods = List.copyOf(periods);
  }

  /**
   * 一个时期的规定.
   *
   * @param decisionWorkingDays after a decision within which it is reported
   * @param periodDay day of the next month until which a period's report is in time
   * @param mendWorkingDays within which a returned row is mended
   */
  public record Period(
      LocalDate from, int decisionWorkingDays, int periodDay, int mendWorkingDays) {}

  /** The numbers of {@code reminders.yaml}. */
  public static Deadlines bundled() {
    var in = Objects.requireNonNull(Deadlines.class.getResourceAsStream("/reminders.yaml"));
    var file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    return new Deadlines(
        ((List<?>) Objects.requireNonNull(file.get("periods")))
            .stream().map(one -> period((Map<?, ?>) one)).toList());
  }

  private static Period period(Map<?, ?> one) {
    return new Period(
        LocalDate.parse(String.valueOf(one.get("from"))),
        number(one, "decisionWorkingDays"),
        number(one, "periodDay"),
        number(one, "mendWorkingDays"));
  }

  private static int number(Map<?, ?> book, String key) {
    return (Integer) Objects.requireNonNull(book.get(key), key);
  }

  private Period on(LocalDate day) {
    return periods.stream()
        .filter(period -> !period.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseGet(periods::getFirst);
  }

  /** Of what was decided or happened that day; empty where nothing is owed by a day. */
  public Optional<LocalDate> of(Frequency frequency, LocalDate decided, WorkCalendar calendar) {
    var month = YearMonth.from(decided);
    return switch (frequency) {
      case EACH_DECISION ->
          Optional.of(calendar.plusWorkingDays(decided, on(decided).decisionWorkingDays()).day());
      case ON_CHANGE, MONTHLY -> Optional.of(after(month, calendar));
      case QUARTERLY ->
          Optional.of(after(month.plusMonths((12 - month.getMonthValue()) % 3), calendar));
      case YEARLY -> Optional.of(after(month.withMonth(12), calendar));
      case UNBOUND -> Optional.empty();
    };
  }

  /** Of a period that ends with that month; moved to the next working day from a day off. */
  public LocalDate after(YearMonth last, WorkCalendar calendar) {
    var day = last.plusMonths(1).atDay(on(last.atEndOfMonth()).periodDay());
    return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1).day();
  }

  /** Until when a row returned that day is mended. */
  public LocalDate mended(LocalDate returned, WorkCalendar calendar) {
    return calendar.plusWorkingDays(returned, on(returned).mendWorkingDays()).day();
  }
}
