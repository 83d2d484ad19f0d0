package org.xinheng.collect.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/** 原件. Files verbatim, in pieces of 1 MiB, so that no file is ever whole in memory. */
final class FilePieces {
  private static final int PIECE = 1 << 20;
  private static final int FETCHED_AT_ONCE = 2;

  private final JdbcTemplate jdbc;

  FilePieces(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCHED_AT_ONCE);
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** In the caller's transaction; the digest of what was really stored. */
  String store(long submission, Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      int piece = 0;
      for (int n = in.readNBytes(buffer, 0, PIECE); n > 0; n = in.readNBytes(buffer, 0, PIECE)) {
        digest.update(buffer, 0, n);
        jdbc.update(
            "insert into collect.file_piece (submission, piece, content) values (?, ?, ?)",
            submission,
            piece++,
            n == PIECE ? buffer : Arrays.copyOf(buffer, n));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * In a transaction, for only then does the driver fetch piecemeal; the digest of what was
   * written.
   */
  String write(long submission, OutputStream out) {
    MessageDigest digest = digest();
    jdbc.query(
        connection -> inBinary(connection, submission),
        row -> {
          byte[] content = row.getBytes(1);
          digest.update(content);
          try {
            out.write(content);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write out submission " + submission, e);
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The driver would have every byte written out as two characters for a question asked once. */
  private static PreparedStatement inBinary(Connection connection, long submission)
      throws SQLException {
    var pieces =
        connection.prepareStatement(
            "select content from collect.file_piece where submission = ? order by piece");
    pieces.unwrap(PGStatement.class).setPrepareThreshold(-1);
    pieces.setLong(1, submission);
    return pieces;
  }

  /** Lets go of a file that must not be held; its receipt stays, without the content. */
  void forget(long submission) {
    jdbc.update("delete from collect.file_piece where submission = ?", submission);
  }

  boolean holds(long submission) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from collect.file_piece where submission = ?)",
            Boolean.class,
            submission));
  }

  static String sha256OfText(String text) {
    return HexFormat.of()
        .formatHex(digest().digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
