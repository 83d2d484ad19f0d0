package org.xinheng.collect;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubmissionNumber;

/** 报送. Every file received, kept verbatim with its SHA-256, and how far its rows have come. */
public interface Submissions {

  /**
   * Keeps the file and gives its receipt. The same department, item and content again gives the
   * first receipt ({@link Receipt#again}); after FAILED the file is taken up afresh under the same
   * number.
   *
   * @throws UnreadableFile {@code COL-001} too large, {@code COL-002} empty, {@code COL-050} no
   *     room
   */
  Receipt receive(Received file) throws UnreadableFile;

  Optional<Receipt> find(SubmissionNumber number);

  Optional<Receipt> find(long id);

  /**
   * The department's receipts, newest first; {@code beforeId} pages on (Long.MAX_VALUE for the
   * first page).
   */
  List<Receipt> of(DepartmentCode department, long beforeId, int limit);

  /** All departments' receipts, newest first. */
  List<Receipt> all(long beforeId, int limit);

  /**
   * The next unfinished submission, claimed for that long; a dead instance's claim falls free by
   * itself.
   */
  Optional<Claimed> claim(String instance, Duration lease);

  /** Writes the file out, verbatim, into the directory; the caller removes it. */
  Path content(Claimed claimed, Path directory);

  /** The verbatim file, written to the stream. */
  void content(SubmissionNumber number, OutputStream out);

  /**
   * The header as read, for receipts and returned files. {@code rowsExpected} 0 where not cheaply
   * known.
   */
  void headerRead(Claimed claimed, String edition, Header header, long rowsExpected);

  /**
   * In the caller's transaction: adds the tally, keeps the returned rows and what is pointed out of
   * filed ones, renews the lease.
   *
   * @throws LeaseLost when another instance has taken over
   */
  void chunkDone(Claimed claimed, Tally tally, List<ReturnedRow> returned, List<WarnedRow> warned);

  void finished(Claimed claimed);

  void failed(Claimed claimed, String code, String sentence);

  /**
   * Puts a claim back, undone.
   *
   * @param rest how long nobody takes it up: nothing at an orderly shutdown, a while after trouble
   */
  void release(Claimed claimed, Duration rest);

  /**
   * Frees whatever an instance of that name had claimed before it died; called when it starts
   * again.
   */
  int releaseAll(String instance);

  /** Returned rows in file order, after {@code afterRow}. */
  List<ReturnedRow> returned(SubmissionNumber number, int afterRow, int limit);

  /** All returned rows in file order, streamed. */
  void eachReturned(SubmissionNumber number, Consumer<ReturnedRow> consumer);

  /** Filed rows with warnings, in file order, after {@code afterRow}. */
  List<WarnedRow> warned(SubmissionNumber number, int afterRow, int limit);

  /** A row that waited for a person was filed, and this is pointed out of it. */
  void warnedAfterReview(long submission, WarnedRow row);

  /**
   * A row that waited for a person has been decided: one less in review. In the caller's
   * transaction.
   */
  void movedFromReview(long submission, Outcome to);

  /** As {@link #movedFromReview(long, Outcome)}, and the row goes back with its findings. */
  void returnedFromReview(long submission, ReturnedRow row);

  /** Unfinished submissions, for the board and the alarm. */
  long waiting();
}
