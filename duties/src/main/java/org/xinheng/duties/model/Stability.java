package org.xinheng.duties.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.xinheng.duties.Profiles.Change;
import org.xinheng.duties.Profiles.Shift;

/**
 * 分布稳定度. The population stability index: Σ (p − q) · ln(p ÷ q) over all values, p their share now,
 * q before. A value that is missing in one month counts there as half a record, so that ln is
 * defined.
 *
 * <pre>甲 50 %、乙 50 % → 甲 50 %、乙 50 %   0      平稳
 * 甲 50 %、乙 50 % → 甲 70 %、乙 30 %   0.17   有变化
 * 甲 50 %、乙 50 % → 甲 90 %、乙 10 %   0.88   明显变化</pre>
 */
public final class Stability {
  /** Fewer say nothing of a distribution. */
  private static final long LEAST = 30;

  private Stability() {}

  /** Of the values of two months; empty where either has fewer than thirty. */
  public static Optional<Shift> of(Map<String, Long> now, Map<String, Long> before) {
    long all = sum(now);
    long allBefore = sum(before);
    if (all < LEAST || allBefore < LEAST) {
      return Optional.empty();
    }
    var values = new HashSet<>(now.keySet());
    values.addAll(before.keySet());
    double index = 0;
    for (var value : values) {
      double p = Math.max(0.5, now.getOrDefault(value, 0L)) / all;
      double q = Math.max(0.5, before.getOrDefault(value, 0L)) / allBefore;
      index += (p - q) * Math.log(p / q);
    }
    return Optional.of(new Shift(index, Change.ofIndex(index)));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
