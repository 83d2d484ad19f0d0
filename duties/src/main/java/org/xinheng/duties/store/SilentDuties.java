package org.xinheng.duties.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 应报未报. Duties in force at the end of a period whose day is over, of which nothing was received
 * since the period began and nothing declared, not even 0. Before a duty began nothing was owed.
 */
final class SilentDuties {
  private static final String SILENT =
      """
      select d.department, d.item, d.frequency, p.month, p.begins
        from unnest(:months::date[], :due::date[]) period (month, due)
        join duties.duty d on d.frequency in ('EACH_DECISION', 'MONTHLY', 'QUARTERLY', 'YEARLY')
             and d.from_day < period.month + interval '1 month'
             and (d.last_day is null or d.last_day >= period.month + interval '1 month' - interval '1 day')
       cross join lateral (
             select period.month, period.due, date_trunc(case d.frequency when 'QUARTERLY' then 'quarter' when 'YEARLY' then 'year'
                    else 'month' end, period.month)::date as begins) p
       where (:department::text is null or d.department = :department::text)
         and (d.frequency <> 'QUARTERLY' or extract(month from p.month) in (3, 6, 9, 12))
         and (d.frequency <> 'YEARLY' or extract(month from p.month) = 12)
         and not exists (select from duties.case_count c
               where c.department = d.department and c.item = d.item and c.month >= p.begins and c.month <= p.month)
         and (d.frequency = 'EACH_DECISION' or not exists (select from collect.offered_submission s
               where s.department = d.department and s.item = d.item
                 and s.received_at >= p.begins::timestamp at time zone :zone
                 and s.received_at < (p.due + 1)::timestamp at time zone :zone))\
      """;

  private final JdbcClient sql;
  private final Supplier<WorkCalendar> calendar;
  private final ZoneId zone;
  private final Deadlines deadlines = Deadlines.bundled();

  SilentDuties(JdbcClient sql, Supplier<WorkCalendar> calendar, ZoneId zone) {
    this.sql = sql;
    this.calendar = calendar;
    this.zone = zone;
  }

  /** 一项应报未报, of the period from the first day until the end of the month. */
  record Silent(
      DepartmentCode department,
      ItemCode item,
      Frequency frequency,
      YearMonth begins,
      YearMonth month) {}

  /** Of periods that end within these months. */
  List<Silent> between(
      YearMonth from, YearMonth until, Optional<DepartmentCode> department, LocalDate today) {
    var days = calendar.get();
    var months = new ArrayList<LocalDate>();
    var due = new ArrayList<LocalDate>();
    for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
      var last = deadlines.after(month, days);
      if (last.isBefore(today)) {
        months.add(month.atDay(1));
        due.add(last);
      }
    }
    return sql.sql(SILENT)
        .param("months", months.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("due", due.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("zone", zone.getId())
        .query((row, n) ->
            new Silent(
                new DepartmentCode(row.getString("department")),
                new ItemCode(row.getString("item")),
                Frequency.valueOf(row.getString("frequency")),
                YearMonth.from(row.getObject("begins", LocalDate.class)),
                YearMonth.from(row.getObject("month", LocalDate.class))))
        .list();
  }
}
