package org.xinheng.link;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 并户登记簿. Who was merged into whom, by whom and why; every merger can be undone. Entries stay where
 * they were filed: readers follow a merger, so undoing it is exact.
 */
public interface Mergers {

  /**
   * In the caller's transaction. What had been merged into {@code from} before goes along. Where
   * both bear a unified code it is only proposed, and waits for {@link #approve}.
   */
  MergerOutcome merge(SubjectId from, SubjectId into, String why, String by);

  /** Whether both bear a unified code, of their own or of one that was merged into them. */
  boolean needsApproval(SubjectId one, SubjectId other);

  /** In the caller's transaction, by another person than the one who proposed it. */
  MergerOutcome approve(long proposal, String words, String by);

  /** Not approved, for which a reason is owed; or taken back by whoever proposed it. */
  MergerOutcome decline(long proposal, String words, String by);

  Optional<MergerProposal> proposal(long id);

  /** Proposals that wait, the oldest first. */
  List<MergerProposal> waiting();

  /** Proposals that this subject is part of, the newest first. */
  List<MergerProposal> proposalsOf(SubjectId subject);

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
