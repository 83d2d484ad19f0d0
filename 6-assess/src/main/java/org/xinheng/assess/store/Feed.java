package org.xinheng.assess.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.assess.model.ScoreCards;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 变动的来源. Whose grade may have changed: by entries filed, publicity ended, the register changed. */
public final class Feed {
  /** The advisory lock of whoever grades, of all instances on one database. */
  private static final long LOCK = 7361;

  private static final int MOST_RANGES = 20;
  private static final int ENTRIES_AT_ONCE = 5_000;
  private static final int EVENTS_AT_ONCE = 2_000;

  private final JdbcClient sql;
  private final String[] items;

  public Feed(JdbcClient sql, ScoreCards cards) {
    this.sql = sql;
    this.items = cards.items().stream().map(ItemCode::value).toArray(String[]::new);
  }

  /**
   * 跟读进度.
   *
   * @param month the first of the last month wholly done; empty before the first
   * @param monthAfter the subject up to which the month in hand is done
   */
  public record Progress(
      long range, long event, long note, Optional<LocalDate> month, long monthAfter) {}

  /** What is touched, and up to where that was read. */
  public record Touched(Set<Long> subjects, long upTo) {}

  /** An event of publicity and the entry's subject. */
  public record Event(long id, long subject) {}

  /** Held until the caller's transaction ends; empty while another instance holds it. */
  public Optional<Progress> take() {
    boolean mine =
        sql.sql("select pg_try_advisory_xact_lock(:lock)")
            .param("lock", LOCK)
            .query(Boolean.class)
            .single();
    if (!mine) {
      return Optional.empty();
    }
    return sql.sql("select range_id, event_id, note_id, month, month_after from assess.progress")
        .query((row, n) ->
            new Progress(
                row.getLong("range_id"),
                row.getLong("event_id"),
                row.getLong("note_id"),
                Optional.ofNullable(row.getObject("month", LocalDate.class)),
                row.getLong("month_after")))
        .optional();
  }

  public void keep(Progress progress) {
    sql.sql(
            """
            update assess.progress
               set range_id = :range, event_id = :event, note_id = :note, month = :month, month_after = :after\
            """)
        .param("range", progress.range())
        .param("event", progress.event())
        .param("note", progress.note())
        .param("month", progress.month().orElse(null))
        .param("after", progress.monthAfter())
        .update();
  }

  /** By ranges of entries; of a record that moved, also whose it was. */
  public Touched filedAfter(long range) {
    record Range(long id, long from, long to) {}
    var ranges = new ArrayList<Range>();
    sql.sql(
            "select id, from_entry, to_entry from dossier.offered_range where id > :range order by id limit :most")
        .param("range", range)
        .param("most", MOST_RANGES)
        .query(row -> {
          if (ranges.isEmpty()
              || row.getLong("to_entry") - ranges.getFirst().from() < ENTRIES_AT_ONCE) {
            ranges.add(
                new Range(row.getLong("id"), row.getLong("from_entry"), row.getLong("to_entry")));
          }
        });
    if (ranges.isEmpty()) {
      return new Touched(Set.of(), range);
    }
    var subjects =
        sql.sql(
                """
                select v.subject from dossier.offered_entry_version v
                 where v.id between :from and :to and v.item = any(:items)
                union
                select old.subject from dossier.offered_entry_version v
                  join dossier.offered_entry_version old on old.id = v.supersedes
                 where v.id between :from and :to and v.item = any(:items)\
                """)
            .param("from", ranges.getFirst().from())
            .param("to", ranges.getLast().to())
            .param("items", items)
            .query(Long.class)
            .set();
    return new Touched(subjects, ranges.getLast().id());
  }

  public long entriesAfter(long range) {
    return sql.sql(
            "select coalesce(sum(to_entry - from_entry + 1), 0) from dossier.offered_range where id > :range")
        .param("range", range)
        .query(Long.class)
        .single();
  }

  public long newestRange() {
    return sql.sql("select coalesce(max(id), 0) from dossier.offered_range")
        .query(Long.class)
        .single();
  }

  /** Steps of publicity that can change what counts; the first of an entry came with its range. */
  public List<Event> eventsAfter(long after) {
    return events(after, Long.MAX_VALUE, EVENTS_AT_ONCE);
  }

  /** The same within bounds, the upper inclusive: for those that were committed late. */
  public List<Event> eventsBetween(long after, long upTo) {
    return events(after, upTo, Integer.MAX_VALUE);
  }

  private List<Event> events(long after, long upTo, int most) {
    return sql.sql(
            """
            select e.id, p.subject from publish.offered_event e
              join publish.offered_publication p on p.entry = e.entry
             where e.id > :after and e.id <= :upTo and e.from_state is not null
               and (e.to_state in ('ENDED', 'EXEMPT', 'NOT_PUBLIC', 'DUE') or (e.to_state = 'LIVE' and p.start_rule = 'PUBLICATION'))
               and p.item = any(:items)
             order by e.id limit :most\
            """)
        .param("after", after)
        .param("upTo", upTo)
        .param("items", items)
        .param("most", most)
        .query((row, n) -> new Event(row.getLong("id"), row.getLong("subject")))
        .list();
  }

  /**
   * 水位. Which transactions are over: once {@code oldest} has reached another mark's {@code next},
   * nothing with a number up to that mark's {@code newestEvent} can still come.
   */
  public record WaterMark(long newestEvent, long oldest, long next) {}

  public WaterMark waterMark() {
    return sql.sql(
            """
            select coalesce((select max(id) from publish.offered_event), 0) as newest,
                   pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next
              from pg_current_snapshot() s\
            """)
        .query((row, n) ->
            new WaterMark(row.getLong("newest"), row.getLong("oldest"), row.getLong("next")))
        .single();
  }

  public Touched notedAfter(long note) {
    var subjects = new LinkedHashSet<Long>();
    var last = new long[] {note};
    sql.sql(
            "select id, entity from link.offered_register_note where id > :note order by id limit :most")
        .param("note", note)
        .param("most", EVENTS_AT_ONCE)
        .query(row -> {
          subjects.add(row.getLong("entity"));
          last[0] = row.getLong("id");
        });
    return new Touched(subjects, last[0]);
  }

  /** The entities these are part of now; natural persons are none. */
  public List<SubjectId> wholes(Collection<Long> subjects) {
    return sql
        .sql(
            "select distinct coalesce(merged_into, id) as id from link.offered_entity where id = any(:ids) order by 1")
        .param("ids", subjects.toArray(Long[]::new))
        .query(Long.class)
        .list()
        .stream()
        .map(SubjectId::new)
        .collect(Collectors.toList());
  }

  /** Entities with numbers after the given one. */
  public List<SubjectId> entitiesAfter(long after, int most) {
    return sql
        .sql(
            "select id from link.offered_entity where id > :after and merged_into is null order by id limit :most")
        .param("after", after)
        .param("most", most)
        .query(Long.class)
        .list()
        .stream()
        .map(SubjectId::new)
        .toList();
  }
}
