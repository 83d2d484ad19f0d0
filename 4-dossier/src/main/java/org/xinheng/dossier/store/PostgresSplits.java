package org.xinheng.dossier.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.dossier.Split;
import org.xinheng.dossier.Splits;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 分出登记簿 on PostgreSQL. */
public final class PostgresSplits implements Splits {
  private final JdbcClient sql;
  private final Clock clock;

  public PostgresSplits(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  @Override
  public long note(
      SubjectId from, SubjectId to, Map<EntryId, EntryId> moved, String why, String by) {
    long split =
        sql.sql(
                """
                insert into dossier.split (from_subject, to_subject, why, split_by, split_at)
                values (:from, :to, :why, :by, :at) returning id\
                """)
            .param("from", from.value())
            .param("to", to.value())
            .param("why", why.strip())
            .param("by", by)
            .param("at", now())
            .query(Long.class)
            .single();
    moved.forEach((entry, as) ->
        sql.sql(
                "insert into dossier.split_entry (split, entry, given_as) values (:split, :entry, :as)")
            .param("split", split)
            .param("entry", entry.value())
            .param("as", as.value())
            .update());
    return split;
  }

  @Override
  public void noteUndone(long split, Map<EntryId, EntryId> back, String why, String by) {
    int noted =
        sql.sql(
                """
                update dossier.split set undone_by = :by, undone_at = :at, undone_why = :why
                 where id = :split and undone_at is null\
                """)
            .param("by", by)
            .param("at", now())
            .param("why", why.strip())
            .param("split", split)
            .update();
    if (noted != 1) {
      throw new IllegalStateException("no such split, or undone already: " + split);
    }
    back.forEach((as, returned) ->
        sql.sql(
                "update dossier.split_entry set back_as = :back where split = :split and given_as = :as")
            .param("back", returned.value())
            .param("split", split)
            .param("as", as.value())
            .update());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  @Override
  public Optional<Split> find(long split) {
    return sql.sql("select * from dossier.split where id = :id")
        .param("id", split)
        .query((row, n) -> split(row))
        .optional();
  }

  @Override
  public List<Split> of(SubjectId subject) {
    return sql.sql(
            "select * from dossier.split where from_subject = :id or to_subject = :id order by id desc")
        .param("id", subject.value())
        .query((row, n) -> split(row))
        .list();
  }

  private Split split(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    var undone = row.getObject("undone_at", OffsetDateTime.class);
    return new Split(
        id,
        new SubjectId(row.getLong("from_subject")),
        new SubjectId(row.getLong("to_subject")),
        given(id),
        row.getString("why"),
        row.getString("split_by"),
        row.getObject("split_at", OffsetDateTime.class).toInstant(),
        undone == null
            ? Optional.empty()
            : Optional.of(
                new Split.Undone(
                    row.getString("undone_by"), undone.toInstant(), row.getString("undone_why"))));
  }

  private List<Split.Given> given(long split) {
    return sql.sql(
            """
            select g.entry, e.subject as owner, g.given_as, newest.id as now, g.back_as,
                   (newest.subject, newest.content) is distinct from (told.subject, told.content) as changed
              from dossier.split_entry g
              join dossier.entry e on e.id = g.entry
              join dossier.entry told on told.id = coalesce(g.back_as, g.given_as)
             cross join lateral (select v.id, v.subject, v.content from dossier.entry v
                                  where v.item = e.item and v.key = e.key order by v.version desc limit 1) newest
             where g.split = :split order by g.entry\
            """)
        .param("split", split)
        .query((row, n) -> {
          long back = row.getLong("back_as");
          return new Split.Given(
              new EntryId(row.getLong("entry")),
              new SubjectId(row.getLong("owner")),
              new EntryId(row.getLong("given_as")),
              new EntryId(row.getLong("now")),
              back == 0 ? Optional.empty() : Optional.of(new EntryId(back)),
              row.getBoolean("changed"));
        })
        .list();
  }
}
