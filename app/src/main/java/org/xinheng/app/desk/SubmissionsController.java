package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.district.District;
import org.xinheng.app.page.CsvTable;
import org.xinheng.app.page.Frame;
import org.xinheng.app.page.WarningsTable;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.PersonalCells;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedFile;
import org.xinheng.collect.Submissions;
import org.xinheng.duties.Furnishing;
import org.xinheng.publish.Redactions;

/** 报送记录: what became of each file, and the rows that came back. */
@Controller
@RequestMapping("/desk/submissions")
class SubmissionsController {
  private static final int PAGE = 30;
  private static final int ROWS = 50;
  private static final int MOST_IN_TABLE = 10_000;

  private final DeskPages pages;
  private final SubmissionList list;
  private final Submissions submissions;
  private final Catalogue catalogue;
  private final District district;
  private final Conditions conditions;
  private final Furnishing furnishing;
  private final InboxRefusals inbox;
  private final Redactions redactions;
  private final Auditing audit;

  SubmissionsController(
      DeskPages pages,
      SubmissionList list,
      Submissions submissions,
      Catalogue catalogue,
      District district,
      Conditions conditions,
      Furnishing furnishing,
      InboxRefusals inbox,
      Redactions redactions,
      Auditing audit) {
    this.pages = pages;
    this.list = list;
    this.submissions = submissions;
    this.catalogue = catalogue;
    this.district = district;
    this.conditions = conditions;
    this.furnishing = furnishing;
    this.inbox = inbox;
    this.redactions = redactions;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> all(
      Visit visit,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "0") int returned,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    audit.done(visit, "查看报送记录", department);
    var scope = visit.scope(conditions.department(visit, department, "/desk/submissions"));
    var shown = returned == 1 ? list.returned(scope) : list.page(scope, before, PAGE);
    boolean more = returned != 1 && shown.size() == PAGE;
    return pages.show(
        visit,
        "submissions",
        new SubmissionPage.Listing(
            shown,
            visit.who().seesAllDepartments(),
            returned == 1,
            departments(visit),
            department,
            inbox.of(visit),
            more ? shown.getLast().receipt().id() : 0));
  }

  /** The same list as a table, as far back as a table is of use. */
  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(
      Visit visit,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "0") int returned) {
    audit.done(visit, "下载报送记录", department);
    var scope = visit.scope(conditions.department(visit, department, "/desk/submissions"));
    var shown =
        returned == 1 ? list.returned(scope) : list.page(scope, Long.MAX_VALUE, MOST_IN_TABLE);
    var table =
        new CsvTable(
            "回执编号", "报送时间", "部门", "事项", "文件", "报送人", "渠道", "状态", "行数", "入档", "退回", "待核对", "与已有相同");
    var frame = pages.frame(visit);
    shown.forEach(view -> row(table, view, frame));
    return table.named("报送记录", "submissions");
  }

  private static void row(CsvTable table, SubmissionView view, Frame frame) {
    var receipt = view.receipt();
    var tally = receipt.tally();
    table.row(
        receipt.number(),
        frame.minute(receipt.receivedAt()),
        view.department(),
        view.item(),
        receipt.fileName(),
        receipt.receivedBy(),
        view.channel(),
        view.state(),
        tally.rows(),
        tally.filed(),
        tally.returned(),
        tally.review(),
        tally.repeats());
  }

  @GetMapping("/{number}")
  ResponseEntity<byte[]> one(
      Visit visit,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "0") int warned) {
    var view = list.get(visit, number);
    var receipt = view.receipt();
    var item = catalogue.item(receipt.item(), receipt.edition());
    var cells = PersonalCells.of(receipt, item);
    var rows = submissions.returned(receipt.number(), after, ROWS);
    var grid = ReturnedGrid.of(receipt, item, rows.stream().map(cells::masked).toList());
    var warnings = submissions.warned(receipt.number(), warned, ROWS);
    audit.done(visit, "查看报送", number);
    return pages.show(
        visit,
        "submission",
        new SubmissionPage(
            view,
            grid,
            redactions.countWaitingOf(receipt.id()),
            mends(visit, receipt),
            rows.size() == ROWS ? rows.getLast().row() : 0,
            warnings.stream().map(cells::masked).toList(),
            warnings.size() == ROWS ? warnings.getLast().row() : 0));
  }

  /** What is pointed out of the rows that were filed, as a table. */
  @GetMapping("/{number}/warnings.csv")
  ResponseEntity<byte[]> warnings(Visit visit, @PathVariable String number) {
    var receipt = list.get(visit, number).receipt();
    audit.done(visit, "下载提示", number);
    return WarningsTable.of(
        receipt, catalogue.item(receipt.item(), receipt.edition()), submissions);
  }

  /** The progress alone, asked for every second while rows are being judged. */
  @GetMapping("/{number}/progress")
  ResponseEntity<byte[]> progress(Visit visit, @PathVariable String number) {
    var view = list.get(visit, number);
    var answer = pages.fragment(visit, "progress", view);
    return view.finished()
        ? ResponseEntity.ok().header("HX-Refresh", "true").body(answer.getBody())
        : answer;
  }

  /** Whole for the department that sent it; whoever looks on sees no number of a person. */
  @GetMapping("/{number}/returned.{extension:csv|xlsx}")
  void returned(
      Visit visit,
      @PathVariable String number,
      @PathVariable String extension,
      HttpServletResponse response)
      throws IOException {
    var receipt = list.get(visit, number).receipt();
    var format = extension.equals("csv") ? ReturnedFile.Format.CSV : ReturnedFile.Format.XLSX;
    audit.done(visit, "下载退回数据", number);
    Downloads.begin(
        response, ReturnedFile.name(receipt, format), receipt.number() + "-returned." + extension);
    ReturnedFile.write(
        receipt,
        catalogue.item(receipt.item(), receipt.edition()),
        submissions,
        format,
        visit.department().equals(receipt.department()),
        response.getOutputStream());
  }

  private static String plain(Receipt receipt) {
    var name = receipt.fileName();
    var extension = name.substring(name.lastIndexOf('.') + 1);
    return receipt.number() + (extension.matches("[A-Za-z0-9]{1,8}") ? "." + extension : "");
  }

  /** The file as it was received, byte by byte. */
  @GetMapping("/{number}/file")
  void file(Visit visit, @PathVariable String number, HttpServletResponse response)
      throws IOException {
    var receipt = list.get(visit, number).receipt();
    if (receipt.forgotten()) {
      throw new NotHere("该文件含禁止归集的信息，内容没有保存");
    }
    audit.done(visit, "下载报送原件", number);
    Downloads.begin(response, receipt.fileName(), plain(receipt));
    submissions.content(receipt.number(), response.getOutputStream());
  }

  /** Only the department that sent a file puts it right; the credit office looks on. */
  private boolean mends(Visit visit, Receipt receipt) {
    return visit.department().equals(receipt.department())
        && furnishing.may(receipt.department(), receipt.item());
  }

  private List<SubmissionPage.Choice> departments(Visit visit) {
    return visit.who().seesAllDepartments()
        ? district.departments().stream()
            .map(one -> new SubmissionPage.Choice(one.code().value(), one.shortName()))
            .toList()
        : List.of();
  }
}
