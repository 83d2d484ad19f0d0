package org.xinheng.inquire;

import java.time.Instant;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 来源. Who furnished a record, in which submission and row, and which version of it this is.
 *
 * @param receipt 回执编号 of the submission, as the department knows it; "" where it is not known
 * @param contentHash hexadecimal, the first 16 bytes of the SHA-256 of the content as filed
 */
public record Provenance(
    DepartmentCode department,
    String receipt,
    int row,
    int version,
    Instant addedAt,
    String contentHash) {}
