package org.xinheng.publish.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.CalendarYear;
import org.xinheng.vocabulary.WorkCalendar;
import org.xinheng.vocabulary.WorkingDay;

/** Added years, and the dates that wait for one. */
public final class CalendarStore {
  private final JdbcClient sql;

  public CalendarStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** One added year with its file. */
  public record Added(CalendarYear about, String json) {}

  /** A day from which working days are counted to a provisional date, and how many rows do. */
  public record Waiting(LocalDate from, LocalDate until, long entries) {}

  /** Changes whenever a year is added. */
  public long version() {
    return sql.sql("select coalesce(max(id), 0) from publish.calendar_year")
        .query(Long.class)
        .single();
  }

  /** The last file of each year, ascending. */
  public List<Added> years() {
    return sql.sql(
            """
            select distinct on (year) year, json, file_name, added_by, added_at
              from publish.calendar_year
             order by year, id desc\
            """)
        .query((row, number) -> {
          String json = row.getString("json");
          return new Added(
              new CalendarYear(
                  row.getInt("year"),
                  WorkCalendar.parse(json).days().size(),
                  row.getString("file_name"),
                  Optional.of(row.getString("added_by")),
                  Optional.of(row.getObject("added_at", OffsetDateTime.class).toInstant())),
              json);
        })
        .list();
  }

  public void add(int year, String json, String fileName, String by, Instant now) {
    sql.sql(
            """
            insert into publish.calendar_year (year, json, file_name, added_by, added_at)
            values (:year, :json, :file, :by, :now)\
            """)
        .param("year", year)
        .param("json", json)
        .param("file", fileName)
        .param("by", by)
        .param("now", Events.at(now))
        .update();
  }

  /** Provisional dates by the day they are counted from. */
  public List<Waiting> waiting() {
    return sql.sql(
            """
            select counted_from as since, max(deadline) as until, count(*) as entries
              from publish.publication where deadline_provisional group by counted_from
             union all
            select c.counted_from, max(c.deadline), count(*)
              from publish.review_clock c join link.offered_review r on r.id = c.review and r.state <> 'DONE'
             where c.deadline_provisional group by c.counted_from
             union all
            select decided_on, max(second_clock), count(*) filter (where not deadline_provisional)
              from publish.publication where second_clock_provisional group by decided_on
             order by since\
            """)
        .query((row, number) ->
            new Waiting(
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getLong("entries")))
        .list();
  }

  /**
   * Days from which a provisional deadline is counted, and those from which one still runs that
   * touches the year just added (0: none was).
   */
  public List<LocalDate> deadlineDays(int yearAdded) {
    return sql.sql(
            """
            select distinct counted_from from publish.publication where deadline_provisional
             union
            select distinct counted_from from publish.publication
             where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
               and extract(year from deadline) >= :year and extract(year from counted_from) <= :year
             union
            select distinct c.counted_from
              from publish.review_clock c join link.offered_review r on r.id = c.review and r.state <> 'DONE'
             where c.deadline_provisional
                or (extract(year from c.deadline) >= :year and extract(year from c.counted_from) <= :year)\
            """)
        .param("year", yearAdded)
        .query(LocalDate.class)
        .list();
  }

  public List<LocalDate> secondClockDays() {
    return sql.sql(
            "select distinct decided_on from publish.publication where second_clock_provisional")
        .query(LocalDate.class)
        .list();
  }

  /** Sets what the calendar now says of deadlines counted from these days; how many changed. */
  public int recountDeadlines(List<LocalDate> from, List<WorkingDay> to) {
    return sql.sql(
            """
            update publish.publication p
               set deadline = n.deadline, deadline_provisional = n.provisional
              from unnest(:from::date[], :to::date[], :provisional::boolean[]) as n(counted_from, deadline, provisional)
             where p.counted_from = n.counted_from
               and (p.deadline_provisional or p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT'))
               and (p.deadline, p.deadline_provisional) is distinct from (n.deadline, n.provisional)\
            """)
        .param("from", days(from))
        .param("to", days(to.stream().map(WorkingDay::day).toList()))
        .param("provisional", to.stream().map(WorkingDay::provisional).toArray(Boolean[]::new))
        .update();
  }

  /** The same for rows that wait for their subject. */
  public int recountReviewClocks(List<LocalDate> from, List<WorkingDay> to) {
    return sql.sql(
            """
            update publish.review_clock c
               set deadline = n.deadline, deadline_provisional = n.provisional
              from unnest(:from::date[], :to::date[], :provisional::boolean[]) as n(counted_from, deadline, provisional)
             where c.counted_from = n.counted_from
               and (c.deadline, c.deadline_provisional) is distinct from (n.deadline, n.provisional)
               and exists (select from link.offered_review r where r.id = c.review and r.state <> 'DONE')\
            """)
        .param("from", days(from))
        .param("to", days(to.stream().map(WorkingDay::day).toList()))
        .param("provisional", to.stream().map(WorkingDay::provisional).toArray(Boolean[]::new))
        .update();
  }

  /** The same for provisional second clocks. */
  public int recountSecondClocks(List<LocalDate> from, List<WorkingDay> to) {
    return sql.sql(
            """
            update publish.publication p
               set second_clock = n.day, second_clock_provisional = n.provisional
              from unnest(:from::date[], :to::date[], :provisional::boolean[]) as n(decided_on, day, provisional)
             where p.decided_on = n.decided_on
               and p.second_clock_provisional
               and (p.second_clock, p.second_clock_provisional) is distinct from (n.day, n.provisional)\
            """)
        .param("from", days(from))
        .param("to", days(to.stream().map(WorkingDay::day).toList()))
        .param("provisional", to.stream().map(WorkingDay::provisional).toArray(Boolean[]::new))
        .update();
  }

  private static String[] days(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }
}
