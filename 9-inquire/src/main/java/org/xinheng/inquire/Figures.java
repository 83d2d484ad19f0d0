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
 * @param today records made public today and still shown, by item; items without are absent
 * @param timeliness of the whole district
 * @param newest the newest publications of each item, at most two of one entity
 */
public record Figures(
    long registered,
    Map<ItemCode, Long> live,
    Map<ItemCode, Long> today,
    Timeliness timeliness,
    List<ShownRecord> newest,
    Instant countedAt) {

  public Figures {
    live = Map.copyOf(live);
    today = Map.copyOf(today);
    newest = List.copyOf(newest);
  }
}
