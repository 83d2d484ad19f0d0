package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Count;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Furnishing;
import org.xinheng.duties.Quality;

/** 案件数申报: what departments say they decided, 0 too, and what they changed of it. */
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

  @GetMapping("/cases/changes.csv")
  ResponseEntity<byte[]> changesTable(Visit visit) {
    audit.done(visit, "下载案件数改报记录", "");
    return changed(visit, "").csv("案件数改报记录", "case-changes");
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
            declared(visit, "/desk/quality/cases.csv").page(offset, "/desk/quality/cases"),
            changed(visit, "/desk/quality/cases/changes.csv").first(Ledger.PAGE));
    return pages.show(visit, status, "cases", page);
  }

  /** Who declared otherwise than before, when, and why. */
  private Ledger changed(Visit visit, String download) {
    var frame = pages.frame(visit);
    var persons = new HashMap<String, String>();
    return new Ledger(
        List.of("时间", "部门", "信息事项", "月份", "原申报", "改为", "理由", "申报人"),
        quality.redeclared(visit.scope()).stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(frame.minute(one.at())),
                    Cell.of(names.department(one.department())),
                    Cell.of(names.item(one.item())),
                    Cell.figure(one.month().toString()),
                    Cell.figure(one.before().map(String::valueOf).orElse("首次申报")),
                    Cell.number(one.cases()),
                    Cell.of(one.note()),
                    Cell.of(persons.computeIfAbsent(one.by(), accounts::person))))
            .toList(),
        "没有改报过。",
        download);
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
}
