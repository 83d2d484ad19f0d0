package org.xinheng.collect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubmissionNumber;

/**
 * 回执. What a department holds in its hand after a submission, and how far it has come.
 *
 * @param id the key inside the database
 * @param edition of the catalogue it is judged by; "" before its header was read
 * @param bytes size of the file as received
 * @param problem why the file as a whole could not be taken, with its code
 * @param columns the sender's headers, once read; empty before
 * @param unknownColumns those of them that carry no field
 * @param rowsExpected data rows in the file where cheaply known, else 0
 * @param rowsDone data rows finished, = {@code tally.rows()}
 * @param contentWithheld whether a row stated what may not be held: the file is let go once done
 * @param again whether this very file had been received before and this is its first receipt
 */
public record Receipt(
    SubmissionNumber number,
    long id,
    DepartmentCode department,
    ItemCode item,
    String edition,
    String fileName,
    String sha256,
    long bytes,
    String channel,
    String receivedBy,
    Instant receivedAt,
    SubmissionState state,
    Tally tally,
    Optional<Instant> finishedAt,
    Optional<FileProblem> problem,
    List<String> columns,
    List<Integer> fieldOf,
    List<String> unknownColumns,
    long rowsExpected,
    long rowsDone,
    boolean contentWithheld,
    boolean again) {

  /** Whether the file was let go, for it may not be held; the receipt stays. */
  public boolean forgotten() {
    return problem.filter(FileProblem::forgotten).isPresent()
        || (contentWithheld && (state == SubmissionState.DONE || state == SubmissionState.FAILED));
  }

  /** 整件问题. Why a file was not taken: code ({@code COL-…}) and Chinese sentence. */
  public record FileProblem(String code, String sentence) {
    /** Whether the content was let go, for it may not be held. */
    public boolean forgotten() {
      return code.equals(FileFault.FORBIDDEN_COLUMNS.code());
    }
  }
}
