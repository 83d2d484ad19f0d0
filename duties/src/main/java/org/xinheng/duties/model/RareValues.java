package org.xinheng.duties.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xinheng.duties.Profiles.Outlier;

/**
 * 少见的取值. Where few values of a code list stand in nearly all records, the others may be slips: told
 * are those below one in two hundred.
 */
public final class RareValues {
  private static final long LEAST = 50;
  private static final int FEW = 3;
  private static final double NEARLY_ALL = 0.95;
  private static final double RARE = 0.005;

  private RareValues() {}

  public static List<Outlier> among(Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long common =
        counts.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(FEW)
            .mapToLong(Long::longValue)
            .sum();
    if (all < LEAST || common < NEARLY_ALL * all) {
      return List.of();
    }
    return counts.entrySet().stream()
        .filter(one -> one.getValue() < RARE * all)
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new Outlier(one.getValue(), "少见的取值“" + one.getKey() + "”"))
        .toList();
  }
}
