package org.xinheng.conveyor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.link.Reviews;
import org.xinheng.link.Reviews.Question;
import org.xinheng.publish.ReviewClocks;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.Verdict;

/**
 * 送核对. Puts questions into the review queue and starts their clocks: the time for publicity runs
 * while a person looks.
 */
final class ReviewQueue {
  private static final int BATCH = 500;

  private final Reviews reviews;
  private final ReviewClocks clocks;
  private final JudgedAgain judged;
  private volatile boolean caughtUp;

  ReviewQueue(Reviews reviews, ReviewClocks clocks, JudgedAgain judged) {
    this.reviews = reviews;
    this.clocks = clocks;
    this.judged = judged;
  }

  /** In the caller's transaction. */
  void queue(List<Question> questions) {
    if (questions.isEmpty()) {
      return;
    }
    var ids = reviews.queue(questions);
    Map<Long, Optional<CreditRecord>> queued = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      queued.put(ids.get(i), Optional.of(questions.get(i).record()));
    }
    clocks.start(queued);
  }

  /** Starts the clocks of what was queued before clocks were kept; once is enough. */
  void catchUp() {
    while (!caughtUp) {
      var missing = clocks.missing(BATCH);
      Map<Long, Optional<CreditRecord>> queued = new HashMap<>();
      missing.forEach(id -> queued.put(id, record(id)));
      clocks.start(queued);
      caughtUp = missing.size() < BATCH;
    }
  }

  private Optional<CreditRecord> record(long id) {
    return reviews
        .find(id)
        .map(judged::judge)
        .flatMap(verdict ->
            switch (verdict) {
              case Verdict.Passed(var record) -> Optional.of(record);
              case Verdict.Doubtful doubtful -> Optional.of(doubtful.record());
              case Verdict.Returned returned -> Optional.empty();
            });
  }
}
