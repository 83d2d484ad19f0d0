package org.xinheng.link;

import java.time.Instant;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 并户. Two entities found by a person to be one, and the way back where there was one.
 *
 * @param approvedBy the second person, where both bore a unified code
 */
public record Merger(
    long id,
    SubjectId from,
    SubjectId into,
    String why,
    String by,
    Instant at,
    Optional<String> approvedBy,
    Optional<Undone> undone) {

  /** 撤销并户. */
  public record Undone(String by, Instant at, String why) {}
}
