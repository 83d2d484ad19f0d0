package org.xinheng.collect.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.xinheng.collect.WarnedRow;
import org.xinheng.vocabulary.SubmissionNumber;

/**
 * 提示, kept for the sender beside the rows that were filed. A row without a warning costs nothing.
 */
final class WarnedRows {
  private final DataSource dataSource;
  private final JdbcClient sql;

  WarnedRows(DataSource dataSource) {
    this.dataSource = dataSource;
    this.sql = JdbcClient.create(dataSource);
  }

  /** In the caller's transaction; up to {@link WarnedRow#KEPT} of a submission. */
  void add(long submission, List<WarnedRow> all) {
    int room = all.isEmpty() ? 0 : Math.max(0, WarnedRow.KEPT - kept(submission));
    var rows = all.subList(0, Math.min(room, all.size()));
    if (rows.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    for (WarnedRow row : rows) {
      text.append(submission).append('\t').append(row.row()).append('\t');
      CopyText.value(text, FindingJson.write(row.findings()));
      text.append('\n');
    }
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy collect.warned_row (submission, row_number, findings) from stdin",
              new StringReader(text.toString()));
    } catch (SQLException e) {
      throw new JdbcTemplate(dataSource)
          .getExceptionTranslator()
          .translate("copy collect.warned_row", null, e);
    } catch (IOException neverFromAString) {
      throw new UncheckedIOException(neverFromAString);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private int kept(long submission) {
    return sql.sql("select count(*) from collect.warned_row where submission = :submission")
        .param("submission", submission)
        .query(Integer.class)
        .single();
  }

  List<WarnedRow> of(SubmissionNumber number, int afterRow, int limit) {
    return sql.sql(
            """
            select w.row_number, w.findings
              from collect.warned_row w join collect.submission s on s.id = w.submission
             where s.number = :number and w.row_number > :after
             order by w.row_number
             limit :limit\
            """)
        .param("number", number.value())
        .param("after", afterRow)
        .param("limit", limit)
        .query((row, index) -> row(row))
        .list();
  }

  private static WarnedRow row(ResultSet row) throws SQLException {
    return new WarnedRow(row.getInt("row_number"), FindingJson.read(row.getString("findings")));
  }
}
