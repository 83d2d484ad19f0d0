package org.xinheng.collect;

import java.time.LocalDate;
import java.util.List;

/**
 * 日期范围 of a date field.
 *
 * @param earliest first admissible day
 * @param latest last admissible day, however far ahead the field may lie
 * @param future whether a day after today is admissible
 * @param longTerm whether 长期 and the like may stand for an end that never comes, read as {@link
 *     #LONG_TERM}
 */
public record DateWindow(LocalDate earliest, LocalDate latest, boolean future, boolean longTerm) {
  /** 长期. The day by which the data standard means that there is no end. */
  public static final LocalDate LONG_TERM = LocalDate.of(2099, 12, 31);

  /** How departments write that there is no end. */
  public static final List<String> LONG_TERM_WORDS = List.of("长期", "永久", "无固定期限", "长期有效", "永久有效");

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
