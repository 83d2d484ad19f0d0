package org.xinheng.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 人工核对队列. Rows that wait for a person; an answer may be taken back for ten minutes, then it is
 * carried out.
 */
public interface Reviews {

  /** A row to queue. {@code cells} as sent, by field of the catalogue item. */
  record Question(
      CreditRecord record,
      List<String> cells,
      long submission,
      DepartmentCode department,
      ReviewReason reason,
      String why,
      List<Candidate> candidates) {}

  /** In the caller's transaction; gives their ids, in the order of the questions. */
  List<Long> queue(List<Question> questions);

  /** Open questions, oldest first, after the given id. */
  List<Review> open(Optional<DepartmentCode> department, long afterId, int limit);

  long countOpen(Optional<DepartmentCode> department);

  Optional<Review> find(long id);

  /** By id; those unknown are absent. */
  Map<Long, Review> among(Collection<Long> ids);

  /** Answers lately given that may still be taken back, newest first. */
  List<Review> decided(int limit);

  /**
   * Records the answer.
   *
   * @throws ReviewRefused {@code LNK-001} not open any more, {@code LNK-002} LINK without an entity
   *     of the register chosen, {@code LNK-003} CONFIRM_CODE on another kind of question or without
   *     evidence in the note
   */
  void decide(
      long id,
      Review.Decision decision,
      Optional<SubjectId> chosen,
      String by,
      String note,
      Instant at);

  /** Takes an answer back within ten minutes. @throws ReviewRefused {@code LNK-004} too late */
  void takeBack(long id, Instant at);

  /**
   * Answers older than ten minutes (or all when {@code atOnce}), locked for the caller to carry
   * out.
   */
  List<Review> ripe(Instant at, boolean atOnce, int limit);

  /** Carried out, in the caller's transaction. */
  void done(long id);

  /** Codes that fail their check and were confirmed as officially issued. */
  List<String> officialMismatches();
}
