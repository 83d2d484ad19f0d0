package org.xinheng.assess.model;

import java.util.Map;
import org.xinheng.publish.Seriousness;

/**
 * 指标. What one record of a feature is worth.
 *
 * @param earns whether it adds points; else it takes them away
 * @param points of one record before anything else
 * @param cap the most that all records together come to
 * @param severity per cent by seriousness; 100 where a record has none
 * @param repeat per cent more for each record that counts beside it and is older
 * @param beyond so many, the oldest, are free
 * @param fades whether it wanes linearly, to nothing on the day after its last
 */
record Indicator(
    String title,
    Selection selection,
    boolean earns,
    int points,
    int cap,
    Map<Seriousness, Integer> severity,
    int repeat,
    int beyond,
    boolean fades,
    String article) {
  Indicator {
    severity = Map.copyOf(severity);
  }
}
