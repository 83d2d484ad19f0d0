package org.xinheng.inquire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinheng.vocabulary.ItemCode;

/**
 * 首页数字. Counted at {@code countedAt}, at most a minute ago.
 *
 * @param registered market entities whose registration was received
 * @param live records in publicity, by item
 * @param inTime of the records published since {@code since}, those within seven working days
 * @param published the records published since then
 * @param newest the newest publications of each item
 */
public record Figures(
    long registered,
    Map<ItemCode, Long> live,
    long inTime,
    long published,
    LocalDate since,
    List<ShownRecord> newest,
    Instant countedAt) {

  public Figures {
    live = Map.copyOf(live);
    newest = List.copyOf(newest);
  }

  /** 七日公示及时率 in per cent, 100 where nothing was due. */
  public double timeliness() {
    return published == 0 ? 100 : inTime * 100.0 / published;
  }
}
