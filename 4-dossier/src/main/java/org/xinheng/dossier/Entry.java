package org.xinheng.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 档案条目. One version of one record in a dossier; never changed once added.
 *
 * @param submission and {@code row}: where it came from
 * @param supersedes the version before
 * @param superseded whether a later version exists
 * @param contentHash hexadecimal, the first 16 bytes of the SHA-256 of what it says
 */
public record Entry(
    EntryId id,
    SubjectId subject,
    ItemCode item,
    String edition,
    int version,
    LocalDate decidedOn,
    DepartmentCode furnishedBy,
    long submission,
    int row,
    Map<FieldName, String> fields,
    Instant addedAt,
    Optional<EntryId> supersedes,
    boolean superseded,
    String contentHash,
    String reason) {
  public Entry {
    fields = java.util.Collections.unmodifiableMap(fields);
  }
}
