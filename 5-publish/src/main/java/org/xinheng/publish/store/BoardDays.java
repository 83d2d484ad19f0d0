package org.xinheng.publish.store;

import java.time.LocalDate;
import org.xinheng.vocabulary.WorkCalendar;

/** 看板的日子. Today and the last days of the next three working days. */
public record BoardDays(LocalDate today, LocalDate one, LocalDate two, LocalDate three) {
  static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public static BoardDays from(LocalDate today, WorkCalendar calendar) {
    return new BoardDays(
        today,
        calendar.plusWorkingDays(today, 1).day(),
        calendar.plusWorkingDays(today, 2).day(),
        calendar.plusWorkingDays(today, 3).day());
  }
}
