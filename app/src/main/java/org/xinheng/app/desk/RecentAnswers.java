package org.xinheng.app.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.District;
import org.xinheng.link.Review;
import org.xinheng.link.Reviews;

/** 刚才的核对. The answers that may still be taken back. */
@Component
class RecentAnswers {
  private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);
  private static final int RECENT = 50;
  private static final int SHOWN = 5;

  private final Reviews reviews;
  private final ReviewViews views;
  private final District district;
  private final Clock clock;

  RecentAnswers(Reviews reviews, ReviewViews views, District district, Clock clock) {
    this.reviews = reviews;
    this.views = views;
    this.district = district;
    this.clock = clock;
  }

  List<ReviewPage.Recent> of(Visit visit) {
    var earliest = clock.instant().minus(SECOND_THOUGHTS);
    return reviews.decided(RECENT).stream()
        .filter(review -> visit.sees(review.department()))
        .flatMap(review -> recent(review).stream())
        .filter(answered -> answered.at().isAfter(earliest))
        .limit(SHOWN)
        .map(Answered::shown)
        .toList();
  }

  private record Answered(Instant at, ReviewPage.Recent shown) {}

  private Optional<Answered> recent(Review review) {
    return review
        .answer()
        .map(answer -> {
          var until = answer.at().plus(SECOND_THOUGHTS).atZone(district.zone()).toLocalTime();
          var shown =
              new ReviewPage.Recent(
                  review.id(),
                  views.subject(review),
                  answer.decision().title(),
                  answer.by(),
                  until.truncatedTo(ChronoUnit.MINUTES).toString());
          return new Answered(answer.at(), shown);
        });
  }
}
