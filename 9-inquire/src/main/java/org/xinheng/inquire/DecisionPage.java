package org.xinheng.inquire;

import java.time.Instant;
import java.util.List;
import org.xinheng.vocabulary.EntryId;

/**
 * 决定页. One record in full and the versions it went through; what an earlier version wrongly said is
 * not repeated, only that and why it was corrected.
 */
public record DecisionPage(ShownRecord record, List<Version> versions) {

  public DecisionPage {
    versions = List.copyOf(versions);
  }

  /** 版本. Oldest first; the reason is "" for the first one. */
  public record Version(EntryId id, int version, Instant addedAt, String reason, boolean current) {}
}
