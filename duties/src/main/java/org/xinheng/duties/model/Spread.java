package org.xinheng.duties.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 数值的分布. How often each number stands there, and where the usual ones end: three times the distance
 * between the quartiles beyond them. Quartiles are interpolated, as SQL's {@code percentile_cont}.
 */
final class Spread {
  private static final long LEAST = 8;
  private static final int TIMES = 3;

  private final NavigableMap<BigDecimal, Long> times = new TreeMap<>();
  private long all;

  void add(BigDecimal number) {
    times.merge(number, 1L, Long::sum);
    all++;
  }

  long all() {
    return all;
  }

  /** 通常的界限. */
  record Bounds(double lowest, double highest) {}

  /**
   * Empty where fewer than eight numbers are known.
   *
   * @param least the distance between the quartiles is taken as no less
   */
  Optional<Bounds> usual(double least) {
    if (all < LEAST) {
      return Optional.empty();
    }
    double low = quantile(0.25);
    double high = quantile(0.75);
    double reach = TIMES * Math.max(high - low, least);
    return Optional.of(new Bounds(low - reach, high + reach));
  }

  long below(double bound) {
    return count(times.headMap(BigDecimal.valueOf(bound), false));
  }

  long above(double bound) {
    return count(times.tailMap(BigDecimal.valueOf(bound), false));
  }

  private static long count(Map<BigDecimal, Long> part) {
    return part.values().stream().mapToLong(Long::longValue).sum();
  }

  private double quantile(double share) {
    double place = share * (all - 1);
    long before = (long) Math.floor(place);
    double low = at(before);
    double high = at((long) Math.ceil(place));
    return low + (place - before) * (high - low);
  }

  /** The number at that place, from 0, in order of size. */
  private double at(long place) {
    long passed = 0;
    for (var one : times.entrySet()) {
      passed += one.getValue();
      if (passed > place) {
        return one.getKey().doubleValue();
      }
    }
    return times.lastKey().doubleValue();
  }
}
