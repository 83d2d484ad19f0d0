package org.xinheng.dossier;

import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 入档. A verified record and whose it is.
 *
 * @param submission the submission it came with; together with the record's row its provenance
 * @param reason why it supersedes an earlier version, where somebody said so; else ""
 */
public record Filing(
    CreditRecord record,
    SubjectId subject,
    long submission,
    DepartmentCode furnishedBy,
    String reason) {}
