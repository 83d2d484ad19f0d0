package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.publish.CalendarAlarm;
import org.xinheng.publish.CalendarYear;

/** 工作日历页的内容. */
public record CalendarPage(
    List<CalendarYear> years, List<CalendarAlarm> alarms, List<Problem> problems) {
  /** Years that an administrator has added, the latest first. */
  public List<CalendarYear> added() {
    return years.stream().filter(year -> !year.fileName().isEmpty()).toList();
  }

  /** The years that came with the program: {@code 2007–2026}. */
  public String bundled() {
    var own =
        years.stream().filter(year -> year.fileName().isEmpty()).map(CalendarYear::year).toList();
    if (own.isEmpty()) {
      return "";
    }
    int first = own.stream().min(Integer::compare).orElseThrow();
    int last = own.stream().max(Integer::compare).orElseThrow();
    return first + "–" + last;
  }

  public String problem(String field) {
    return Problems.at(problems, field);
  }
}
