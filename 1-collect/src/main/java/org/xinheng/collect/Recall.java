package org.xinheng.collect;

import java.time.Instant;
import java.util.Optional;

/**
 * 撤回施行. A passed edition that is not in force yet is taken back: asked for by one person, with the
 * reason, and decided by another.
 *
 * @param granted empty while nobody has decided
 * @param words what the second person said; "" before
 */
public record Recall(
    String why,
    String askedBy,
    Instant askedAt,
    Optional<Boolean> granted,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    String words) {
  public boolean open() {
    return granted.isEmpty();
  }
}
