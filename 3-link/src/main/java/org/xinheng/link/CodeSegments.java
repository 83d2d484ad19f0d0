package org.xinheng.link;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.xinheng.link.store.PostgresCodeSegments;
import org.xinheng.vocabulary.DepartmentCode;

/** 码段. The subject codes a registrar may give out; each number is used once, and none left out. */
public interface CodeSegments {
  /** On this database, of these registrars, by this clock. */
  static CodeSegments on(DataSource database, Registrars registrars, Clock clock) {
    return new PostgresCodeSegments(database, registrars, clock);
  }

  /** One segment; {@code left} numbers are still free. */
  record Segment(
      long id,
      DepartmentCode registrar,
      String category,
      String division,
      String first,
      String last,
      long left,
      String basis,
      String enteredBy,
      Instant enteredAt) {}

  /**
   * Enters a segment.
   *
   * @param first first eight characters of the subject code, such as MA3X0001
   * @throws ConversionRefused {@code CNV-001} not a segment, {@code CNV-002} overlaps another,
   *     {@code CNV-003} no document, {@code CNV-004} not a registrar, {@code CNV-005} not its
   *     category
   */
  long enter(
      DepartmentCode registrar,
      String category,
      String division,
      String first,
      String last,
      String basis,
      String by);

  List<Segment> of(Optional<DepartmentCode> registrar);

  /**
   * The next code of the registrar's segments, given to this old registration, in one transaction.
   *
   * @throws ConversionRefused {@code CNV-010} no segment left, {@code CNV-011} not in a state to be
   *     given one, {@code CNV-004} and {@code CNV-005} as above
   */
  String assign(long conversion, String by);
}
