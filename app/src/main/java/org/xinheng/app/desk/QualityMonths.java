package org.xinheng.app.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Rate;
import org.xinheng.vocabulary.DepartmentCode;

/** 看哪个月. The months that the board of quality offers, and the one that it begins with. */
@Component
class QualityMonths {
  private static final int OFFERED = 24;
  private static final int MONTHS = QualityTables.MONTHS;

  private final Quality quality;
  private final Conditions conditions;
  private final Clock clock;

  QualityMonths(Quality quality, Conditions conditions, Clock clock) {
    this.quality = quality;
    this.conditions = conditions;
    this.clock = clock;
  }

  /** 所看的月份, with what was counted in it and in the eleven before it. */
  record Shown(YearMonth month, List<Measure> measures) {}

  /**
   * The month asked for, one of those offered; where none is, the last that is over, or where
   * nothing can be reckoned of it the newest of which something can.
   */
  Shown shown(String text, Optional<DepartmentCode> scope) {
    var asked = conditions.month(text, OFFERED, "/desk/quality");
    if (asked.isPresent()) {
      return new Shown(asked.get(), year(asked.get(), scope));
    }
    var now = YearMonth.now(clock);
    var known = quality.measures(now.minusMonths(MONTHS), now, scope);
    var first = first(now.minusMonths(1), known);
    return first.isBefore(now.minusMonths(1))
        ? new Shown(first, year(first, scope))
        : new Shown(first, known);
  }

  private List<Measure> year(YearMonth last, Optional<DepartmentCode> scope) {
    return quality.measures(last.minusMonths(MONTHS - 1), last, scope);
  }

  private static YearMonth first(YearMonth last, List<Measure> measures) {
    var known =
        measures.stream()
            .filter(one ->
                Arrays.stream(Rate.values()).anyMatch(rate -> rate.of(one.counts()).isPresent()))
            .map(Measure::month)
            .distinct()
            .toList();
    return known.contains(last) ? last : known.stream().max(YearMonth::compareTo).orElse(last);
  }

  List<String> offered() {
    var now = YearMonth.now(clock);
    return IntStream.range(0, OFFERED).mapToObj(now::minusMonths).map(String::valueOf).toList();
  }
}
