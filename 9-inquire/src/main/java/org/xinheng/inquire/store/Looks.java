package org.xinheng.inquire.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.Look;
import org.xinheng.inquire.RecordedLook;
import org.xinheng.vocabulary.SubjectId;

/** 查询日志表. */
public final class Looks {
  private static final String COPY =
      "copy inquire.look (audience, who, purpose, subject, what, at, address_hash) from stdin";
  private static final int HASH_BYTES = 16;

  private final DataSource dataSource;
  private final SecretKey addressKey;

  public Looks(DataSource dataSource, SecretKey addressKey) {
    this.dataSource = dataSource;
    this.addressKey = addressKey;
  }

  /** Writes all of them or none. */
  public void write(List<Look> looks) throws SQLException {
    StringBuilder rows = new StringBuilder(looks.size() * 120);
    looks.forEach(look -> append(rows, look));
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    try (Connection connection = dataSource.getConnection()) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }

  private void append(StringBuilder rows, Look look) {
    rows.append(look.audience().title()).append('\t');
    text(rows, look.who()).append('\t');
    text(rows, look.purpose()).append('\t');
    rows.append(look.subject().map(SubjectId::toString).orElse("\\N")).append('\t');
    text(rows, look.what()).append('\t');
    rows.append(look.at()).append('\t');
    rows.append("\\\\x").append(hash(look.address())).append('\n');
  }

  private static StringBuilder text(StringBuilder rows, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        case '\0' -> rows.append(' ');
        default -> rows.append(c);
      }
    }
    return rows;
  }

  private String hash(String address) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(addressKey);
      byte[] hash = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
    }
  }

  public List<RecordedLook> of(SubjectId subject, int most) {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select audience, who, purpose, what, at from inquire.look
             where subject = :subject order by at desc, id desc limit :most\
            """)
        .param("subject", subject.value())
        .param("most", most)
        .query((row, n) ->
            new RecordedLook(
                row.getString("audience"),
                row.getString("who"),
                row.getString("purpose"),
                row.getString("what"),
                RecordRows.instant(row, "at")))
        .list();
  }
}
