package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Submissions;
import org.xinheng.link.ReviewReason;
import org.xinheng.link.Reviews;
import org.xinheng.publish.ReviewClocks;
import org.xinheng.publish.ReviewClocks.Due;
import org.xinheng.publish.ReviewClocks.Filter;
import org.xinheng.vocabulary.SubmissionNumber;

/** 待核对清单的取得. What waits for this person, the most urgent first, and what comes next in it. */
@Component
class ReviewQueue {
  static final String HERE = "/desk/reviews";

  private final ReviewClocks clocks;
  private final Reviews reviews;
  private final ReviewLines lines;
  private final Submissions submissions;
  private final Conditions conditions;
  private final Clock clock;

  ReviewQueue(
      ReviewClocks clocks,
      Reviews reviews,
      ReviewLines lines,
      Submissions submissions,
      Conditions conditions,
      Clock clock) {
    this.clocks = clocks;
    this.reviews = reviews;
    this.lines = lines;
    this.submissions = submissions;
    this.conditions = conditions;
    this.clock = clock;
  }

  /** The conditions, read; never more than this person may see. */
  Filter filter(Visit visit, ReviewChoice choice) {
    return new Filter(
        visit.scope(conditions.department(visit, choice.department(), HERE)),
        conditions.item(choice.item(), HERE).map(CatalogueItem::code),
        conditions.oneOf(ReviewReason.class, "问题（reason）", choice.reason(), HERE),
        conditions.oneOf(Due.class, "时限（due）", choice.due(), HERE),
        submission(visit, choice.submission()));
  }

  private Optional<Long> submission(Visit visit, String number) {
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var receipt =
        submissions
            .find(number(number))
            .filter(found -> visit.sees(found.department()))
            .orElseThrow(() -> new NotHere("没有这个编号的回执"));
    return Optional.of(receipt.id());
  }

  private static SubmissionNumber number(String text) {
    try {
      return new SubmissionNumber(text);
    } catch (IllegalArgumentException malformed) {
      throw Conditions.unknown("回执编号（submission）", text, "请从回执上的“等待人工核对”进入", HERE);
    }
  }

  List<ReviewLine> lines(Filter filter, ReviewChoice choice, int offset, int limit) {
    var today = today();
    var open = clocks.open(filter, today, offset, limit);
    var found = reviews.among(open.stream().map(one -> one.review()).toList());
    return open.stream()
        .flatMap(one ->
            Stream.ofNullable(found.get(one.review()))
                .map(review -> lines.of(review, one, today, choice.at(HERE + "/" + review.id()))))
        .toList();
  }

  long count(Filter filter) {
    return clocks.countOpen(filter, today());
  }

  /** The card that follows, within the same conditions. */
  Optional<String> next(long after, Filter filter, ReviewChoice choice) {
    return clocks.next(after, filter, today()).map(id -> choice.at(HERE + "/" + id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
