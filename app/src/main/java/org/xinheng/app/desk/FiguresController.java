package org.xinheng.app.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Count;
import org.xinheng.duties.CountedRow;
import org.xinheng.duties.CountedRow.Compared;
import org.xinheng.duties.CountedRow.Declared;
import org.xinheng.duties.CountedRow.Filed;
import org.xinheng.duties.CountedRow.Sent;
import org.xinheng.duties.Figure;
import org.xinheng.duties.Figures;
import org.xinheng.duties.Figures.Within;
import org.xinheng.duties.Samples.Verdict;
import org.xinheng.duties.Share;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 数据质量各数的明细: the very rows that a figure of the board counts. */
@Controller
@RequestMapping(FigureLink.HERE)
class FiguresController {
  private static final String BOARD = "/desk/quality";

  /** The board offers two years, and below each month the eleven before it. */
  private static final int OFFERED = 36;

  private final DeskPages pages;
  private final Figures figures;
  private final FigureTables tables;
  private final Conditions conditions;
  private final Names names;
  private final Auditing audit;
  private final Clock clock;

  FiguresController(
      DeskPages pages,
      Figures figures,
      FigureTables tables,
      Conditions conditions,
      Names names,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.figures = figures;
    this.tables = tables;
    this.conditions = conditions;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam(defaultValue = "") String figure,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "0") int offset) {
    var counted = figure(figure);
    var within = within(visit, month, department, item);
    var title = title(counted, within);
    audit.done(visit, "查看数据质量明细", title);
    var rows = figures.behind(counted, within);
    var link =
        new FigureLink(
            within.month(),
            within.department().map(DepartmentCode::value).orElse(""),
            within.item().map(ItemCode::value).orElse(""));
    var unit = within.department();
    var page =
        new FigurePage(
            title,
            counted.counted(),
            sum(counted, rows),
            (unit.isEmpty() ? BOARD : BOARD + "/units/" + unit.get()) + "?month=" + within.month(),
            unit.map(names::department).orElse(within.month() + " 评分与排名"),
            tables.page(
                counted,
                rows,
                visit,
                offset,
                FigureLink.HERE + link.to(counted),
                FigureLink.HERE + "/list.csv" + link.to(counted)));
    return pages.show(visit, "figure", page);
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(
      Visit visit,
      @RequestParam(defaultValue = "") String figure,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String item) {
    var counted = figure(figure);
    var within = within(visit, month, department, item);
    audit.done(visit, "下载数据质量明细", title(counted, within));
    return tables
        .file(counted, figures.behind(counted, within))
        .csv(
            counted.title() + "明细" + within.month(),
            "quality-" + counted.name().toLowerCase(Locale.ROOT) + "-" + within.month());
  }

  private Figure figure(String text) {
    return conditions
        .oneOf(Figure.class, "指标（figure）", text, BOARD)
        .orElseThrow(() -> new NotHere("网址中没有写明看哪一个数，请从数据质量页面点开"));
  }

  private Within within(Visit visit, String month, String department, String item) {
    return new Within(
        conditions.month(month, OFFERED, BOARD).orElseGet(() -> YearMonth.now(clock)),
        visit.scope(conditions.department(visit, department, BOARD)),
        conditions.item(item, BOARD).map(CatalogueItem::code));
  }

  private String title(Figure figure, Within within) {
    return within.department().map(names::department).orElse("各部门")
        + " "
        + within.item().map(names::item).orElse("各事项")
        + " "
        + within.month()
        + " "
        + figure.title();
  }

  /** The figure, and where it is the whole of a rate, the part and the rate. */
  private static String sum(Figure figure, List<CountedRow> rows) {
    long all = rows.stream().mapToLong(CountedRow::n).sum();
    var share = part(figure, rows).filter(part -> all > 0);
    return "共 "
        + all
        + share
            .map(one ->
                "，其中" + one.title() + " " + one.n() + "，占 " + new Share(one.n(), all).percent())
            .orElse("");
  }

  /** 其中, by name. */
  private record Part(String title, long n) {}

  private static Optional<Part> part(Figure figure, List<CountedRow> rows) {
    return switch (figure) {
      case REPORTED ->
          Optional.of(
              new Part(
                  "未退回（合规率）",
                  rows.stream()
                      .mapToLong(row -> row instanceof Sent sent ? sent.n() - sent.returned() : 0)
                      .sum()));
      case OWED ->
          Optional.of(
              new Part("按期（及时率）", count(rows, row -> row instanceof Filed one && !one.late())));
      case PUBLICITY_OWED ->
          Optional.of(
              new Part("按期公示（公示及时率）", count(rows, row -> row instanceof Filed one && !one.late())));
      case COMPARED ->
          Optional.of(
              new Part(
                  "一致（一致率）",
                  count(
                      rows,
                      row -> row instanceof Compared one && one.verdict() == Verdict.AGREES)));
      case TAKEN ->
          Optional.of(
              new Part(
                  "申报而在档（上报率）",
                  rows.stream()
                      .mapToLong(
                          row -> row instanceof Declared one ? one.counts().of(Count.COVERED) : 0)
                      .sum()));
      default -> Optional.empty();
    };
  }

  private static long count(List<CountedRow> rows, Predicate<CountedRow> counts) {
    return rows.stream().filter(counts).count();
  }
}
