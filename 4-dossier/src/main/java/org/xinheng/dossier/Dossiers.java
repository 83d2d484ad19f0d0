package org.xinheng.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 信用档案 of every market entity. Entries are added; none is ever changed. */
public interface Dossiers {

  /**
   * Adds a chunk, in the same order, inside the caller's transaction and under the {@link
   * FilingLock}. Same natural key and content as the newest version: a repeat. Same key, other
   * content: a new version. Announces the range of what it added.
   */
  List<Filed> file(List<Filing> filings);

  /** 先查. The answer to a question asked ahead, perhaps still on its way. */
  interface LookedUp {}

  /**
   * Begins to look up what is on file under these records' keys, beside the caller's transaction
   * and while it goes on. Only under the {@link FilingLock}, and before the transaction has filed
   * anything: then nothing of it can change until it does.
   */
  LookedUp lookUp(List<CreditRecord> records);

  /**
   * The same as {@link #file(List)}.
   *
   * @param known {@link #lookUp looked up} of these filings' records, or of more, in this very
   *     transaction
   */
  List<Filed> file(List<Filing> filings, LookedUp known);

  /** Current entries of the subject and of those merged into it, newest decision first. */
  List<Entry> of(SubjectId subject);

  Optional<Entry> find(EntryId id);

  /** With which submission and in which row of it each of these entries came. */
  Map<EntryId, Origin> originsOf(List<EntryId> entries);

  /** All versions of the record that this entry is a version of, oldest first. */
  List<Entry> versionsOf(EntryId id);

  /** The current registration of the subject. */
  Optional<Entry> registrationOf(SubjectId subject);

  /**
   * Every version of the records of these items in the subjects' own dossiers, in the order of
   * filing; those of subjects merged into them are not theirs, nor what was reassigned to another.
   */
  List<Entry> versionsIn(Collection<SubjectId> subjects, Collection<ItemCode> items);

  /** The first entry in each of the subjects' own dossiers, whatever it is, and still its own. */
  List<Entry> firstOf(Collection<SubjectId> subjects);

  /** Subjects that have a record of one of the items, with numbers after the given one. */
  List<SubjectId> subjectsWith(Collection<ItemCode> items, long after, int most);

  /**
   * 更正归属. In the caller's transaction and under the {@link FilingLock}: a new version of each of
   * these current entries, with the same content, in another subject's dossier; announced. Gives
   * the new number for each old one.
   *
   * @throws IllegalArgumentException when one of them is not a current entry
   */
  Map<EntryId, EntryId> reassign(List<EntryId> entries, SubjectId to, String reason);

  /**
   * Announces the newest entry of each subject once more, so that those who follow look again at
   * who it is.
   */
  void announce(List<SubjectId> subjects);

  /** Current entries of the item, the newest filed first, at most so many. */
  List<Entry> newest(ItemCode item, int most);

  /** Entries with numbers from {@code fromEntry} to {@code toEntry}, both inclusive. */
  List<Entry> between(long fromEntry, long toEntry);

  /** Announcements after the given one, in order: the feed that later stages follow. */
  List<EntryRange> rangesAfter(long rangeId, int limit);
}
