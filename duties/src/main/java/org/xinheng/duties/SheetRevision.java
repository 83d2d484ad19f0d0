package org.xinheng.duties;

import java.time.YearMonth;

/**
 * 评分表的一次修订. A draft until a second person has passed it; every one is kept.
 *
 * @param reviewedBy empty while it waits
 * @param words of the reviewer
 */
public record SheetRevision(
    long id,
    YearMonth inForceFrom,
    String yaml,
    String reason,
    String madeBy,
    State state,
    String reviewedBy,
    String words) {

  /** 修订状态. */
  public enum State {
    DRAFT("待审核"),
    PASSED("已审核，按月起用"),
    REFUSED("已退回");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
