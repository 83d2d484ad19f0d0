package org.xinheng.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/**
 * 分出登记簿. Which records were given from one dossier to another, by whom and why, and what of it was
 * taken back. Notes only: {@link Dossiers#reassign} moves them.
 */
public interface Splits {

  /**
   * In the caller's transaction.
   *
   * @param moved the new entry of each old one
   * @return its number
   */
  long note(SubjectId from, SubjectId to, Map<EntryId, EntryId> moved, String why, String by);

  /**
   * In the caller's transaction: it is undone, once and for all.
   *
   * @param back of the entries that the split made, those that went back, with their new ones
   */
  void noteUndone(long split, Map<EntryId, EntryId> back, String why, String by);

  Optional<Split> find(long split);

  /** By which something was given from this subject or to it, the newest first. */
  List<Split> of(SubjectId subject);
}
