package org.xinheng.assess.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.assess.Contribution;
import org.xinheng.assess.CountedRecord;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Points;

/**
 * 计分. The points of one indicator, record by record from the oldest decision: points × severity ×
 * repeat × what is left of the term, as far as the caps of indicator and dimension go.
 */
record Tally(Dimension dimension, Indicator indicator, LocalDate day) {
  private static final int WHOLE = 100;

  /** A record with the last day on which it counts. */
  private record Counting(CountedRecord record, Optional<LocalDate> lastDay) {}

  /** At most {@code left} tenths together, which is what the dimension still has. */
  List<Contribution> of(DossierFacts facts, int left) {
    int most = Math.min(left, Points.of(indicator.cap()).tenths());
    var counting = counting(facts);
    var contributions = new ArrayList<Contribution>();
    for (int place = indicator.beyond(); place < counting.size(); place++) {
      Counting one = counting.get(place);
      int tenths = tenths(one, place - indicator.beyond());
      int given = Math.min(tenths, most);
      most -= given;
      contributions.add(contribution(one, place - indicator.beyond(), given, given < tenths));
    }
    return contributions;
  }

  private List<Counting> counting(DossierFacts facts) {
    Selection selection = indicator.selection();
    return facts.records().stream()
        .filter(record -> selection.counts(record, day))
        .map(record -> new Counting(record, selection.lastDay(record, day)))
        .toList();
  }

  private int severity(CountedRecord record) {
    return record
        .seriousness()
        .map(one -> indicator.severity().getOrDefault(one, WHOLE))
        .orElse(WHOLE);
  }

  private int repeat(int place) {
    return WHOLE + indicator.repeat() * place;
  }

  /** Rounded half up to a tenth. */
  private int tenths(Counting one, int place) {
    long full =
        (long) Points.of(indicator.points()).tenths() * severity(one.record()) * repeat(place);
    long days = days(one);
    long divisor = (long) WHOLE * WHOLE * days;
    return (int) ((2 * full * daysLeft(one) + divisor) / (2 * divisor));
  }

  private boolean fades(Counting one) {
    return indicator.fades() && one.lastDay().isPresent();
  }

  /** Of the whole term, its last day inclusive. */
  private long days(Counting one) {
    return fades(one) ? from(one).until(one.lastDay().orElseThrow(), ChronoUnit.DAYS) + 1 : 1;
  }

  /** Today inclusive: the whole term on its first day, one on its last. */
  private long daysLeft(Counting one) {
    if (!fades(one)) {
      return 1;
    }
    long left = day.until(one.lastDay().orElseThrow(), ChronoUnit.DAYS) + 1;
    return Math.min(left, days(one));
  }

  /** A term that begins after its end would begin is taken from the decision. */
  private static LocalDate from(Counting one) {
    LocalDate from = one.record().termFrom();
    return one.lastDay().filter(from::isAfter).isPresent() ? one.record().decidedOn() : from;
  }

  private Contribution contribution(Counting one, int place, int tenths, boolean capped) {
    return new Contribution(
        dimension.title(),
        indicator.title(),
        new Points(indicator.earns() ? tenths : -tenths),
        Optional.of(cause(one.record(), one.lastDay())),
        words(one, place, capped),
        indicator.article());
  }

  static Contribution.Cause cause(CountedRecord record, Optional<LocalDate> lastDay) {
    return new Contribution.Cause(
        record.entry(), record.item(), record.department(), record.decidedOn(), lastDay);
  }

  private String words(Counting one, int place, boolean capped) {
    var words = new StringBuilder("每条 " + indicator.points() + " 分");
    one.record()
        .seriousness()
        .filter(indicator.severity()::containsKey)
        .ifPresent(is ->
            words.append(" × ").append(is.title()).append(severity(one.record())).append("%"));
    if (indicator.repeat() > 0 && place > 0) {
      words.append(" × 第").append(place + 1).append("条").append(repeat(place)).append("%");
    }
    if (fades(one)) {
      words.append(" × 剩余期限 ").append(daysLeft(one)).append("/").append(days(one)).append(" 日");
    }
    if (capped) {
      words.append("；已到上限，超出的不计");
    }
    return words.toString();
  }
}
