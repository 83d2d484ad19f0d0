package org.xinheng.app.page;

import org.springframework.http.ResponseEntity;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.PersonalCells;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Submissions;
import org.xinheng.vocabulary.Finding;

/** 提示表. What is pointed out of the filed rows of a submission, one finding a line, as a table. */
public final class WarningsTable {
  private static final int AT_ONCE = 1000;

  private WarningsTable() {}

  public static ResponseEntity<byte[]> of(
      Receipt receipt, CatalogueItem item, Submissions submissions) {
    var table = new CsvTable("行号", "列", "原值", "提示", "如何处理", "规则", "质量维度");
    var cells = PersonalCells.of(receipt, item);
    var page = submissions.warned(receipt.number(), 0, AT_ONCE);
    while (!page.isEmpty()) {
      for (var row : page) {
        cells.masked(row).findings().forEach(finding -> line(table, row.row(), finding));
      }
      page = submissions.warned(receipt.number(), page.getLast().row(), AT_ONCE);
    }
    return table.named("入档行的提示-" + receipt.number(), receipt.number() + "-warnings");
  }

  private static void line(CsvTable table, int row, Finding finding) {
    table.row(
        row,
        finding.field(),
        finding.value(),
        finding.problem(),
        finding.remedy(),
        finding.rule(),
        finding.dimension().title());
  }
}
