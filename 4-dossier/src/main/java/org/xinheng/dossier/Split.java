package org.xinheng.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 分出. Records that stood in the wrong dossier, given to another entity, and the way back. */
public record Split(
    long id,
    SubjectId from,
    SubjectId to,
    List<Given> given,
    String why,
    String by,
    Instant at,
    Optional<Undone> undone) {
  public Split {
    given = List.copyOf(given);
  }

  /**
   * 分出的一条记录.
   *
   * @param entry as it stood before, in the dossier of {@code owner}
   * @param as its next version, in the other's dossier
   * @param now its newest version of all
   * @param back the version that went back to the owner; empty while the split stands, or where it
   *     has not gone back
   * @param changed whether the newest version says otherwise, or lies elsewhere, than the split or
   *     its undoing left it: corrected, or moved again
   */
  public record Given(
      EntryId entry,
      SubjectId owner,
      EntryId as,
      EntryId now,
      Optional<EntryId> back,
      boolean changed) {}

  /** 撤回. */
  public record Undone(String by, Instant at, String why) {}

  /** What still lies as this split left it; the rest is a person's to look at where it now is. */
  public List<Given> asItLeftThem() {
    return given.stream().filter(one -> one.back().isEmpty() && !one.changed()).toList();
  }
}
