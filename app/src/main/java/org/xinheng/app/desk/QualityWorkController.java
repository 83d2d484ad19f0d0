package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Count;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Furnishing;
import org.xinheng.duties.Quality;
import org.xinheng.duties.SheetRevision;

/** 案件数申报与评分表: what departments say they decided, and how scores are reckoned. */
@Controller
@RequestMapping("/desk/quality")
class QualityWorkController {
  private static final int BACK = 6;

  private final DeskPages pages;
  private final Quality quality;
  private final Catalogue catalogue;
  private final Furnishing furnishing;
  private final Names names;
  private final AccountLines accounts;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  QualityWorkController(
      DeskPages pages,
      Quality quality,
      Catalogue catalogue,
      Furnishing furnishing,
      Names names,
      AccountLines accounts,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.quality = quality;
    this.catalogue = catalogue;
    this.furnishing = furnishing;
    this.names = names;
    this.accounts = accounts;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/cases")
  ResponseEntity<byte[]> cases(Visit visit, @RequestParam(defaultValue = "0") int offset) {
    audit.done(visit, "查看案件数申报", "");
    return showCases(visit, HttpStatus.OK, offset, List.of());
  }

  @GetMapping("/cases.csv")
  ResponseEntity<byte[]> casesTable(Visit visit) {
    audit.done(visit, "下载案件数申报", "");
    return declared(visit, "").csv("案件数与零报告", "cases");
  }

  @PostMapping("/cases")
  ResponseEntity<byte[]> declare(
      Visit visit,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String cases,
      @RequestParam(defaultValue = "") String note) {
    var known =
        furnished(visit).stream().filter(one -> one.code().value().equals(item)).findFirst();
    if (known.isEmpty()) {
      var sentence =
          furnishing
              .closed(visit.department())
              .map(closed -> closed.sentence() + "（" + closed.code() + "）")
              .orElse("请选择本部门报送的信息事项（DTY-005）");
      return showCases(
          visit, HttpStatus.UNPROCESSABLE_CONTENT, 0, List.of(new Problem("item", sentence)));
    }
    return doing.step(
        visit,
        "申报案件数",
        known.get().title() + " " + month + " " + cases + " 件",
        "cases",
        () ->
            quality.declare(
                visit.department(),
                known.get().code(),
                month(month),
                count(cases),
                note,
                visit.login()),
        "/desk/quality/cases",
        problems -> showCases(visit, HttpStatus.UNPROCESSABLE_CONTENT, 0, problems));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      throw new DutyRefused("DTY-003", "请选择月份");
    }
  }

  private static long count(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException wrong) {
      throw new DutyRefused("DTY-004", "案件数应为不小于 0 的整数，没有作出决定的填 0");
    }
  }

  private List<CatalogueItem> furnished(Visit visit) {
    var today = furnishing.today(visit.department());
    return catalogue.items().stream().filter(item -> today.contains(item.code())).toList();
  }

  private List<String> months() {
    var now = YearMonth.now(clock);
    return IntStream.rangeClosed(1, BACK).mapToObj(now::minusMonths).map(String::valueOf).toList();
  }

  private ResponseEntity<byte[]> showCases(
      Visit visit, HttpStatus status, int offset, List<Problem> problems) {
    var page =
        new QualityWorkPage.Cases(
            names.fullName(visit.department()),
            visit.may(Role.CLERK) ? furnished(visit) : List.of(),
            months(),
            problems,
            declared(visit, "/desk/quality/cases.csv").page(offset, "/desk/quality/cases"));
    return pages.show(visit, status, "cases", page);
  }

  /** What was declared against what is on file, the last months of whoever the visitor sees. */
  private Ledger declared(Visit visit, String download) {
    var now = YearMonth.now(clock);
    var rows = new ArrayList<List<Cell>>();
    for (var one :
        quality.measures(now.minusMonths(BACK), now.minusMonths(1), visit.scope()).reversed()) {
      var counts = one.counts();
      boolean silent = counts.cases().isEmpty();
      rows.add(
          Ledger.row(
              Cell.figure(one.month().toString()),
              Cell.of(names.department(one.department())),
              Cell.of(names.item(one.item())),
              new Cell(
                  counts.cases().map(String::valueOf).orElse("未申报"), "", silent ? "due" : "num"),
              Cell.number(counts.of(Count.DECIDED)),
              Cell.fault(counts.missing()),
              new Cell(
                  counts.understated() ? "与在档不符" : counts.zeroReport() ? "零报告属实" : "",
                  "",
                  counts.understated() ? "late" : "")));
    }
    rows.sort(java.util.Comparator.comparing((List<Cell> row) -> row.getFirst().text()).reversed());
    return new Ledger(
        List.of("月份", "部门", "信息事项", "申报案件数", "在档决定数", "缺报", "对照"),
        rows,
        "近六个月没有申报，也没有在档的决定。",
        download);
  }

  @GetMapping("/sheet")
  ResponseEntity<byte[]> sheet(Visit visit) {
    audit.done(visit, "查看评分表", "");
    return showSheet(visit, HttpStatus.OK, quality.sheetText(YearMonth.now(clock)), "", List.of());
  }

  @PostMapping("/sheet")
  ResponseEntity<byte[]> revise(
      Visit visit,
      @RequestParam(defaultValue = "") String yaml,
      @RequestParam(defaultValue = "") String reason) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, "修订评分表", "", "不是信用办");
      throw new NotHere("评分表由信用办修订");
    }
    return doing.step(
        visit,
        "提交评分表草案",
        reason.strip(),
        "yaml",
        () -> quality.revise(yaml, reason, visit.login()),
        "/desk/quality/sheet",
        problems -> showSheet(visit, HttpStatus.UNPROCESSABLE_CONTENT, yaml, reason, problems));
  }

  @PostMapping("/sheet/{id}/review")
  ResponseEntity<byte[]> review(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean passed,
      @RequestParam(defaultValue = "") String words) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, "审核评分表", "", "不是信用办");
      throw new NotHere("评分表由信用办审核");
    }
    return doing.step(
        visit,
        passed ? "审核通过评分表" : "退回评分表草案",
        words.strip(),
        "words",
        () -> quality.reviewSheet(id, passed, words, visit.login()),
        "/desk/quality/sheet",
        problems ->
            showSheet(
                visit,
                HttpStatus.UNPROCESSABLE_CONTENT,
                quality.sheetText(YearMonth.now(clock)),
                "",
                problems));
  }

  private ResponseEntity<byte[]> showSheet(
      Visit visit, HttpStatus status, String yaml, String reason, List<Problem> problems) {
    var now = quality.sheet(YearMonth.now(clock));
    boolean office = visit.may(Role.CREDIT_OFFICER);
    var revisions = quality.revisions();
    var waiting =
        revisions.stream()
            .filter(one -> office && one.state() == SheetRevision.State.DRAFT)
            .map(one ->
                new QualityWorkPage.Waiting(
                    one, accounts.person(one.madeBy()), one.madeBy().equals(visit.login())))
            .toList();
    var page =
        new QualityWorkPage.Sheet(now, yaml, reason, office, waiting, revised(revisions), problems);
    return pages.show(visit, status, "scoresheet", page);
  }

  private Ledger revised(List<SheetRevision> revisions) {
    var rows =
        revisions.stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(one.inForceFrom().toString()),
                    Cell.of(one.reason()),
                    Cell.of(accounts.person(one.madeBy())),
                    Cell.of(one.reviewedBy().isEmpty() ? "" : accounts.person(one.reviewedBy())),
                    Cell.of(one.words()),
                    new Cell(
                        one.state().title(),
                        "",
                        one.state() == SheetRevision.State.DRAFT ? "due" : "")))
            .toList();
    return new Ledger(
        List.of("起用月份", "修订理由", "修订人", "审核人", "审核意见", "状态"), rows, "还没有修订过，用的是随系统提供的评分表。", "");
  }

  /** The department with that code, where the visitor may see it. */
  static Optional<Department> seen(District district, Visit visit, String code) {
    return district.departments().stream()
        .filter(one -> one.code().value().equals(code) && visit.sees(one.code()))
        .findFirst();
  }
}
