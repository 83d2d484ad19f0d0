package org.xinheng.publish.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.Nature;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.ReviewClock;
import org.xinheng.publish.ReviewClocks;
import org.xinheng.publish.model.DecisionFacts;
import org.xinheng.publish.model.RuleBooks;
import org.xinheng.publish.store.BoardDays;
import org.xinheng.publish.store.ReviewClockStore;
import org.xinheng.publish.store.ReviewClockStore.Started;
import org.xinheng.verify.CreditRecord;

/** The door {@link ReviewClocks}: reckons as {@link ScheduleEntries} does for what is filed. */
public final class RunReviewClocks implements ReviewClocks {
  private final ReviewClockStore store;
  private final RuleBooks books;
  private final Calendars calendars;
  private final Clock clock;

  public RunReviewClocks(
      ReviewClockStore store, RuleBooks books, Calendars calendars, Clock clock) {
    this.store = store;
    this.books = books;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public void start(Map<Long, Optional<CreditRecord>> queued) {
    var today = LocalDate.now(clock);
    var reckoning = new Reckoning(books, calendars.current(), today);
    store.start(
        queued.entrySet().stream()
            .map(one ->
                one.getValue()
                    .map(record -> started(one.getKey(), record, reckoning, today))
                    .orElseGet(() -> Started.without(one.getKey(), Optional.empty())))
            .toList());
  }

  private Started started(long review, CreditRecord record, Reckoning reckoning, LocalDate today) {
    if (!isToBePublic(record, today)) {
      return Started.without(review, Optional.of(record.decidedOn()));
    }
    var from = reckoning.countedFrom(record);
    return new Started(
        review,
        Optional.of(record.decidedOn()),
        Optional.of(from),
        Optional.of(reckoning.deadline(from)));
  }

  private boolean isToBePublic(CreditRecord record, LocalDate today) {
    if (record.item().nature() == Nature.REGISTRATION) {
      return false;
    }
    var ruling = books.rule(DecisionFacts.of(record));
    return ruling.withheld().isEmpty() && ruling.term().covers(today);
  }

  @Override
  public List<Long> missing(int limit) {
    return store.missing(limit);
  }

  @Override
  public List<ReviewClock> open(Filter filter, LocalDate today, int offset, int limit) {
    return store.open(filter, days(today), offset, limit);
  }

  @Override
  public long countOpen(Filter filter, LocalDate today) {
    return store.countOpen(filter, days(today));
  }

  @Override
  public Optional<Long> next(long after, Filter filter, LocalDate today) {
    var days = days(today);
    return store
        .after(after, filter, days)
        .or(() -> store.open(filter, days, 0, 1).stream().map(ReviewClock::review).findFirst());
  }

  private BoardDays days(LocalDate today) {
    return BoardDays.from(today, calendars.current());
  }
}
