package org.xinheng.publish;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;

/**
 * 隐去个人信息. Free text with traces of a person waits here; a person edits the proposal and releases
 * it. The public copy is kept apart and the dossier stays as filed.
 */
public interface Redactions {

  /** Waiting, the nearest deadline first. */
  List<Redaction> waiting(Optional<DepartmentCode> department, int offset, int limit);

  long countWaiting(Optional<DepartmentCode> department);

  /** Of the rows of one submission, as its receipt tells. */
  long countWaitingOf(long submission);

  /** Only while it waits. */
  Optional<Redaction> find(EntryId entry);

  /**
   * Keeps an edit, which may only hide. Refused: PUB-001, PUB-002, PUB-021 no such field, PUB-022
   * empty, PUB-023 something other than a placeholder differs from the original.
   */
  Outcome redact(EntryId entry, FieldName field, String publicText, String by);

  /**
   * Lets the drafts go public; the next tick publishes them. What is replaced is then forgotten
   * here (the dossier keeps it).
   *
   * @param harmless the person confirms that traces still found are none (a document number that
   *     looks like an identity number); else PUB-020
   */
  Outcome release(EntryId entry, boolean harmless, String by);
}
