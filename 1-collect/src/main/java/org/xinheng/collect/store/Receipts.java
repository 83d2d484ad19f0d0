package org.xinheng.collect.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Tally;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubmissionNumber;

/** 回执, as they stand now. */
final class Receipts {
  private final JdbcClient sql;

  Receipts(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  Optional<Receipt> find(SubmissionNumber number) {
    return sql.sql("select * from collect.submission where number = :number")
        .param("number", number.value())
        .query((row, index) -> receipt(row, false))
        .optional();
  }

  Optional<Receipt> find(long id, boolean again) {
    return sql.sql("select * from collect.submission where id = :id")
        .param("id", id)
        .query((row, index) -> receipt(row, again))
        .optional();
  }

  List<Receipt> of(DepartmentCode department, long beforeId, int limit) {
    return sql.sql(
            """
            select * from collect.submission
             where department = :department and id < :before
             order by id desc
             limit :limit\
            """)
        .param("department", department.value())
        .param("before", beforeId)
        .param("limit", limit)
        .query((row, index) -> receipt(row, false))
        .list();
  }

  List<Receipt> all(long beforeId, int limit) {
    return sql.sql(
            "select * from collect.submission where id < :before order by id desc limit :limit")
        .param("before", beforeId)
        .param("limit", limit)
        .query((row, index) -> receipt(row, false))
        .list();
  }

  private static Receipt receipt(ResultSet row, boolean again) throws SQLException {
    return new Receipt(
        new SubmissionNumber(row.getString("number")),
        row.getLong("id"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        row.getString("edition"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getString("channel"),
        row.getString("received_by"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        SubmissionState.valueOf(row.getString("state")),
        tally(row),
        Optional.ofNullable(instant(row, "finished_at")),
        problem(row),
        Arrays.asList((String[]) row.getArray("columns").getArray()),
        Arrays.asList((Integer[]) row.getArray("field_of").getArray()),
        Arrays.asList((String[]) row.getArray("unknown_columns").getArray()),
        row.getLong("rows_expected"),
        row.getLong("rows"),
        row.getBoolean("content_withheld"),
        again);
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getLong("rows"),
        row.getLong("filed"),
        row.getLong("new_versions"),
        row.getLong("returned"),
        row.getLong("review"),
        row.getLong("repeats"),
        row.getLong("warnings"));
  }

  private static Optional<Receipt.FileProblem> problem(ResultSet row) throws SQLException {
    String code = row.getString("problem_code");
    return code == null
        ? Optional.empty()
        : Optional.of(new Receipt.FileProblem(code, row.getString("problem")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
