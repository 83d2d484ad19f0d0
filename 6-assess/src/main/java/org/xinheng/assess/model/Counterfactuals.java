package org.xinheng.assess.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.assess.Contribution;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Graded;
import org.xinheng.assess.Graded.Outcome;
import org.xinheng.assess.WhatIf;
import org.xinheng.vocabulary.EntryId;

/**
 * 怎样会变. Asks the grading itself: when does the grade change if nothing new comes, and which records
 * would have to end for a better one.
 */
public final class Counterfactuals {
  private static final int DAYS_AHEAD = 3 * 366;

  private final ScoreCard card;
  private final DossierFacts facts;
  private final LocalDate day;
  private final Graded now;

  private Counterfactuals(ScoreCard card, DossierFacts facts, LocalDate day) {
    this.card = card;
    this.facts = facts;
    this.day = day;
    this.now = Grading.grade(card, facts, day);
  }

  public static List<WhatIf> of(ScoreCard card, DossierFacts facts, LocalDate day) {
    return new Counterfactuals(card, facts, day).all();
  }

  private List<WhatIf> all() {
    if (now.outcome() != Outcome.GRADED) {
      return List.of();
    }
    var all = new ArrayList<WhatIf>();
    byTime().ifPresent(all::add);
    all.addAll(byEnding());
    return all;
  }

  /** The first day on which the grade is another, within three years. */
  private Optional<WhatIf> byTime() {
    for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
      LocalDate then = day.plusDays(ahead);
      Graded graded = Grading.grade(card, facts, then);
      if (!graded.grade().equals(now.grade())) {
        return Optional.of(
            new WhatIf(
                List.of(),
                Optional.of(then),
                graded.grade(),
                graded.points(),
                "没有新的记录，到 " + then + " 等级变为“" + graded.grade() + "”"));
      }
    }
    return Optional.empty();
  }

  /** Each record that alone would do it; where none does, the fewest of the heaviest that do. */
  private List<WhatIf> byEnding() {
    var heaviest = heaviest();
    var alone = heaviest.stream().map(List::of).flatMap(one -> ending(one).stream()).toList();
    if (!alone.isEmpty()) {
      return alone;
    }
    for (int many = 2; many <= heaviest.size(); many++) {
      var together = ending(heaviest.subList(0, many));
      if (together.isPresent()) {
        return List.of(together.get());
      }
    }
    return List.of();
  }

  /** Records that a hard rule looks at, then those that cost most. */
  private List<EntryId> heaviest() {
    var held =
        now.holds().stream().flatMap(hold -> hold.causes().stream()).map(Contribution.Cause::entry);
    var costly =
        now.contributions().stream()
            .filter(one -> one.points().tenths() < 0)
            .sorted(Comparator.comparing(Contribution::points))
            .flatMap(one -> one.cause().stream())
            .map(Contribution.Cause::entry);
    return java.util.stream.Stream.concat(held, costly).distinct().toList();
  }

  private Optional<WhatIf> ending(List<EntryId> entries) {
    var ended = Set.copyOf(entries);
    var others =
        facts.records().stream()
            .map(one -> ended.contains(one.entry()) ? one.stoppedFrom(day) : one)
            .toList();
    Graded graded = Grading.grade(card, facts.with(others), day);
    if (graded.outcome() != Outcome.GRADED || card.rank(graded.grade()) >= card.rank(now.grade())) {
      return Optional.empty();
    }
    String numbers = entries.stream().map(one -> "#" + one).collect(Collectors.joining("、"));
    return Optional.of(
        new WhatIf(
            entries,
            Optional.empty(),
            graded.grade(),
            graded.points(),
            "条目 "
                + numbers
                + (entries.size() == 1 ? "" : " 都")
                + "依法终止（信用修复、撤销、更正、移出）的，等级变为“"
                + graded.grade()
                + "”（"
                + graded.points()
                + " 分）"));
  }
}
