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
 * @param inTime of {@code published}, those within seven working days
 * @param published decisions owed since {@code since}: published, or late and still waiting; exempt
 *     ones and those decided before the platform was in service do not count
 * @param since first day of deadlines counted: a year ago, or the day of the first filing if later
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
