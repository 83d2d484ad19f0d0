package org.xinheng.conveyor;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.collect.Outcome;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Submissions;
import org.xinheng.dossier.Filed;
import org.xinheng.dossier.Filing;
import org.xinheng.dossier.FilingLock;
import org.xinheng.link.LinkDecision;
import org.xinheng.link.Linking;
import org.xinheng.link.Review;
import org.xinheng.link.ReviewReason;
import org.xinheng.link.Reviews;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.Verdict;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.SubjectId;

/**
 * 核对后的办理. A row whose question a person has answered goes on along the line, or back to its
 * department.
 */
public final class ReviewedRows {
  private static final int BATCH = 100;

  private final Reviews reviews;
  private final ReviewQueue queue;
  private final JudgedAgain judged;
  private final Submissions submissions;
  private final Linking linking;
  private final Filer filer;
  private final FilingLock lock;
  private final TransactionOperations transactions;
  private final Clock clock;

  ReviewedRows(
      Reviews reviews,
      ReviewQueue queue,
      JudgedAgain judged,
      Submissions submissions,
      Linking linking,
      Filer filer,
      FilingLock lock,
      TransactionOperations transactions,
      Clock clock) {
    this.reviews = reviews;
    this.queue = queue;
    this.judged = judged;
    this.submissions = submissions;
    this.linking = linking;
    this.filer = filer;
    this.lock = lock;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What was queued before clocks were kept has its clock from now on. */
  void catchUp() {
    queue.catchUp();
  }

  /** Carries out the answers that can no longer be taken back. Returns how many. */
  public int carryOut() {
    return carryOut(false);
  }

  /**
   * @param atOnce also those that could still be taken back
   */
  public int carryOut(boolean atOnce) {
    int done = 0;
    while (Boolean.TRUE.equals(transactions.execute(status -> one(atOnce)))) {
      done++;
      if (done == BATCH) {
        return done;
      }
    }
    return done;
  }

  private boolean one(boolean atOnce) {
    var ripe = reviews.ripe(clock.instant(), atOnce, 1);
    if (ripe.isEmpty()) {
      return false;
    }
    lock.take();
    var review = ripe.getFirst();
    var answer = review.answer().orElseThrow();
    switch (answer.decision()) {
      case RETURN -> back(review, List.of(finding("人工核对后退回：" + answer.note())));
      case LINK, FOUND, CONFIRM_CODE -> onward(review, answer);
    }
    reviews.done(review.id());
    return true;
  }

  private void onward(Review review, Review.Answer answer) {
    switch (judged.judge(review)) {
      case Verdict.Returned(var returned) ->
          submissions.returnedFromReview(review.submission(), returned);
      case Verdict.Doubtful doubtful -> back(review, doubtful.findings());
      case Verdict.Passed(var record) ->
          file(review, answer, new Chunk.Passed(JudgedAgain.row(review), record));
    }
  }

  private void file(Review review, Review.Answer answer, Chunk.Passed passed) {
    switch (link(passed.record(), answer)) {
      case LinkDecision.Doubtful doubtful ->
          queue.queue(
              List.of(
                  Filer.question(
                      review.submission(),
                      review.department(),
                      passed,
                      ReviewReason.UNSURE_LINK,
                      doubtful)));
      case LinkDecision.Linked(var subject, var evidence) ->
          file(review, answer, passed.record(), subject);
      case LinkDecision.Founded(var subject, var provisional) ->
          file(review, answer, passed.record(), subject);
    }
  }

  private LinkDecision link(CreditRecord record, Review.Answer answer) {
    return switch (answer.decision()) {
      case LINK -> linking.linkTo(record, answer.chosen().orElseThrow());
      case FOUND -> linking.found(record);
      case CONFIRM_CODE, RETURN -> linking.link(List.of(record)).getFirst();
    };
  }

  private void file(Review review, Review.Answer answer, CreditRecord record, SubjectId subject) {
    var filed =
        filer.fileReviewed(
            new Filing(record, subject, review.submission(), review.department(), answer.note()));
    submissions.movedFromReview(
        review.submission(), filed instanceof Filed.Added ? Outcome.FILED : Outcome.REPEAT);
  }

  private void back(Review review, List<Finding> findings) {
    submissions.returnedFromReview(
        review.submission(), new ReturnedRow(review.row(), review.original(), findings));
  }

  private static Finding finding(String problem) {
    return new Finding("DQ-301", Gravity.ERROR, Dimension.ACCURATE, "", "", problem, "请核对后重报");
  }
}
