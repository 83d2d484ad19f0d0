package org.xinheng.collect.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Claimed;
import org.xinheng.collect.Header;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Outcome;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.Tally;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.collect.WarnedRow;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubmissionNumber;

/** 报送, in PostgreSQL schema {@code collect}; several instances may share it. */
public final class PostgresSubmissions implements Submissions {
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Reception reception;
  private final FilePieces pieces;
  private final Receipts receipts;
  private final ReturnedRows returnedRows;
  private final WarnedRows warnedRows;
  private final Claims claims;

  public PostgresSubmissions(DataSource dataSource, Clock clock, Limits limits) {
    this.sql = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.reception = new Reception(dataSource, clock, limits);
    this.pieces = new FilePieces(dataSource);
    this.receipts = new Receipts(dataSource);
    this.returnedRows = new ReturnedRows(dataSource);
    this.warnedRows = new WarnedRows(dataSource);
    this.claims = new Claims(dataSource, clock);
  }

  @Override
  public Receipt receive(Received file) throws UnreadableFile {
    return reception.receive(file);
  }

  @Override
  public Optional<Receipt> find(SubmissionNumber number) {
    return receipts.find(number);
  }

  @Override
  public Optional<Receipt> find(long id) {
    return receipts.find(id, false);
  }

  @Override
  public List<Receipt> of(DepartmentCode department, long beforeId, int limit) {
    return receipts.of(department, beforeId, limit);
  }

  @Override
  public List<Receipt> all(long beforeId, int limit) {
    return receipts.all(beforeId, limit);
  }

  @Override
  public Optional<Claimed> claim(String instance, Duration lease) {
    return claims.claim(instance, lease);
  }

  @Override
  public Path content(Claimed claimed, Path directory) {
    try {
      Path file = Files.createTempFile(directory, "submission-" + claimed.id() + "-", ".part");
      try (OutputStream out = Files.newOutputStream(file)) {
        writeChecked(claimed.number(), out);
        return file;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write out submission " + claimed.number(), e);
    }
  }

  @Override
  public void content(SubmissionNumber number, OutputStream out) {
    writeChecked(number, out);
  }

  private void writeChecked(SubmissionNumber number, OutputStream out) {
    Receipt receipt =
        receipts
            .find(number)
            .orElseThrow(() -> new IllegalArgumentException("no such submission: " + number));
    String sha256 = required(transaction.execute(status -> pieces.write(receipt.id(), out)));
    if (!sha256.equals(receipt.sha256())) {
      throw new IllegalStateException(
          "the kept file of submission " + number + " no longer has its SHA-256");
    }
  }

  @Override
  public void headerRead(Claimed claimed, String edition, Header header, long rowsExpected) {
    claims.headerRead(claimed, edition, header, rowsExpected);
  }

  @Override
  public void chunkDone(
      Claimed claimed, Tally tally, List<ReturnedRow> returned, List<WarnedRow> warned) {
    if (warned.size() != tally.warnings()) {
      throw new IllegalArgumentException(
          "rows with warnings " + warned.size() + ", counted " + tally.warnings());
    }
    if (returned.size() != tally.returned()) {
      throw new IllegalArgumentException(
          "returned rows " + returned.size() + ", counted " + tally.returned());
    }
    transaction.executeWithoutResult(status -> {
      claims.chunkDone(claimed, tally);
      returned(claimed.id(), returned);
      warnedRows.add(claimed.id(), warned);
    });
  }

  @Override
  public void finished(Claimed claimed) {
    transaction.executeWithoutResult(status -> {
      claims.finished(claimed);
      letGo(claimed.id());
    });
  }

  @Override
  public void failed(Claimed claimed, String code, String sentence) {
    transaction.executeWithoutResult(status -> {
      claims.failed(claimed, code, sentence);
      letGo(claimed.id());
    });
  }

  private void returned(long submission, List<ReturnedRow> rows) {
    returnedRows.add(submission, rows);
    if (rows.stream().anyMatch(ReturnedRow::withheld)) {
      claims.withhold(submission);
    }
  }

  /**
   * The file of a submission that may not be held; not before it is done, for it may be resumed.
   */
  private void letGo(long submission) {
    if (receipts.find(submission, false).filter(Receipt::forgotten).isPresent()) {
      pieces.forget(submission);
    }
  }

  @Override
  public void release(Claimed claimed, Duration rest) {
    claims.release(claimed, rest);
  }

  @Override
  public int releaseAll(String instance) {
    return claims.releaseAll(instance);
  }

  @Override
  public List<ReturnedRow> returned(SubmissionNumber number, int afterRow, int limit) {
    return returnedRows.of(number, afterRow, limit);
  }

  @Override
  public void eachReturned(SubmissionNumber number, Consumer<ReturnedRow> consumer) {
    transaction.executeWithoutResult(status -> returnedRows.each(number, consumer));
  }

  @Override
  public List<WarnedRow> warned(SubmissionNumber number, int afterRow, int limit) {
    return warnedRows.of(number, afterRow, limit);
  }

  @Override
  public void warnedAfterReview(long submission, WarnedRow row) {
    transaction.executeWithoutResult(status -> {
      claims.warned(submission);
      warnedRows.add(submission, List.of(row));
    });
  }

  @Override
  public void movedFromReview(long submission, Outcome to) {
    claims.movedFromReview(submission, to);
  }

  @Override
  public void returnedFromReview(long submission, ReturnedRow row) {
    transaction.executeWithoutResult(status -> {
      claims.movedFromReview(submission, Outcome.RETURNED);
      returned(submission, List.of(row));
      letGo(submission);
    });
  }

  @Override
  public long waiting() {
    return required(
        sql.sql("select count(*) from collect.submission where state in ('RECEIVED', 'RUNNING')")
            .query(Long.class)
            .single());
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the database gave no answer");
    }
    return value;
  }
}
