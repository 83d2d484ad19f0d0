package org.xinheng.collect.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.vocabulary.SubmissionNumber;

/** 退回数据, kept with reasons until the sender fetches and mends them. */
final class ReturnedRows {
  private static final int FETCHED_AT_ONCE = 500;
  private static final int SENT_AT_ONCE = 1 << 16;

  private final DataSource dataSource;
  private final JdbcClient sql;

  ReturnedRows(DataSource dataSource) {
    this.dataSource = dataSource;
    this.sql = JdbcClient.create(dataSource);
  }

  /** In the caller's transaction. */
  void add(long submission, List<ReturnedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      copy(connection.unwrap(PGConnection.class), submission, rows);
    } catch (SQLException e) {
      throw new JdbcTemplate(dataSource)
          .getExceptionTranslator()
          .translate("copy collect.returned_row", null, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static void copy(PGConnection connection, long submission, List<ReturnedRow> rows)
      throws SQLException {
    CopyIn copy =
        connection
            .getCopyAPI()
            .copyIn(
                "copy collect.returned_row (submission, row_number, original, findings) from stdin");
    try {
      var text = new StringBuilder();
      for (ReturnedRow row : rows) {
        text.append(submission).append('\t').append(row.row()).append('\t');
        CopyText.array(text, row.original());
        text.append('\t');
        CopyText.value(text, FindingJson.write(row.findings()));
        text.append('\n');
        if (text.length() > SENT_AT_ONCE) {
          send(copy, text);
        }
      }
      send(copy, text);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  List<ReturnedRow> of(SubmissionNumber number, int afterRow, int limit) {
    return sql.sql(
            """
            select r.row_number, r.original, r.findings
              from collect.returned_row r join collect.submission s on s.id = r.submission
             where s.number = :number and r.row_number > :after
             order by r.row_number
             limit :limit\
            """)
        .param("number", number.value())
        .param("after", afterRow)
        .param("limit", limit)
        .query((row, index) -> row(row))
        .list();
  }

  /** In a transaction, for only then does the driver fetch piecemeal. */
  void each(SubmissionNumber number, Consumer<ReturnedRow> consumer) {
    var jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCHED_AT_ONCE);
    jdbc.query(
        """
        select r.row_number, r.original, r.findings
          from collect.returned_row r join collect.submission s on s.id = r.submission
         where s.number = ?
         order by r.row_number\
        """,
        row -> {
          consumer.accept(row(row));
        },
        number.value());
  }

  private static ReturnedRow row(ResultSet row) throws SQLException {
    String[] original = (String[]) row.getArray("original").getArray();
    return new ReturnedRow(
        row.getInt("row_number"),
        Arrays.asList(original),
        FindingJson.read(row.getString("findings")));
  }
}
