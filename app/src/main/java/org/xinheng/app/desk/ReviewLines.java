package org.xinheng.app.desk;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Role;
import org.xinheng.link.Candidate;
import org.xinheng.link.Review;
import org.xinheng.publish.ReviewClock;

/** 待核对清单各行的取得. */
@Component
class ReviewLines {
  private final ReviewViews views;
  private final Names names;

  ReviewLines(ReviewViews views, Names names) {
    this.views = views;
    this.names = names;
  }

  ReviewLine of(Review review, ReviewClock clock, LocalDate today, String href) {
    var best = review.candidates().stream().findFirst();
    return new ReviewLine(
        review.id(),
        views.text(review, Role.SUBJECT_NAME),
        names.item(review.item()),
        names.department(review.department()),
        document(review),
        clock.decidedOn().map(LocalDate::toString).orElse("–"),
        clock.deadline(),
        clock.lateOn(today),
        review.queuedAt(),
        review.reason().title(),
        best.map(Candidate::name).orElse(""),
        best.map(Candidate::code).orElse(""),
        best.map(ReviewLines::likeness).orElse(review.why()),
        href);
  }

  /** Its number, or its name where it has no number. */
  String document(Review review) {
    var number = views.text(review, Role.DOCUMENT_NUMBER);
    return number.isEmpty() ? views.text(review, Role.DOCUMENT_NAME) : number;
  }

  private static String likeness(Candidate candidate) {
    var words = ReviewViews.likeness(candidate.score());
    return candidate.evidence().isEmpty()
        ? words
        : words + "：" + String.join("，", candidate.evidence());
  }
}
