package org.xinheng.inquire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xinheng.vocabulary.ItemCode;

/**
 * 首页数字. Counted at {@code countedAt}, at most a minute ago.
 *
 * @param registered market entities whose registration was received
 * @param live records in publicity, by item
 * @param timeliness of the whole district
 * @param newest the newest publications of each item
 */
public record Figures(
    long registered,
    Map<ItemCode, Long> live,
    Timeliness timeliness,
    List<ShownRecord> newest,
    Instant countedAt) {

  public Figures {
    live = Map.copyOf(live);
    newest = List.copyOf(newest);
  }
}
