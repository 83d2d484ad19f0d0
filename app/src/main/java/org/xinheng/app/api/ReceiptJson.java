package org.xinheng.app.api;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.PersonalCells;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.WarnedRow;
import org.xinheng.publish.Redactions;
import org.xinheng.vocabulary.Finding;

/** 回执答复. Receipts and returned rows in JSON, for the department that sent them. */
@Component
final class ReceiptJson {
  private final Catalogue catalogue;
  private final DepartmentNames departments;
  private final Redactions redactions;

  ReceiptJson(Catalogue catalogue, DepartmentNames departments, Redactions redactions) {
    this.redactions = redactions;
    this.catalogue = catalogue;
    this.departments = departments;
  }

  /** One receipt, with what of it waits to have personal particulars hidden. */
  byte[] receipt(Receipt receipt) {
    return Json.of(json -> {
      receipt(json, receipt);
      json.put("awaitingRedaction", redactions.countWaitingOf(receipt.id()));
    });
  }

  byte[] receipts(List<Receipt> receipts, Optional<String> next) {
    return Json.of(json ->
        json.list("submissions", receipts, receipt -> receipt(json, receipt)).put("next", next));
  }

  private void receipt(Json json, Receipt receipt) {
    var tally = receipt.tally();
    json.put("number", receipt.number().value())
        .put("again", receipt.again())
        .put("department", receipt.department().value())
        .put("departmentName", departments.name(receipt.department()))
        .put("item", receipt.item().value())
        .put("itemTitle", catalogue.find(receipt.item()).map(CatalogueItem::title))
        .put("fileName", receipt.fileName())
        .put("sha256", receipt.sha256())
        .put("bytes", receipt.bytes())
        .put("channel", receipt.channel())
        .put("receivedAt", receipt.receivedAt().toString())
        .put("state", receipt.state().name())
        .put("stateTitle", receipt.state().title())
        .put("rowsExpected", receipt.rowsExpected())
        .put("rows", tally.rows())
        .put("filed", tally.filed())
        .put("newVersions", tally.newVersions())
        .put("returned", tally.returned())
        .put("review", tally.review())
        .put("repeats", tally.repeats())
        .put("warnings", tally.warnings())
        .put("finishedAt", receipt.finishedAt())
        .put("problem", receipt.problem().map(Receipt.FileProblem::sentence))
        .put("problemCode", receipt.problem().map(Receipt.FileProblem::code))
        .texts("unknownColumns", receipt.unknownColumns())
        .put("href", "/api/v1/submissions/" + receipt.number());
  }

  byte[] returned(Receipt receipt, List<ReturnedRow> rows, Optional<String> next) {
    var cells = cells(receipt);
    return Json.of(json ->
        json.put("number", receipt.number().value())
            .texts("columns", receipt.columns())
            .list("rows", rows, row -> row(json, cells.masked(row)))
            .put("next", next));
  }

  byte[] warnings(Receipt receipt, List<WarnedRow> rows, Optional<String> next) {
    var cells = cells(receipt);
    return Json.of(json ->
        json.put("number", receipt.number().value())
            .list("rows", rows, row -> row(json, cells.masked(row)))
            .put("next", next));
  }

  private PersonalCells cells(Receipt receipt) {
    return PersonalCells.of(receipt, catalogue.item(receipt.item(), receipt.edition()));
  }

  private static void row(Json json, WarnedRow row) {
    json.put("row", row.row()).list("findings", row.findings(), finding -> finding(json, finding));
  }

  private static void row(Json json, ReturnedRow row) {
    json.put("row", row.row())
        .texts("cells", row.original())
        .list("findings", row.findings(), finding -> finding(json, finding));
  }

  private static void finding(Json json, Finding finding) {
    json.put("rule", finding.rule())
        .put("gravity", finding.gravity().name())
        .put("dimension", finding.dimension().name())
        .put("dimensionTitle", finding.dimension().title())
        .put("field", finding.field())
        .put("value", finding.value())
        .put("problem", finding.problem())
        .put("remedy", finding.remedy())
        .put("sentence", finding.sentence());
  }
}
