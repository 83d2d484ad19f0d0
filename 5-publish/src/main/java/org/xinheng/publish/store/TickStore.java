package org.xinheng.publish.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of a tick: each one statement over a bounded batch, with its events. */
public final class TickStore {
  private final JdbcClient sql;

  public TickStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** An entry that is due, with the day its working days are counted from. */
  public record DueEntry(long entry, LocalDate decidedOn) {}

  /** Takes hold of a batch of due entries; those a person is just working on are left for later. */
  public List<DueEntry> takeDue(LocalDate today, int batch) {
    return sql.sql(
            """
            select entry, decided_on from publish.publication
             where state = 'DUE' and decided_on <= :today
             order by decided_on, entry
             limit :batch
               for update skip locked\
            """)
        .param("today", today)
        .param("batch", batch)
        .query((row, number) ->
            new DueEntry(row.getLong("entry"), row.getObject("decided_on", LocalDate.class)))
        .list();
  }

  /** Of these, those whose longest term is over are not published at all. */
  public int lapse(Long[] entries, LocalDate today, Instant now) {
    return sql.sql(
            """
            with lapsed as (
              update publish.publication
                 set state = 'NOT_PUBLIC', withheld = 'TERM_OVER'
               where entry = any(:entries) and least(latest_end, outer_limit) < :today
              returning entry)
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            select entry, 'DUE', 'NOT_PUBLIC', :today, :now, '系统', '最长公示期已届满' from lapsed\
            """)
        .param("entries", entries)
        .param("today", today)
        .param("now", Events.at(now))
        .update();
  }

  /**
   * Publishes the rest of these. A term counted from publication gets its days now.
   *
   * @param days decision days and, side by side, which working day after each today is
   */
  public int publish(
      Long[] entries, String[] days, Integer[] numbers, LocalDate today, Instant now) {
    return sql.sql(
            """
            with live as (
              update publish.publication p
                 set state = 'LIVE',
                     exemption = null,
                     published_on = coalesce(published_on, :today),
                     published_at = coalesce(published_at, :now),
                     published_on_working_day = coalesce(published_on_working_day, day.number),
                     starts_on = coalesce(starts_on, :today),
                     earliest_end = case when starts_on is null and not by_validity and least_months < most_months
                       then least((:today::date + make_interval(months => least_months))::date, outer_limit)
                       else earliest_end end,
                     latest_end = case when starts_on is null and not by_validity
                       then least((:today::date + make_interval(months => most_months))::date, outer_limit)
                       else latest_end end
                from unnest(:days::date[], :numbers::int[]) as day(decided_on, number)
               where p.entry = any(:entries) and p.state = 'DUE' and p.decided_on = day.decided_on
              returning p.entry)
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            select entry, 'DUE', 'LIVE', :today, :now, '系统', '到期公示' from live\
            """)
        .param("entries", entries)
        .param("days", days)
        .param("numbers", numbers)
        .param("today", today)
        .param("now", Events.at(now))
        .update();
  }

  /** Takes down what these entries, now live, replace. */
  public int supersedeOlder(Long[] entries, LocalDate today, Instant now) {
    return sql.sql(
            """
            with newer as (
              select lineage, max(entry) as entry from publish.publication
               where entry = any(:entries) and state = 'LIVE' and lineage <> entry
               group by lineage),
            replaced as (
              select p.entry, p.state, newer.entry as newer
                from newer
                join publish.publication p
                  on p.entry < newer.entry and (p.entry = newer.lineage or (p.lineage = newer.lineage and p.lineage <> p.entry))
               where p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT', 'LIVE')
                 for update of p),
            forgotten as (
              delete from publish.redaction r using replaced where r.entry = replaced.entry),
            changed as (
              update publish.publication p
                 set state = 'SUPERSEDED', state_before = null, exemption = null, superseded_by = replaced.newer, ended_on = :today
                from replaced where p.entry = replaced.entry)
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            select entry, state, 'SUPERSEDED', :today, :now, '系统', '新版本 ' || newer || ' 已公示' from replaced\
            """)
        .param("entries", entries)
        .param("today", today)
        .param("now", Events.at(now))
        .update();
  }

  /** Takes down a batch of those whose last day is past. */
  public int end(LocalDate today, Instant now, int batch) {
    return sql.sql(
            """
            with past as (
              select entry from publish.publication
               where state = 'LIVE' and latest_end < :today
               order by latest_end, entry
               limit :batch
                 for update skip locked),
            ended as (
              update publish.publication p
                 set state = 'ENDED', ending = 'TERM_REACHED', ended_on = latest_end
                from past where p.entry = past.entry
              returning p.entry)
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            select entry, 'LIVE', 'ENDED', :today, :now, '系统', '公示期限届满' from ended\
            """)
        .param("batch", batch)
        .param("today", today)
        .param("now", Events.at(now))
        .update();
  }

  /** Last days of the exemptions that have run out. */
  public List<LocalDate> expiredExemptionDays(LocalDate today) {
    return sql.sql(
            """
            select distinct x.until
              from publish.exemption x
              join publish.publication p on p.exemption = x.id and p.state = 'EXEMPT'
             where x.state = 'APPROVED' and x.until < :today\
            """)
        .param("today", today)
        .query(LocalDate.class)
        .list();
  }

  /** Entries whose exemption ended on that day are due again, with a fresh deadline. */
  public int dueAgain(
      LocalDate until, LocalDate deadline, boolean provisional, LocalDate today, Instant now) {
    return sql.sql(
            """
            with over as (
              update publish.exemption set state = 'EXPIRED'
               where state = 'APPROVED' and until = :until
              returning id),
            due as (
              update publish.publication p
                 set state = case when exists (select 1 from publish.redaction r where r.entry = p.entry)
                             then 'AWAITING_REDACTION' else 'DUE' end,
                     exemption = null, counted_from = greatest(:until, decided_on), deadline = :deadline, deadline_provisional = :provisional
                from over where p.exemption = over.id and p.state = 'EXEMPT'
              returning p.entry, p.state)
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            select entry, 'EXEMPT', state, :today, :now, '系统', '免于公示期限已满' from due\
            """)
        .param("until", until)
        .param("deadline", deadline)
        .param("provisional", provisional)
        .param("today", today)
        .param("now", Events.at(now))
        .update();
  }
}
