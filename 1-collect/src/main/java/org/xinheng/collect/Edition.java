package org.xinheng.collect;

import java.time.Instant;
import java.util.Optional;

/**
 * 目录修订. A new dated edition of one item: drafted by one person, reviewed by another, in force on
 * its day.
 *
 * @param item the item as this edition has it
 * @param why reason and basis of the revision
 * @param words what the reviewer said; "" before
 */
public record Edition(
    long id,
    CatalogueItem item,
    String why,
    State state,
    String draftedBy,
    Instant draftedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    String words) {

  /** 修订的进程. */
  public enum State {
    DRAFT("草稿"),
    PROPOSED("待审核"),
    APPROVED("已通过"),
    REFUSED("未通过"),
    DISCARDED("已放弃"),
    RECALLED("已撤回施行");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public boolean open() {
      return this == DRAFT || this == PROPOSED;
    }
  }
}
