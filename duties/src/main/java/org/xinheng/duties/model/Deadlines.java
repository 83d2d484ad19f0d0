package org.xinheng.duties.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xinheng.collect.Frequency;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 报送期限. Until when a report is in time, for reminders and for 及时率 alike.
 *
 * @param decisionWorkingDays after a decision within which it is reported
 * @param periodDay day of the next month until which a period's report is in time
 * @param mendWorkingDays within which a returned row is mended
 */
public record Deadlines(int decisionWorkingDays, int periodDay, int mendWorkingDays) {

  /** The numbers of {@code reminders.yaml}. */
  public static Deadlines bundled() {
    var in = Objects.requireNonNull(Deadlines.class.getResourceAsStream("/reminders.yaml"));
    var book = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    return new Deadlines(
        number(book, "decisionWorkingDays"),
        number(book, "periodDay"),
        number(book, "mendWorkingDays"));
  }

  private static int number(Map<?, ?> book, String key) {
    return (Integer) Objects.requireNonNull(book.get(key), key);
  }

  /** Of what was decided or happened that day; empty where nothing is owed by a day. */
  public Optional<LocalDate> of(Frequency frequency, LocalDate decided, WorkCalendar calendar) {
    var month = YearMonth.from(decided);
    return switch (frequency) {
      case EACH_DECISION ->
          Optional.of(calendar.plusWorkingDays(decided, decisionWorkingDays).day());
      case ON_CHANGE, MONTHLY -> Optional.of(after(month, calendar));
      case QUARTERLY ->
          Optional.of(after(month.plusMonths((12 - month.getMonthValue()) % 3), calendar));
      case YEARLY -> Optional.of(after(month.withMonth(12), calendar));
      case UNBOUND -> Optional.empty();
    };
  }

  /** Of a period that ends with that month; moved to the next working day from a day off. */
  public LocalDate after(YearMonth last, WorkCalendar calendar) {
    var day = last.plusMonths(1).atDay(periodDay);
    return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1).day();
  }
}
