package org.xinheng.inquire.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.inquire.Audience;
import org.xinheng.vocabulary.SubjectId;

/**
 * 登记的报告, without its PDF.
 *
 * @param bodyHash hexadecimal digest of what it said
 * @param entriesKnown whether the entries printed in it were recorded when it was issued
 */
public record RegisteredReport(
    String number,
    SubjectId subject,
    String subjectName,
    Optional<String> subjectCode,
    Audience audience,
    Instant issuedAt,
    String bodyHash,
    String sha256,
    LocalDate validUntil,
    Optional<String> supersededBy,
    boolean entriesKnown) {}
