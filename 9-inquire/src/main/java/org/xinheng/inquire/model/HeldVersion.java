package org.xinheng.inquire.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.dossier.RecordVersion;
import org.xinheng.dossier.Visibility;
import org.xinheng.vocabulary.FieldName;

/**
 * 所持的一版. A version of a record with what it says and its course of publicity.
 *
 * @param redacted what stands in public for the fields of the same name
 * @param course empty of what is public without one: registrations
 * @param ending why publicity came to an end, or ""
 */
public record HeldVersion(
    RecordVersion version,
    CatalogueItem item,
    Map<FieldName, String> filed,
    Map<FieldName, String> redacted,
    Optional<PublicityCourse> course,
    Optional<LocalDate> publishedOn,
    String ending) {

  /**
   * How it stood at the end of the day; empty when it was not there, or another had taken its
   * place. While a correction waits for publication, both are there.
   */
  public Optional<Visibility> on(LocalDate day) {
    if (!version.onFileOn(day)) {
      return Optional.empty();
    }
    if (course.isEmpty()) {
      return version.currentOn(day) ? Optional.of(Visibility.PUBLIC) : Optional.empty();
    }
    return course
        .get()
        .on(day)
        .filter(stood -> version.currentOn(day) || stood == Visibility.PUBLIC);
  }
}
