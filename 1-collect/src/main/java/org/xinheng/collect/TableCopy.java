package org.xinheng.collect;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * 成批写入. Gathers rows as PostgreSQL's COPY text and sends them in one go, inside the caller's
 * transaction: ten times quicker than an insert a row. Values are escaped here and nowhere else.
 */
public final class TableCopy {
  private final StringBuilder text = new StringBuilder(1 << 16);
  private int rows;
  private boolean first = true;

  /** Appends a value; null becomes SQL null. */
  public TableCopy value(@Nullable String value) {
    separate();
    if (value == null) {
      text.append("\\N");
      return this;
    }
    escape(value);
    return this;
  }

  public TableCopy value(long value) {
    separate();
    text.append(value);
    return this;
  }

  public TableCopy value(boolean value) {
    separate();
    text.append(value ? 't' : 'f');
    return this;
  }

  public TableCopy value(@Nullable LocalDate day) {
    return value(day == null ? null : day.toString());
  }

  public TableCopy value(@Nullable Instant moment) {
    return value(moment == null ? null : moment.toString());
  }

  /** Appends bytes as bytea in hexadecimal form. */
  public TableCopy value(byte @Nullable [] bytes) {
    separate();
    if (bytes == null) {
      text.append("\\N");
      return this;
    }
    text.append("\\\\x");
    for (byte b : bytes) {
      text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return this;
  }

  public TableCopy endRow() {
    text.append('\n');
    first = true;
    rows++;
    return this;
  }

  public int rows() {
    return rows;
  }

  /**
   * Sends the rows to {@code target}, e.g. {@code "dossier.entry (id, subject)"}; nothing happens
   * when there are none.
   */
  public void into(String target, DataSource dataSource) {
    if (rows == 0) {
      return;
    }
    var connection = DataSourceUtils.getConnection(dataSource);
    try {
      var copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + target + " from stdin");
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } catch (SQLException refused) {
      throw new SQLErrorCodeSQLExceptionTranslator(dataSource)
          .translate("copy " + target, null, refused);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void separate() {
    if (!first) {
      text.append('\t');
    }
    first = false;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
