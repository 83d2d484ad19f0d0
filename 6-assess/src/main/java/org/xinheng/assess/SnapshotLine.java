package org.xinheng.assess;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 快照摘要. One snapshot in a list.
 *
 * @param knownAt up to when the dossier was read
 */
public record SnapshotLine(
    long id,
    String card,
    String version,
    LocalDate day,
    Instant knownAt,
    Cause cause,
    String grade,
    Points points,
    Points outOf) {

  /** 快照的缘由. */
  public enum Cause {
    CHANGE("记录变动"),
    MONTH("每月重算");

    private final String title;

    Cause(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
