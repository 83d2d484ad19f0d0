package org.xinheng.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.ItemCode;

/** 目录的修订. Draft, review by a second person, in force on its day; nothing in force is changed. */
public interface Editions {

  /**
   * Begins a revision of an item that has no open one. An item that the catalogue lacks must be a
   * local one, resting on a basis of its own.
   */
  EditionOutcome draft(CatalogueItem revised, String why, String by);

  /** Replaces the text of one's own open draft. */
  EditionOutcome redraft(long id, CatalogueItem revised, String why, String by);

  /** Hands one's own draft to somebody else. */
  EditionOutcome propose(long id, String by);

  /** Passes it; it comes in force on its day by itself. */
  EditionOutcome approve(long id, String by, String words);

  EditionOutcome refuse(long id, String by, String words);

  /** Gives up one's own open revision. */
  EditionOutcome discard(long id, String by);

  /** Asks that a passed edition shall not come in force; its day must lie after today. */
  EditionOutcome askRecall(long id, String why, String by);

  /** Grants what somebody else has asked: it never comes in force. */
  EditionOutcome recall(long id, String by, String words);

  /** Refuses what somebody else has asked: it comes in force on its day. */
  EditionOutcome refuseRecall(long id, String by, String words);

  /** Every recall that was asked of it, the newest first. */
  List<Recall> recalls(long id);

  /** Passed editions of which somebody has asked the recall and nobody has decided. */
  List<Edition> recallsAsked();

  Optional<Edition> find(long id);

  /** All revisions of the item, the newest first. */
  List<Edition> of(ItemCode item);

  /** Drafts and those that wait for review, the oldest first. */
  List<Edition> open();

  /** Those that were passed, in force or not yet, the newest first. */
  List<Edition> approved();

  /** Lets the catalogue follow what has been approved, as of that day. */
  void follow(LocalDate today);
}
