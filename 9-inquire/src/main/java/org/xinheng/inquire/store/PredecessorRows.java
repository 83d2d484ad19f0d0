package org.xinheng.inquire.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.vocabulary.SubjectId;

/**
 * 被承继的主体. Whose place an entity took by a merger or division, when, and since when that is known.
 */
public final class PredecessorRows {
  private static final int MOST = 100;

  private final JdbcClient sql;

  public PredecessorRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** 一户被承继的. */
  public record Predecessor(
      String name, String way, LocalDate on, Optional<LocalDate> receivedOn) {}

  public List<Predecessor> of(SubjectId subject) {
    return sql.sql(
            """
            select o.name, t.way, t.since, (v.added_at at time zone 'Asia/Shanghai')::date as filed_on
              from link.offered_tie t
              join link.offered_entity x on x.id = t.entity
              join link.offered_entity o on o.id = coalesce(x.merged_into, x.id)
              left join dossier.offered_entry_version v on v.id = t.entry
             where t.kind = 'SUCCEEDED_BY' and t.since is not null
               and t.code in (select m.code from link.offered_entity m where (m.id = :subject or m.merged_into = :subject) and m.code is not null)
             order by t.since desc, o.name limit :most\
            """)
        .param("subject", subject.value())
        .param("most", MOST)
        .query((row, n) ->
            new Predecessor(
                row.getString("name"),
                row.getString("way"),
                row.getObject("since", LocalDate.class),
                RecordRows.day(row, "filed_on")))
        .list();
  }
}
