package org.xinheng.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/**
 * 轨迹事件. One dated event of an entity.
 *
 * @param kind the {@link TrajectoryClass}, by code
 * @param on the day of the event: decided, approved, ended
 * @param document number of the decision, or ""
 * @param receivedOn the day it was filed with the platform
 * @param knownOn the day it became public; empty while it is not
 * @param correctedOn the day of the last correction of what it says
 * @param source who furnished it; empty where it was several, or nobody
 * @param item what kind of record tells of it; empty where no record of its own does
 * @param record the entry it was read from; empty of what is never shown singly
 * @param counts of what is only counted: how many of each, by its word
 * @param once whether another record may tell of the very same: one of its class, day and title is
 *     the same event
 */
public record TrajectoryEvent(
    String kind,
    LocalDate on,
    String title,
    String detail,
    String document,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> knownOn,
    Optional<LocalDate> correctedOn,
    Optional<DepartmentCode> source,
    Visibility visibility,
    Optional<ItemCode> item,
    Optional<EntryId> record,
    Map<String, Long> counts,
    boolean once) {
  public TrajectoryEvent {
    counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
  }

  /** An event that no record of the entity itself tells of. */
  public static TrajectoryEvent told(
      String kind, LocalDate on, String title, String detail, Optional<LocalDate> receivedOn) {
    return new TrajectoryEvent(
        kind,
        on,
        title,
        detail,
        "",
        receivedOn,
        receivedOn,
        Optional.empty(),
        Optional.empty(),
        Visibility.PUBLIC,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        false);
  }
}
