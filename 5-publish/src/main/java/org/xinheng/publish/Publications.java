package org.xinheng.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 公示. Every publication of the platform: scheduled, published on time, taken down on time. */
public interface Publications {

  /**
   * Takes entries just filed, in the order of filing, in the caller's transaction and under its
   * filing lock. Deadline, term and first state are decided here; registrations are passed over
   * (their basics are public at once). Bulk: one COPY.
   *
   * @return entries whose department stated another last day of publicity than the rule gives: the
   *     first step of each says so, and the rule's day holds
   */
  Set<EntryId> schedule(List<Scheduled> entries);

  /**
   * Publishes what is due and was decided on or before {@code today}, takes down what is over,
   * makes provisional dates final. May be called as often as one likes; one instance at a time does
   * it, in batches of its own transactions.
   */
  Ticked tick(LocalDate today, Instant now);

  Optional<Publication> find(EntryId entry);

  /** By entry; entries never scheduled are absent. */
  Map<EntryId, Publication> among(Collection<EntryId> entries);

  /** All of the subject's, newest decision first. */
  List<Publication> of(SubjectId subject);

  /** Every step of the entry, oldest first. */
  List<PublicityEvent> historyOf(EntryId entry);

  /**
   * Takes a live entry down before its time: repaired, revoked or wrong ({@link
   * Ending#TERM_REACHED} is the tick's own). A later version of it is not published either.
   * Refused: PUB-001, PUB-002 not live, PUB-003 no reason given.
   */
  Outcome end(EntryId entry, Ending ending, LocalDate on, String why, String by);

  Board board(Optional<DepartmentCode> department, LocalDate today);

  /** What one column counts, by deadline; filed entries before what waits for its subject. */
  List<OnBoard> listed(
      BoardColumn column,
      Optional<DepartmentCode> department,
      LocalDate today,
      int offset,
      int limit);
}
