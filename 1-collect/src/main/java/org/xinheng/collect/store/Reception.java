package org.xinheng.collect.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.collect.model.SubmissionNumbers;
import org.xinheng.collect.read.FileKind;

/** 收件. One transaction a file: either it is kept whole with its receipt, or nothing is. */
final class Reception {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Limits limits;
  private final FilePieces pieces;
  private final Receipts receipts;

  Reception(DataSource dataSource, Clock clock, Limits limits) {
    this.sql = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.clock = clock;
    this.limits = limits;
    this.pieces = new FilePieces(dataSource);
    this.receipts = new Receipts(dataSource);
  }

  Receipt receive(Received file) throws UnreadableFile {
    try {
      long bytes = Files.size(file.content());
      if (bytes > limits.fileBytes()) {
        throw new UnreadableFile(
            FileFault.TOO_LARGE, FileKind.tooLarge(file.fileName(), bytes, limits));
      }
      if (bytes == 0) {
        throw new UnreadableFile(FileFault.EMPTY, "“" + file.fileName() + "”是空文件，没有任何内容。请核对后重新报送。");
      }
      String sha256 = FilePieces.sha256(file.content());
      return required(transaction.execute(status -> keep(file, bytes, sha256)));
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFile(FileFault.STORAGE, "文件在接收途中读取失败，没有保存。请重新报送；屡次失败的请联系管理员。", e);
    } catch (DataAccessException e) {
      if (outOfSpace(e)) {
        throw new UnreadableFile(FileFault.STORAGE, "服务器存储空间不足，文件没有保存。请稍后重新报送并告知管理员。", e);
      }
      throw e;
    }
  }

  private Receipt keep(Received file, long bytes, String sha256) {
    long id =
        required(sql.sql("select nextval('collect.submission_id')").query(Long.class).single());
    Instant now = clock.instant();
    String mapping = file.mapping().orElse(null);
    int added =
        sql.sql(
                """
                insert into collect.submission
                  (id, number, department, item, file_name, sha256, bytes, mapping, mapping_sha256, channel, received_by, received_at)
                values (:id, :number, :department, :item, :fileName, :sha256, :bytes, :mapping, :mappingSha256, :channel, :by, :now)
                on conflict on constraint submission_same_file do nothing\
                """)
            .param("id", id)
            .param("number", SubmissionNumbers.of(LocalDate.ofInstant(now, CHINA), id).value())
            .param("department", file.department().value())
            .param("item", file.item().value())
            .param("fileName", CopyText.storable(file.fileName()))
            .param("sha256", sha256)
            .param("bytes", bytes)
            .param("mapping", mapping)
            .param("mappingSha256", mappingKey(mapping))
            .param("channel", file.channel())
            .param("by", file.by())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    if (added == 0) {
      return again(file, sha256, mappingKey(mapping));
    }
    store(id, file, sha256);
    return receipts.find(id, false).orElseThrow();
  }

  private void store(long id, Received file, String sha256) {
    try {
      if (!pieces.store(id, file.content()).equals(sha256)) {
        throw new IOException("the file changed while it was received: " + file.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same file once more: its first receipt; one that had failed is taken up afresh from where
   * it stood.
   */
  private Receipt again(Received file, String sha256, String mappingKey) {
    long id =
        required(
            sql.sql(
                    """
                    select id from collect.submission
                     where department = :department and item = :item and sha256 = :sha256 and mapping_sha256 = :mapping\
                    """)
                .param("department", file.department().value())
                .param("item", file.item().value())
                .param("sha256", sha256)
                .param("mapping", mappingKey)
                .query(Long.class)
                .single());
    sql.sql(
            """
            update collect.submission
               set state = 'RECEIVED', finished_at = null, problem_code = null, problem = null, instance = null, lease_until = null
             where id = :id and state = 'FAILED'\
            """)
        .param("id", id)
        .update();
    var receipt = receipts.find(id, true).orElseThrow();
    if (!receipt.forgotten() && !pieces.holds(id)) {
      store(id, file, sha256);
    }
    return receipt;
  }

  private static String mappingKey(@Nullable String mapping) {
    return mapping == null ? "" : FilePieces.sha256OfText(mapping);
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the database gave no answer");
    }
    return value;
  }

  /**
   * Class 53 of PostgreSQL's error codes: disk full, out of memory; or the disk's own complaint.
   */
  private static boolean outOfSpace(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e
          && e.getSQLState() != null
          && e.getSQLState().startsWith("53")) {
        return true;
      }
      if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left")) {
        return true;
      }
    }
    return false;
  }
}
