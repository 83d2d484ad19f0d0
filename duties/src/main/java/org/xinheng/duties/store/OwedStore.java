package org.xinheng.duties.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.Owed;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 应办事项. What departments owe about now: late ones of the last days, and those soon due. */
public final class OwedStore {
  /** What is later than this is reminded of no more: it was said when it became late. */
  private static final int LATE_DAYS = 31;

  private final JdbcClient sql;
  private final Function<ItemCode, String> titles;
  private final ZoneId zone;

  public OwedStore(JdbcClient sql, Function<ItemCode, String> titles, ZoneId zone) {
    this.sql = sql;
    this.titles = titles;
    this.zone = zone;
  }

  /** All of it. */
  public List<Owed> on(LocalDate today, WorkCalendar calendar, Deadlines deadlines) {
    var owed = new ArrayList<Owed>();
    owed.addAll(periods(today, calendar, deadlines));
    owed.addAll(mendings(today, calendar, deadlines.mendWorkingDays()));
    owed.addAll(publicity(today));
    return owed;
  }

  /** Zero or more rows a period: a submission or a declared number of cases, 0 too, fulfils it. */
  private List<Owed> periods(LocalDate today, WorkCalendar calendar, Deadlines deadlines) {
    var month = YearMonth.from(today).minusMonths(1);
    var lastDay = deadlines.after(month, calendar);
    return sql.sql(
            """
            select d.department, d.item, d.frequency from duties.duty d
             where d.from_day < :next and (d.last_day is null or d.last_day >= :next) and d.frequency <> 'UNBOUND'
               and (d.frequency <> 'QUARTERLY' or extract(month from :month::date) in (3, 6, 9, 12))
               and (d.frequency <> 'YEARLY' or extract(month from :month::date) = 12)
               and not exists (select from duties.case_count c
                     where c.department = d.department and c.item = d.item and c.month = :month)
               and (d.frequency = 'EACH_DECISION' or not exists (select from collect.offered_submission s
                     where s.department = d.department and s.item = d.item and s.state = 'DONE'
                       and s.received_at >= :month::timestamp at time zone :zone))
             order by d.department, d.item\
            """)
        .param("month", month.atDay(1))
        .param("next", month.plusMonths(1).atDay(1))
        .param("zone", zone.getId())
        .query((row, n) -> {
          var item = new ItemCode(row.getString("item"));
          boolean cases = Frequency.valueOf(row.getString("frequency")) == Frequency.EACH_DECISION;
          var sentence =
              cases
                  ? "申报 " + month + " " + titles.apply(item) + "的案件数，没有的报 0"
                  : "报送 " + month + " " + titles.apply(item) + "，没有的申报 0 件";
          return new Owed(
              new DepartmentCode(row.getString("department")),
              cases ? Kind.CASES : Kind.PERIOD,
              item.value(),
              lastDay,
              sentence);
        })
        .list();
  }

  private List<Owed> mendings(LocalDate today, WorkCalendar calendar, int workingDays) {
    return sql.sql(
            """
            select department, number, min(returned_on) as since, count(*) as n from duties.mending
             where state = 'OPEN' and returned_on >= :since group by department, number order by department, number\
            """)
        .param("since", today.minusDays(LATE_DAYS))
        .query((row, n) -> {
          var since = row.getObject("since", LocalDate.class);
          return new Owed(
              new DepartmentCode(row.getString("department")),
              Kind.MENDING,
              row.getString("number"),
              calendar.plusWorkingDays(since, workingDays).day(),
              "改正并重报回执 " + row.getString("number") + " 退回的 " + row.getLong("n") + " 行");
        })
        .list();
  }

  private List<Owed> publicity(LocalDate today) {
    return sql.sql(
            """
            select department, deadline, count(*) as n from publish.offered_publication
             where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED')
               and deadline >= :since and deadline <= :until
             group by department, deadline order by department, deadline\
            """)
        .param("since", today.minusDays(LATE_DAYS))
        .param("until", today.plusDays(LATE_DAYS))
        .query((row, n) -> {
          var deadline = row.getObject("deadline", LocalDate.class);
          return new Owed(
              new DepartmentCode(row.getString("department")),
              Kind.PUBLICITY,
              deadline.toString(),
              deadline,
              "办结 " + row.getLong("n") + " 件等待公示的决定");
        })
        .list();
  }
}
