package org.xinheng.publish;

import java.util.List;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 工作日历. The years that came with the program and those an administrator has added. Where a year is
 * missing nothing stops: dates are provisional, {@link #alarms} says so, and the tick makes them
 * final once the year is there.
 */
public interface Calendars {

  /** As of the last reading; every tick reads again what other instances have added. */
  WorkCalendar current();

  /**
   * Adds or replaces one year from a file in the format of holiday-cn.
   *
   * @throws IllegalArgumentException saying in Chinese what is wrong with the file; nothing is kept
   */
  CalendarYear add(String json, String fileName, String by);

  /** Ascending. */
  List<CalendarYear> years();

  /** Years that stored dates need and that are not loaded, ascending. */
  List<CalendarAlarm> alarms();
}
