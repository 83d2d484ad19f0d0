package org.xinheng.collect.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Claimed;
import org.xinheng.collect.Header;
import org.xinheng.collect.LeaseLost;
import org.xinheng.collect.Outcome;
import org.xinheng.collect.Tally;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubmissionNumber;

/**
 * 办理进度. Who works on which submission, and how far. Leases are measured by the database's clock,
 * the only one that all instances share.
 */
final class Claims {
  private final JdbcClient sql;
  private final Clock clock;

  Claims(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /**
   * The oldest free one, but never past an unfinished earlier one of the same department and item:
   * corrections keep their order.
   */
  Optional<Claimed> claim(String instance, Duration term) {
    return sql.sql(
            """
            update collect.submission s
               set state = 'RUNNING', instance = :instance, lease = s.lease + 1,
                   lease_until = clock_timestamp() + :millis * interval '1 millisecond'
             where s.id = (
               select c.id from collect.submission c
                where c.state in ('RECEIVED', 'RUNNING')
                  and (c.lease_until is null or c.lease_until <= clock_timestamp())
                  and not exists (
                    select from collect.submission e
                     where e.state in ('RECEIVED', 'RUNNING')
                       and e.department = c.department and e.item = c.item and e.id < c.id)
                order by c.id
                  for update skip locked
                limit 1)
            returning s.*\
            """)
        .param("instance", instance)
        .param("millis", term.toMillis())
        .query((row, index) -> claimed(row, term))
        .optional();
  }

  void headerRead(Claimed claimed, String edition, Header header, long rowsExpected) {
    held(
        claimed,
        update(
                claimed,
                "columns = :columns, field_of = :fieldOf, unknown_columns = :unknown, header_row = :headerRow, rows_expected = :expected, edition = :edition")
            .param("edition", edition)
            .param("columns", texts(header.columns()))
            .param("fieldOf", header.fieldOf().toArray(Integer[]::new))
            .param("unknown", texts(header.unknownColumns()))
            .param("headerRow", header.headerRow())
            .param("expected", rowsExpected)
            .update());
  }

  void chunkDone(Claimed claimed, Tally tally) {
    held(
        claimed,
        update(
                claimed,
                """
                rows = rows + :rows, filed = filed + :filed, new_versions = new_versions + :newVersions,
                returned = returned + :returned, review = review + :review, repeats = repeats + :repeats,
                warnings = warnings + :warnings,
                lease_until = clock_timestamp() + :millis * interval '1 millisecond'\
                """)
            .param("rows", tally.rows())
            .param("filed", tally.filed())
            .param("newVersions", tally.newVersions())
            .param("returned", tally.returned())
            .param("review", tally.review())
            .param("repeats", tally.repeats())
            .param("warnings", tally.warnings())
            .param("millis", claimed.term().toMillis())
            .update());
  }

  void finished(Claimed claimed) {
    held(
        claimed,
        update(
                claimed,
                "state = 'DONE', finished_at = :now, lease_until = null, rows_expected = rows")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update());
  }

  void failed(Claimed claimed, String code, String sentence) {
    held(
        claimed,
        update(
                claimed,
                "state = 'FAILED', finished_at = :now, lease_until = null, problem_code = :code, problem = :sentence")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("code", code)
            .param("sentence", CopyText.storable(sentence))
            .update());
  }

  /** Without complaint when the claim is no longer ours: then there is nothing to put back. */
  void release(Claimed claimed, Duration rest) {
    update(claimed, "lease_until = clock_timestamp() + :millis * interval '1 millisecond'")
        .param("millis", rest.toMillis())
        .update();
  }

  int releaseAll(String instance) {
    return sql.sql(
            "update collect.submission set lease_until = clock_timestamp() where state = 'RUNNING' and instance = :instance")
        .param("instance", instance)
        .update();
  }

  void movedFromReview(long submission, Outcome to) {
    String counted =
        switch (to) {
          case FILED -> "filed = filed + 1";
          case NEW_VERSION -> "filed = filed + 1, new_versions = new_versions + 1";
          case RETURNED -> "returned = returned + 1";
          case REPEAT -> "repeats = repeats + 1";
        };
    int moved =
        sql.sql("update collect.submission set review = review - 1, " + counted + " where id = :id")
            .param("id", submission)
            .update();
    if (moved == 0) {
      throw new IllegalArgumentException("no such submission: " + submission);
    }
  }

  /** Marks that the file may not be kept once it is done. */
  void withhold(long submission) {
    sql.sql("update collect.submission set content_withheld = true where id = :id")
        .param("id", submission)
        .update();
  }

  void warned(long submission) {
    sql.sql("update collect.submission set warnings = warnings + 1 where id = :id")
        .param("id", submission)
        .update();
  }

  private JdbcClient.StatementSpec update(Claimed claimed, String what) {
    return sql.sql(
            "update collect.submission set "
                + what
                + " where id = :id and lease = :lease and instance = :instance and state = 'RUNNING'")
        .param("id", claimed.id())
        .param("lease", claimed.lease())
        .param("instance", claimed.instance());
  }

  private static void held(Claimed claimed, int updated) {
    if (updated == 0) {
      throw new LeaseLost(
          "submission "
              + claimed.number()
              + " is no longer held by "
              + claimed.instance()
              + ", lease "
              + claimed.lease());
    }
  }

  private static String[] texts(java.util.List<String> texts) {
    return texts.stream().map(CopyText::storable).toArray(String[]::new);
  }

  private static Claimed claimed(ResultSet row, Duration term) throws SQLException {
    return new Claimed(
        new SubmissionNumber(row.getString("number")),
        row.getLong("id"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        row.getString("edition"),
        row.getString("file_name"),
        Optional.ofNullable(row.getString("mapping")),
        row.getLong("rows"),
        row.getString("instance"),
        row.getInt("lease"),
        term);
  }
}
