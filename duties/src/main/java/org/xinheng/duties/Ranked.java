package org.xinheng.duties;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 排名. One unit's month among the others.
 *
 * @param place from 1; equal points share a place; 0 for what is not compared: it needs 上报率 and a
 *     rate of what was received, or owed reports and gave none
 */
public record Ranked(int place, Units.Unit unit, Counts counts, Score score) {

  /** Units with a duty or with anything counted, the best first, those without a place last. */
  public static List<Ranked> of(List<Units.Unit> units, List<Measure> ofMonth, ScoreSheet sheet) {
    var counted =
        ofMonth.stream()
            .collect(
                Collectors.groupingBy(
                    Measure::department, Collectors.mapping(Measure::counts, Collectors.toList())));
    var all =
        units.stream()
            .filter(unit -> !unit.items().isEmpty() || counted.containsKey(unit.code()))
            .map(unit -> {
              var counts = Counts.sum(counted.getOrDefault(unit.code(), List.of()));
              return new Ranked(0, unit, counts, sheet.score(counts));
            })
            .sorted(
                Comparator.comparing(Ranked::compared)
                    .thenComparingDouble(Ranked::points)
                    .reversed())
            .toList();
    return all.stream().map(one -> one.placed(all)).toList();
  }

  private Ranked placed(List<Ranked> all) {
    long better =
        all.stream().filter(other -> other.compared() && other.points() > points()).count();
    return compared() ? new Ranked((int) better + 1, unit, counts, score) : this;
  }

  /** One rate alone says too little to stand before others, silence says enough. */
  boolean compared() {
    return points() >= 0
        && counts.reporting().isPresent()
        && (counts.silent() || counts.timeliness().isPresent() || counts.compliance().isPresent());
  }

  /** Below zero for what was not scored. */
  double points() {
    return score instanceof Score.Points(var points, var why) ? points.doubleValue() : -1;
  }
}
