package org.xinheng.publish.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.PublicityEvent;
import org.xinheng.vocabulary.EntryId;

/** 公示状态变更 in {@code publish.event}: appended, never changed. */
public final class Events {
  /** Who acts when no person does. */
  static final String SYSTEM = "系统";

  private final JdbcClient sql;

  Events(JdbcClient sql) {
    this.sql = sql;
  }

  /** A moment as the driver takes it. */
  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  void append(
      EntryId entry,
      @Nullable String from,
      String to,
      LocalDate day,
      Instant at,
      String by,
      String why) {
    sql.sql(
            """
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            values (:entry, :from, :to, :day, :at, :by, :why)\
            """)
        .param("entry", entry.value())
        .param("from", from)
        .param("to", to)
        .param("day", day)
        .param("at", at(at))
        .param("by", by)
        .param("why", why)
        .update();
  }

  List<PublicityEvent> of(EntryId entry) {
    return sql.sql(
            """
            select e.id, e.from_state, e.to_state, e.day, e.at, e.by_whom, e.why, r.code as rule
              from publish.event e
              join publish.publication p on p.entry = e.entry
              join publish.rule r on r.id = p.rule
             where e.entry = :entry
             order by e.id\
            """)
        .param("entry", entry.value())
        .query((row, number) ->
            new PublicityEvent(
                row.getLong("id"),
                entry,
                Optional.ofNullable(row.getString("from_state")),
                row.getString("to_state"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                row.getString("why"),
                row.getString("rule")))
        .list();
  }
}
