package org.xinheng.assess.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.assess.SnapshotLine.Cause;
import org.xinheng.assess.model.Grading;
import org.xinheng.assess.model.ScoreCard;
import org.xinheng.assess.model.ScoreCards;
import org.xinheng.assess.store.CardStore;
import org.xinheng.assess.store.FactsOfDossier;
import org.xinheng.assess.store.Feed;
import org.xinheng.assess.store.Feed.Progress;
import org.xinheng.assess.store.Feed.Touched;
import org.xinheng.assess.store.SnapshotStore;
import org.xinheng.assess.store.SnapshotStore.Fresh;
import org.xinheng.assess.store.SnapshotStore.Stated;
import org.xinheng.vocabulary.SubjectId;

/**
 * 保持评价. A step grades anew whoever is touched by what was filed, ended or noted since, and in a new
 * month everybody in turn; its progress is kept in the same transaction, so that after any stop
 * nothing is left out and one instance at a time does it.
 */
public final class KeepGrades {
  private static final int SUBJECTS_AT_ONCE = 500;

  private final TransactionTemplate transaction;
  private final Feed feed;
  private final FollowPublicity publicity;
  private final FactsOfDossier facts;
  private final SnapshotStore snapshots;
  private final CardStore kept;
  private final ScoreCards cards;
  private final Clock clock;
  private Map<ScoreCard, Integer> numbers = Map.of();

  public KeepGrades(
      TransactionTemplate transaction,
      Feed feed,
      FactsOfDossier facts,
      SnapshotStore snapshots,
      CardStore kept,
      ScoreCards cards,
      Clock clock) {
    this.transaction = transaction;
    this.feed = feed;
    this.publicity = new FollowPublicity(feed);
    this.facts = facts;
    this.snapshots = snapshots;
    this.kept = kept;
    this.cards = cards;
    this.clock = clock;
  }

  /** What a step came to. */
  public enum Step {
    /** There was something, and there may be more. */
    MORE,
    /** All is followed. */
    IDLE,
    /** Another instance is at it. */
    ELSEWHERE
  }

  /**
   * One step.
   *
   * @param withFilings false while a large file is on the line: what ended and what a person
   *     changed goes first
   */
  public synchronized Step step(boolean withFilings) {
    try {
      if (numbers.isEmpty()) {
        numbers = kept.keep(cards, clock.instant());
      }
      Step step = transaction.execute(status -> take(withFilings));
      return step == null ? Step.IDLE : step;
    } catch (RuntimeException failed) {
      publicity.forget();
      throw failed;
    }
  }

  private Step take(boolean withFilings) {
    Optional<Progress> taken = feed.take();
    if (taken.isEmpty()) {
      return Step.ELSEWHERE;
    }
    Progress before = taken.get();
    Set<Long> ended = publicity.next(before.event());
    Touched noted = feed.notedAfter(before.note());
    Touched filed =
        withFilings ? feed.filedAfter(before.range()) : new Touched(Set.of(), before.range());
    var touched = new HashSet<>(ended);
    touched.addAll(noted.subjects());
    touched.addAll(filed.subjects());
    changed(touched);
    Progress after =
        new Progress(
            filed.upTo(), publicity.settled(), noted.upTo(), before.month(), before.monthAfter());
    boolean idle =
        touched.isEmpty() && filed.upTo() == before.range() && noted.upTo() == before.note();
    Progress done = idle && withFilings ? monthly(after) : after;
    if (!done.equals(before)) {
      feed.keep(done);
    }
    return idle && done.monthAfter() == 0 ? Step.IDLE : Step.MORE;
  }

  private void changed(Set<Long> touched) {
    List<SubjectId> wholes = touched.isEmpty() ? List.of() : feed.wholes(touched);
    for (int from = 0; from < wholes.size(); from += SUBJECTS_AT_ONCE) {
      grade(wholes.subList(from, Math.min(from + SUBJECTS_AT_ONCE, wholes.size())), Cause.CHANGE);
    }
  }

  /**
   * The next few of the month's whole run; the month of the first start has been followed anyway.
   */
  private Progress monthly(Progress at) {
    LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
    if (at.month().isEmpty()) {
      return new Progress(at.range(), at.event(), at.note(), Optional.of(month), 0);
    }
    if (!at.month().get().isBefore(month)) {
      return at;
    }
    List<SubjectId> next = feed.entitiesAfter(at.monthAfter(), SUBJECTS_AT_ONCE);
    if (next.isEmpty()) {
      return new Progress(at.range(), at.event(), at.note(), Optional.of(month), 0);
    }
    grade(next, Cause.MONTH);
    return new Progress(at.range(), at.event(), at.note(), at.month(), next.getLast().value());
  }

  private void grade(List<SubjectId> subjects, Cause cause) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    List<Stated> stated = facts.of(subjects).stream().map(Stated::of).toList();
    List<ScoreCard> inForce = cards.inForceOn(today);
    Set<String> unchanged =
        cause == Cause.MONTH
            ? Set.of()
            : snapshots.unchanged(inForce.stream().map(this::number).toList(), stated);
    var fresh = new ArrayList<Fresh>();
    for (Stated one : stated) {
      for (ScoreCard card : inForce) {
        if (!SnapshotStore.isUnchanged(unchanged, number(card), one)) {
          fresh.add(new Fresh(number(card), one, Grading.grade(card, one.facts(), today)));
        }
      }
    }
    snapshots.add(fresh, cause, now);
  }

  private int number(ScoreCard card) {
    Integer number = numbers.get(card);
    if (number == null) {
      throw new IllegalStateException("not kept: " + card.id());
    }
    return number;
  }

  /** How many entries are filed and not yet followed. */
  long waiting() {
    return feed.entriesAfter(followed());
  }

  private long followed() {
    return Optional.ofNullable(transaction.execute(status -> feed.take().map(Progress::range)))
        .flatMap(range -> range)
        .orElse(Long.MAX_VALUE);
  }

  long newestRange() {
    return feed.newestRange();
  }

  /** Follows to the end in the caller's thread; for tests and for a first start. */
  public void catchUp() {
    Step step = step(true);
    while (step == Step.MORE) {
      step = step(true);
    }
  }
}
