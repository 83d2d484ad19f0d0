package org.xinheng.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.PersonalCells;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.duties.Furnishing;

/** 修改并重报: the wrong cells of returned rows, put right in the page and sent again as a new file. */
@Controller
@RequestMapping("/desk/submissions/{number}/mend")
class MendController {
  private static final int ROWS = 20;

  private final DeskPages pages;
  private final SubmissionList list;
  private final Submissions submissions;
  private final Catalogue catalogue;
  private final Furnishing furnishing;
  private final Intake intake;
  private final Auditing audit;

  MendController(
      DeskPages pages,
      SubmissionList list,
      Submissions submissions,
      Catalogue catalogue,
      Furnishing furnishing,
      Intake intake,
      Auditing audit) {
    this.pages = pages;
    this.list = list;
    this.submissions = submissions;
    this.catalogue = catalogue;
    this.furnishing = furnishing;
    this.intake = intake;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> form(
      Visit visit, @PathVariable String number, @RequestParam(defaultValue = "0") int after) {
    var view = list.get(visit, number);
    if (!visit.department().equals(view.receipt().department())) {
      return DeskPages.go(visit, "/desk/submissions/" + number, "这份报送须由原报送部门修改后重报。");
    }
    audit.done(visit, "查看报送", number);
    return show(visit, HttpStatus.OK, view, after, rows(view.receipt(), after), List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> send(
      Visit visit, @PathVariable String number, @RequestParam(defaultValue = "0") int after) {
    var view = list.get(visit, number);
    var receipt = view.receipt();
    var rows = rows(receipt, after);
    var mended = new MendedRows(receipt, catalogue.item(receipt.item(), receipt.edition()));
    if (!visit.department().equals(receipt.department())) {
      return refuse(visit, view, after, rows, "这份报送须由原报送部门修改后重报");
    }
    var barred = furnishing.refusal(visit.department(), receipt.item());
    if (barred.isPresent()) {
      return refuse(
          visit, view, after, rows, barred.get().sentence() + "（" + barred.get().code() + "）");
    }
    if (rows.isEmpty() || !mended.changed(rows, visit.request())) {
      return refuse(visit, view, after, rows, "还没有改动任何内容，请先修改有误的单元格");
    }
    try {
      var again =
          intake.receive(
              visit,
              receipt.item(),
              "修改重报-" + number + ".csv",
              mended.csv(rows, visit.request()).getBytes(StandardCharsets.UTF_8));
      audit.done(visit, "修改并重报", number, "新回执 " + again.number());
      return DeskPages.go(
          visit, "/desk/submissions/" + again.number(), "已重报 " + rows.size() + " 行，下面是新的回执。");
    } catch (UnreadableFile refused) {
      return refuse(visit, view, after, rows, refused.sentence() + "（" + refused.code() + "）");
    }
  }

  private List<ReturnedRow> rows(Receipt receipt, int after) {
    return submissions.returned(receipt.number(), after, ROWS);
  }

  private ResponseEntity<byte[]> refuse(
      Visit visit, SubmissionView view, int after, List<ReturnedRow> rows, String sentence) {
    var problems = List.of(new Problem("rows", sentence));
    return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, view, after, rows, problems);
  }

  private ResponseEntity<byte[]> show(
      Visit visit,
      HttpStatus status,
      SubmissionView view,
      int after,
      List<ReturnedRow> rows,
      List<Problem> problems) {
    var item = catalogue.item(view.receipt().item(), view.receipt().edition());
    var cells = PersonalCells.of(view.receipt(), item);
    var grid = ReturnedGrid.of(view.receipt(), item, rows.stream().map(cells::masked).toList());
    var lines = grid.lines().stream().map(line -> line(visit, view.receipt(), item, line)).toList();
    int next = rows.size() == ROWS ? rows.getLast().row() : 0;
    return pages.show(visit, status, "mend", new MendPage(view, lines, after, next, problems));
  }

  /** Where no cell could be named, every cell that carries a field may be mended. */
  private static MendPage.Line line(
      Visit visit, Receipt receipt, CatalogueItem item, ReturnedGrid.Line line) {
    var cells =
        line.cells().stream()
            .filter(cell -> receipt.fieldOf().get(cell.column()) >= 0)
            .map(cell -> cell(visit, line.row(), cell))
            .toList();
    var wrong = cells.stream().filter(MendPage.Cell::wrong).toList();
    var subject = subject(receipt, item, line);
    return new MendPage.Line(
        line.row(),
        subject,
        line.reasons(),
        wrong.isEmpty() ? cells : wrong,
        wrong.isEmpty() ? List.of() : cells.stream().filter(cell -> !cell.wrong()).toList());
  }

  private static MendPage.Cell cell(Visit visit, int row, ReturnedGrid.Cell cell) {
    var name = MendedRows.field(row, cell.column());
    var sent = visit.request().getParameter(name);
    return new MendPage.Cell(name, cell.header(), sent == null ? cell.text() : sent, cell.wrong());
  }

  private static String subject(Receipt receipt, CatalogueItem item, ReturnedGrid.Line line) {
    int column = receipt.fieldOf().indexOf(item.indexOf(Role.SUBJECT_NAME));
    return line.cells().stream()
        .filter(cell -> cell.column() == column)
        .map(ReturnedGrid.Cell::text)
        .findFirst()
        .orElse("");
  }
}
