package org.xinheng.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/**
 * 一版记录. A version of a record as it came into a dossier, without what it says.
 *
 * @param subject in whose own dossier it was filed
 * @param heldFrom the day from which that dossier belongs to the entity looked at: the day of the
 *     merger of one that was merged into it, {@link LocalDate#MIN} for its own
 * @param filedOn the day it was filed, in the district's time
 * @param replacedOn the day on which a later version was filed, wherever that lies
 */
public record RecordVersion(
    EntryId id,
    SubjectId subject,
    LocalDate heldFrom,
    int version,
    LocalDate decidedOn,
    LocalDate filedOn,
    DepartmentCode furnishedBy,
    Optional<EntryId> supersedes,
    Optional<LocalDate> replacedOn) {

  /** Whether it was on file, in a dossier of this entity, by the end of the day. */
  public boolean onFileOn(LocalDate day) {
    return !filedOn.isAfter(day) && !heldFrom.isAfter(day);
  }

  /** Whether it was what the dossier said at the end of the day. */
  public boolean currentOn(LocalDate day) {
    return onFileOn(day) && replacedOn.filter(on -> !on.isAfter(day)).isEmpty();
  }
}
