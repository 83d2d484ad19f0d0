package org.xinheng.assess.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.xinheng.assess.Contribution;
import org.xinheng.assess.Contribution.Cause;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Graded;
import org.xinheng.assess.Graded.Hold;
import org.xinheng.assess.Graded.Outcome;
import org.xinheng.assess.Points;
import org.xinheng.assess.model.ScoreCard.Band;

/**
 * 评分. The grade of a dossier by a card on a day; the same three always give the same result. What
 * is earned never buys off serious conduct: a hard rule has the last word.
 */
public final class Grading {
  private final ScoreCard card;
  private final DossierFacts facts;
  private final LocalDate day;
  private final List<Hold> holds;
  private final List<String> reasons = new ArrayList<>();

  private Grading(ScoreCard card, DossierFacts facts, LocalDate day) {
    this.card = card;
    this.facts = facts;
    this.day = day;
    this.holds = holds();
  }

  public static Graded grade(ScoreCard card, DossierFacts facts, LocalDate day) {
    return new Grading(card, facts, day).grade();
  }

  private Graded grade() {
    if (!card.kinds().contains(facts.kind())) {
      reasons.add("本评分卡不评价" + facts.kind().title());
      return result(Outcome.NOT_ITS_KIND, Outcome.NOT_ITS_KIND.title(), Points.NONE, List.of());
    }
    var contributions = contributions();
    Points points =
        contributions.stream().map(Contribution::points).reduce(Points.NONE, Points::plus);
    if (known()) {
      String banded = banded(points);
      sayWhatHolds();
      return result(Outcome.GRADED, held(banded), points, contributions);
    }
    String worst = card.worst();
    if (held("").equals(worst)) {
      sayWhatHolds();
      return result(Outcome.GRADED, worst, points, contributions);
    }
    reasons.add("信息不足：" + card.enough().otherwise() + "。信息不足不是差，不作为采取任何措施的依据");
    return result(
        Outcome.TOO_LITTLE_KNOWN, Outcome.TOO_LITTLE_KNOWN.title(), points, contributions);
  }

  private Graded result(
      Outcome outcome, String grade, Points points, List<Contribution> contributions) {
    return new Graded(
        card.id(),
        card.version(),
        day,
        outcome,
        grade,
        points,
        outcome == Outcome.NOT_ITS_KIND ? Points.NONE : Points.of(available()),
        contributions,
        outcome == Outcome.NOT_ITS_KIND ? List.of() : holds,
        outcome == Outcome.NOT_ITS_KIND ? List.of() : missing(),
        reasons);
  }

  private void sayWhatHolds() {
    holds.forEach(hold -> reasons.add(hold.why() + "（" + hold.article() + "）"));
  }

  private boolean known() {
    return counts(card.enough().selection());
  }

  private boolean counts(Selection selection) {
    return facts.records().stream().anyMatch(record -> selection.counts(record, day));
  }

  private List<Contribution> contributions() {
    var all = new ArrayList<Contribution>();
    for (Dimension dimension : card.dimensions()) {
      if (!dimension.unavailable()) {
        all.addAll(of(dimension));
      }
    }
    return all;
  }

  private List<Contribution> of(Dimension dimension) {
    var all = new ArrayList<Contribution>();
    if (!dimension.earns()) {
      all.add(
          new Contribution(
              dimension.title(),
              "起评分",
              Points.of(dimension.weight()),
              Optional.empty(),
              "没有失信记录时的分值",
              ""));
    }
    int left = Points.of(dimension.weight()).tenths();
    for (Indicator indicator : dimension.indicators()) {
      var some = new Tally(dimension, indicator, day).of(facts, left);
      all.addAll(some);
      left -= some.stream().mapToInt(one -> Math.abs(one.points().tenths())).sum();
    }
    return all;
  }

  private int available() {
    return card.dimensions().stream()
        .filter(dimension -> !dimension.unavailable())
        .mapToInt(Dimension::weight)
        .sum();
  }

  /** Where a dimension is missing, the share of what could be had decides. */
  private String banded(Points points) {
    long scaled = (long) points.tenths() * card.total();
    long outOf = available();
    Band band =
        card.bands().stream()
            .filter(one -> scaled >= Points.of(one.from()).tenths() * outOf)
            .findFirst()
            .orElse(card.bands().getLast());
    reasons.add(
        "得 "
            + points
            + " 分（满分 "
            + outOf
            + "），在“"
            + band.grade()
            + "”的 "
            + band.from()
            + " 至 "
            + band.to()
            + " 分之间"
            + (outOf == card.total() ? "" : "（按可得分值折算为 " + card.total() + " 分制）"));
    return band.grade();
  }

  /** Held down by the hard rules; "" stands for no grade. */
  private String held(String grade) {
    String held = grade;
    for (Hold hold : holds) {
      held = held.isEmpty() ? hold.atMost() : card.worse(held, hold.atMost());
    }
    return held;
  }

  private List<Hold> holds() {
    return card.hardRules().stream()
        .map(rule -> new Hold(rule.atMost(), rule.why(), rule.article(), causes(rule.selection())))
        .filter(hold -> !hold.causes().isEmpty())
        .toList();
  }

  private List<Cause> causes(Selection selection) {
    return facts.records().stream()
        .filter(record -> selection.counts(record, day))
        .map(record -> Tally.cause(record, selection.lastDay(record, day)))
        .toList();
  }

  private List<String> missing() {
    var missing = new LinkedHashSet<String>();
    for (Dimension dimension : card.dimensions()) {
      for (Indicator indicator : dimension.indicators()) {
        indicator
            .selection()
            .missing()
            .forEach(one ->
                missing.add(
                    dimension.title()
                        + "·"
                        + indicator.title()
                        + "："
                        + one.why()
                        + "，"
                        + (dimension.unavailable() ? "这一维度不计分" : "没有扣分")));
      }
    }
    return List.copyOf(missing);
  }
}
