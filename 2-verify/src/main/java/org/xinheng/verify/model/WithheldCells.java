package org.xinheng.verify.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Row;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.SensitiveFacts;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 退回数据中不予保存的单元格. A row that goes back for stating what 山东省社会信用条例 第四十二条 forbids to collect is kept
 * without that text: neither its cells nor its findings hold it, whichever column it stood in.
 */
public final class WithheldCells {
  private static final String RULE = "DQ-213";

  private final boolean ofPerson;
  private final Set<String> titles = new HashSet<>();
  private final Set<String> texts = new HashSet<>();

  private WithheldCells(Row row, Draft draft) {
    this.ofPerson = draft.kind() != SubjectKind.LEGAL_PERSON;
    draft.findings().stream()
        .filter(finding -> finding.rule().equals(RULE))
        .forEach(finding -> titles.add(finding.field()));
    for (int i = 0; i < draft.item().fields().size(); i++) {
      if (titles.contains(draft.item().field(i).title())) {
        texts.add(draft.at(i));
        texts.add(row.at(i));
      }
    }
  }

  /** The row as it is kept for its sender. */
  public static ReturnedRow returned(Row row, Draft draft) {
    var whole = new ReturnedRow(row.number(), row.original(), draft.findings());
    var withheld = new WithheldCells(row, draft);
    return withheld.titles.isEmpty() ? whole : withheld.without(whole);
  }

  /** Where the text cannot be found again, nothing of the row is kept. */
  private ReturnedRow without(ReturnedRow whole) {
    var cells = new ArrayList<String>();
    whole.original().forEach(cell -> cells.add(forbidden(cell) ? ReturnedRow.WITHHELD : cell));
    if (!cells.contains(ReturnedRow.WITHHELD)) {
      cells.replaceAll(cell -> ReturnedRow.WITHHELD);
    }
    return new ReturnedRow(
        whole.row(), cells, whole.findings().stream().map(this::unquoted).toList());
  }

  private boolean forbidden(String cell) {
    return !cell.isBlank()
        && (texts.contains(cell.strip()) || SensitiveFacts.statedIn(cell, ofPerson));
  }

  private Finding unquoted(Finding finding) {
    return finding.value().isEmpty()
            || !(titles.contains(finding.field()) || forbidden(finding.value()))
        ? finding
        : new Finding(
            finding.rule(),
            finding.gravity(),
            finding.dimension(),
            finding.field(),
            "",
            finding.problem(),
            finding.remedy());
  }
}
