package org.xinheng.duties.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 应报未报. Duties in force at the end of a period, of which nothing was received since the period
 * began and nothing declared, not even 0. Before a duty began nothing was owed.
 */
final class SilentDuties {
  private static final String SILENT =
      """
      select d.department, d.item, d.frequency, p.month, p.begins
        from unnest(:months::date[], :until::date[]) period (month, until)
        join duties.duty d on d.frequency in ('EACH_DECISION', 'MONTHLY', 'QUARTERLY', 'YEARLY')
             and d.from_day < period.month + interval '1 month'
             and (d.last_day is null or d.last_day >= period.month + interval '1 month' - interval '1 day')
       cross join lateral (
             select period.month, period.until, date_trunc(case d.frequency when 'QUARTERLY' then 'quarter' when 'YEARLY' then 'year'
                    else 'month' end, period.month)::date as begins) p
       where (:department::text is null or d.department = :department::text)
         and (d.frequency <> 'QUARTERLY' or extract(month from p.month) in (3, 6, 9, 12))
         and (d.frequency <> 'YEARLY' or extract(month from p.month) = 12)
         and not exists (select from duties.case_count c
               where c.department = d.department and c.item = d.item and c.month >= p.begins and c.month <= p.month)
         and (d.frequency = 'EACH_DECISION' or not exists (select from collect.offered_submission s
               where s.department = d.department and s.item = d.item
                 and s.received_at >= p.begins::timestamp at time zone :zone
                 and s.received_at < (p.until + 1)::timestamp at time zone :zone))\
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

  /** Of periods that end within these months and whose day is over: nothing came by that day. */
  List<Silent> between(
      YearMonth from, YearMonth until, Optional<DepartmentCode> department, LocalDate today) {
    var days = calendar.get();
    var over =
        months(from, until).stream()
            .filter(month -> deadlines.after(month, days).isBefore(today))
            .toList();
    return silent(
        over, over.stream().map(month -> deadlines.after(month, days)).toList(), department);
  }

  /**
   * Of periods that end within these months, their day over or not: nothing has come until today.
   */
  List<Silent> stillOwed(
      YearMonth from, YearMonth until, Optional<DepartmentCode> department, LocalDate today) {
    var all = months(from, until);
    return silent(all, Collections.nCopies(all.size(), today), department);
  }

  private static List<YearMonth> months(YearMonth from, YearMonth until) {
    return Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
        .toList();
  }

  /**
   * Of these months.
   *
   * @param until the last day, of each month, on which something received counts
   */
  private List<Silent> silent(
      List<YearMonth> months, List<LocalDate> until, Optional<DepartmentCode> department) {
    return sql.sql(SILENT)
        .param(
            "months",
            months.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new))
        .param("until", until.stream().map(LocalDate::toString).toArray(String[]::new))
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
