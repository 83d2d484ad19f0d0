package org.xinheng.app.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Rate;
import org.xinheng.vocabulary.DepartmentCode;

/** 看哪个月. The months that the board of quality offers, and the one that it begins with. */
@Component
class QualityMonths {
  private static final int OFFERED = 24;
  private static final int LOOKED_BACK = 12;

  private final Quality quality;
  private final Conditions conditions;
  private final Clock clock;

  QualityMonths(Quality quality, Conditions conditions, Clock clock) {
    this.quality = quality;
    this.conditions = conditions;
    this.clock = clock;
  }

  /**
   * The month asked for, one of those offered; where none is, the last that is over, or where
   * nothing can be reckoned of it the newest of which something can.
   */
  YearMonth asked(String text, Optional<DepartmentCode> scope) {
    return conditions.month(text, OFFERED, "/desk/quality").orElseGet(() -> first(scope));
  }

  private YearMonth first(Optional<DepartmentCode> scope) {
    var now = YearMonth.now(clock);
    var last = now.minusMonths(1);
    var known =
        quality.measures(now.minusMonths(LOOKED_BACK), now, scope).stream()
            .filter(one ->
                Arrays.stream(Rate.values()).anyMatch(rate -> rate.of(one.counts()).isPresent()))
            .map(one -> one.month())
            .distinct()
            .toList();
    return known.contains(last) ? last : known.stream().max(YearMonth::compareTo).orElse(last);
  }

  List<String> offered() {
    var now = YearMonth.now(clock);
    return IntStream.range(0, OFFERED).mapToObj(now::minusMonths).map(String::valueOf).toList();
  }
}
