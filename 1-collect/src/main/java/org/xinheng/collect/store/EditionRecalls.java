package org.xinheng.collect.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.Recall;

/** 撤回施行的存放. */
final class EditionRecalls {
  private final JdbcClient sql;
  private final Clock clock;

  EditionRecalls(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** False where somebody has asked already. */
  boolean ask(long edition, String why, String by) {
    try {
      sql.sql(
              """
              insert into collect.edition_recall (edition, why, asked_by, asked_at) values (:edition, :why, :by, :now)\
              """)
          .param("edition", edition)
          .param("why", why)
          .param("by", by)
          .param("now", now())
          .update();
      return true;
    } catch (DuplicateKeyException asked) {
      return false;
    }
  }

  /** Why it is not for this person to decide; empty when it is decided. */
  Optional<EditionRefusal> decide(long edition, boolean granted, String by, String words) {
    var asked = of(edition).stream().filter(Recall::open).findFirst();
    if (asked.isEmpty()) {
      return Optional.of(EditionRefusal.NO_RECALL);
    }
    if (asked.get().askedBy().equals(by)) {
      return Optional.of(EditionRefusal.OWN_RECALL);
    }
    return decided(edition, granted, by, words)
        ? Optional.empty()
        : Optional.of(EditionRefusal.NO_RECALL);
  }

  /** Decides, and takes the edition back where it is granted, in one statement; false if done. */
  private boolean decided(long edition, boolean granted, String by, String words) {
    return sql.sql(
                """
                with decided as (
                  update collect.edition_recall set granted = :granted, decided_by = :by, decided_at = :now, words = :words
                   where edition = :edition and granted is null returning edition, granted),
                taken as (
                  update collect.catalogue_edition e set state = 'RECALLED' from decided d
                   where e.id = d.edition and d.granted and e.state = 'APPROVED')
                select count(*) from decided\
                """)
            .param("granted", granted)
            .param("by", by)
            .param("now", now())
            .param("words", words)
            .param("edition", edition)
            .query(Long.class)
            .single()
        == 1;
  }

  List<Recall> of(long edition) {
    return sql.sql(
            """
            select why, asked_by, asked_at, granted, decided_by, decided_at, words from collect.edition_recall
             where edition = :edition order by id desc\
            """)
        .param("edition", edition)
        .query(EditionRecalls::recall)
        .list();
  }

  List<Long> asked() {
    return sql.sql("select edition from collect.edition_recall where granted is null order by id")
        .query(Long.class)
        .list();
  }

  private static Recall recall(ResultSet row, int number) throws SQLException {
    var decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Recall(
        row.getString("why"),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("granted", Boolean.class)),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(decided).map(OffsetDateTime::toInstant),
        row.getString("words"));
  }
}
