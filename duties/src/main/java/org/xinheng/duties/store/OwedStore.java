package org.xinheng.duties.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.Matter;
import org.xinheng.duties.Reminder.Owed;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 应办事项. What departments owe: everything late, and what is soon due. */
public final class OwedStore {
  /** More than three working days, whatever the holidays. */
  private static final int SOON_DAYS = 31;

  /** What was owed for longer than this is a matter for the bulletins, not for reminders. */
  private static final int MONTHS_BACK = 12;

  private final JdbcClient sql;
  private final Function<ItemCode, String> titles;
  private final Supplier<WorkCalendar> calendar;
  private final SilentDuties silences;
  private final Deadlines deadlines = Deadlines.bundled();

  public OwedStore(
      JdbcClient sql,
      Function<ItemCode, String> titles,
      Supplier<WorkCalendar> calendar,
      ZoneId zone) {
    this.sql = sql;
    this.titles = titles;
    this.calendar = calendar;
    this.silences = new SilentDuties(sql, calendar, zone);
  }

  /** All of it, of one department where given. */
  public List<Owed> on(LocalDate today, Optional<DepartmentCode> department) {
    var owed = new ArrayList<Owed>();
    owed.addAll(periods(today, department));
    owed.addAll(mendings(department));
    owed.addAll(publicity(today, department));
    return owed;
  }

  /** A submission or a declared number of cases, 0 too, fulfils a period. */
  private List<Owed> periods(LocalDate today, Optional<DepartmentCode> department) {
    var days = calendar.get();
    var last = YearMonth.from(today).minusMonths(1);
    return silences.stillOwed(last.minusMonths(MONTHS_BACK - 1), last, department, today).stream()
        .map(one -> {
          boolean cases = one.frequency() == Frequency.EACH_DECISION;
          var matter =
              new Matter(
                  one.department(),
                  cases ? Kind.CASES : Kind.PERIOD,
                  one.item().value(),
                  deadlines.after(one.month(), days));
          return new Owed(matter, 1, 1, sentence(one, cases));
        })
        .toList();
  }

  private String sentence(SilentDuties.Silent one, boolean cases) {
    var title = titles.apply(one.item());
    return cases
        ? "申报 " + one.month() + " " + title + "的案件数，没有的报 0"
        : "报送 "
            + (one.begins().equals(one.month())
                ? String.valueOf(one.month())
                : one.begins() + " 至 " + one.month())
            + " "
            + title
            + "，没有的申报 0 件";
  }

  private List<Owed> mendings(Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select department, number, min(returned_on) as since, count(*) as n from duties.mending
             where state = 'OPEN' and (:department::text is null or department = :department::text)
             group by department, number order by department, number\
            """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query((row, n) -> {
          var number = row.getString("number");
          var matter =
              new Matter(
                  new DepartmentCode(row.getString("department")),
                  Kind.MENDING,
                  number,
                  deadlines.mended(row.getObject("since", LocalDate.class), calendar.get()));
          return new Owed(
              matter,
              row.getLong("n"),
              row.getLong("n"),
              "改正并重报回执 " + number + " 退回的 " + row.getLong("n") + " 行");
        })
        .list();
  }

  /**
   * As the board counts them, with what waits for its subject. What is DUE goes out by itself with
   * the next tick, what is answered is carried out by itself: it counts, but nobody is asked to
   * act.
   */
  private List<Owed> publicity(LocalDate today, Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select department, deadline, sum(n)::bigint as n, sum(waiting)::bigint as waiting from (
              select department, deadline, count(*) as n, count(*) filter (where state <> 'DUE') as waiting
                from publish.offered_publication
               where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED') and deadline <= :until
                 and (:department::text is null or department = :department::text)
               group by department, deadline
               union all
              select department, deadline, count(*), count(*) filter (where state = 'OPEN')
                from publish.offered_review_clock
               where state <> 'DONE' and deadline <= :until
                 and (:department::text is null or department = :department::text)
               group by department, deadline) pending
             group by department, deadline order by department, deadline\
            """)
        .param("until", today.plusDays(SOON_DAYS))
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query((row, n) -> {
          var deadline = row.getObject("deadline", LocalDate.class);
          var matter =
              new Matter(
                  new DepartmentCode(row.getString("department")),
                  Kind.PUBLICITY,
                  deadline.toString(),
                  deadline);
          return new Owed(
              matter,
              row.getLong("n"),
              row.getLong("waiting"),
              "办结 " + row.getLong("waiting") + " 件等待公示的决定");
        })
        .list();
  }
}
