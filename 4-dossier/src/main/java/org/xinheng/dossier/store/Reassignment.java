package org.xinheng.dossier.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 归属的更正: the same record, a version later, in the right dossier; nothing is moved or lost. */
final class Reassignment {
  private final JdbcClient sql;
  private final Clock clock;

  Reassignment(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Map<EntryId, EntryId> reassign(List<EntryId> entries, SubjectId to, String reason) {
    Instant now = clock.instant();
    var moved = new TreeMap<Long, Long>();
    sql.sql(
            """
            insert into dossier.entry (id, subject, item, edition, key, version, content, decided_on, furnished_by,
                                       submission, row_number, fields, added_at, supersedes, reason)
            select nextval('dossier.entry_number'), :to, e.item, e.edition, e.key, e.version + 1, e.content, e.decided_on, e.furnished_by,
                   e.submission, e.row_number, e.fields, :now, e.id, :reason
              from dossier.entry e
             where e.id = any (:entries)
               and not exists (select 1 from dossier.entry later where later.supersedes = e.id)
             order by e.id
            returning supersedes, id\
            """)
        .param("to", to.value())
        .param("now", Timestamp.from(now))
        .param("reason", reason)
        .param("entries", entries.stream().map(EntryId::value).toArray(Long[]::new))
        .query(row -> {
          moved.put(row.getLong("supersedes"), row.getLong("id"));
        });
    if (moved.size() != entries.stream().distinct().count()) {
      throw new IllegalArgumentException("not all are current entries: " + entries);
    }
    if (!moved.isEmpty()) {
      announce(
          moved.values().stream().min(Long::compare).orElseThrow(),
          moved.values().stream().max(Long::compare).orElseThrow());
    }
    return moved.entrySet().stream()
        .collect(
            Collectors.toMap(one -> new EntryId(one.getKey()), one -> new EntryId(one.getValue())));
  }

  void announce(List<SubjectId> subjects) {
    sql.sql(
            "select max(id) as newest from dossier.entry where subject = any (:subjects) group by subject order by 1")
        .param("subjects", subjects.stream().map(SubjectId::value).toArray(Long[]::new))
        .query(Long.class)
        .list()
        .forEach(entry -> announce(entry, entry));
  }

  private void announce(long from, long to) {
    sql.sql("insert into dossier.entry_range (from_entry, to_entry, at) values (:from, :to, :at)")
        .param("from", from)
        .param("to", to)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
