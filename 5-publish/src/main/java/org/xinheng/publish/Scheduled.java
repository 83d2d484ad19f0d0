package org.xinheng.publish;

import java.util.Optional;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/**
 * 待排期的条目. An entry the dossier has just filed.
 *
 * @param supersedes the version it replaces
 */
public record Scheduled(
    EntryId entry,
    SubjectId subject,
    CreditRecord record,
    DepartmentCode furnishedBy,
    Optional<EntryId> supersedes) {}
