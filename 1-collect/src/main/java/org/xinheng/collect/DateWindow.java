package org.xinheng.collect;

import java.time.LocalDate;

/**
 * 日期范围 of a date field.
 *
 * @param earliest first admissible day
 * @param latest last admissible day, however far ahead the field may lie
 * @param future whether a day after today is admissible
 */
public record DateWindow(LocalDate earliest, LocalDate latest, boolean future) {
  public DateWindow {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "date window ends before it begins: " + earliest + " … " + latest);
    }
  }

  public boolean admits(LocalDate day, LocalDate today) {
    return !day.isBefore(earliest) && !day.isAfter(latest) && (future || !day.isAfter(today));
  }
}
