package org.xinheng.link;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 并户登记簿. Who was merged into whom, by whom and why; every merger can be undone. Entries stay where
 * they were filed: readers follow a merger, so undoing it is exact.
 */
public interface Mergers {

  /** In the caller's transaction. What had been merged into {@code from} before goes along. */
  MergerOutcome merge(SubjectId from, SubjectId into, String why, String by);

  /**
   * In the caller's transaction: {@code from} stands by itself again, and what went along and has
   * not been merged elsewhere since is part of it.
   */
  MergerOutcome undo(long merger, String why, String by);

  /** All that is part of this subject now. */
  List<SubjectId> within(SubjectId subject);

  Optional<Merger> find(long merger);

  /** Mergers that this subject was part of, the newest first. */
  List<Merger> of(SubjectId subject);
}
