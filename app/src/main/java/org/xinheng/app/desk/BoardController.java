package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.CsvTable;
import org.xinheng.inquire.Statistics;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Publications;

/** 公示时限看板: by department and urgency; every figure opens the list it counts. */
@Controller
@RequestMapping("/desk/board")
class BoardController {
  private static final int PAGE = 50;
  private static final int MOST_IN_TABLE = 2_000;

  private final DeskPages pages;
  private final Publications publications;
  private final Statistics statistics;
  private final BoardLines lines;
  private final Names names;
  private final Conditions conditions;
  private final Auditing audit;
  private final Clock clock;

  BoardController(
      DeskPages pages,
      Publications publications,
      Statistics statistics,
      BoardLines lines,
      Names names,
      Conditions conditions,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.publications = publications;
    this.statistics = statistics;
    this.lines = lines;
    this.names = names;
    this.conditions = conditions;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> board(Visit visit) {
    var today = LocalDate.now(clock);
    var board = publications.board(visit.scope(), today);
    var rows =
        board.rows().stream()
            .map(row ->
                row(row.department().value(), names.department(row.department()), row::count))
            .toList();
    var page =
        new BoardPage(
            today, rows, row("", "合计", board::count), statistics.timeliness(visit.scope(), today));
    return pages.show(visit, "board", page);
  }

  /** The board as a table. */
  @GetMapping("/board.csv")
  ResponseEntity<byte[]> boardTable(Visit visit) {
    audit.done(visit, "下载公示时限", "");
    var today = LocalDate.now(clock);
    var headings = new ArrayList<>(List.of("部门"));
    Arrays.stream(BoardColumn.values()).map(BoardColumn::title).forEach(headings::add);
    var table = new CsvTable(headings);
    for (var row : publications.board(visit.scope(), today).rows()) {
      var cells = new ArrayList<Object>(List.of(names.department(row.department())));
      Arrays.stream(BoardColumn.values()).map(row::count).forEach(cells::add);
      table.row(cells.toArray());
    }
    return table.named("公示时限" + today, "board-" + today);
  }

  /** One column's list as a table. */
  @GetMapping("/list.csv")
  ResponseEntity<byte[]> listTable(
      Visit visit,
      @RequestParam BoardColumn column,
      @RequestParam(defaultValue = "") String department) {
    audit.done(visit, "下载时限清单", column.title());
    var today = LocalDate.now(clock);
    var scope = visit.scope(conditions.department(visit, department, "/desk/board"));
    var table = new CsvTable("编号", "公示时限", "是否逾期", "主体", "事项", "文书号", "部门", "决定日期", "状态");
    lines.of(publications.listed(column, scope, today, 0, MOST_IN_TABLE), today).stream()
        .forEach(one ->
            table.row(
                one.number(),
                one.deadline().day(),
                one.late() ? "已逾期" : "",
                one.subject(),
                one.item(),
                one.document(),
                one.department(),
                one.decidedOn(),
                one.state()));
    return table.named(column.title() + today, "list-" + today);
  }

  @GetMapping("/list")
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam BoardColumn column,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "0") int offset) {
    audit.done(visit, "查看时限清单", column.title());
    var today = LocalDate.now(clock);
    int from = Math.max(0, offset);
    var scope = visit.scope(conditions.department(visit, department, "/desk/board"));
    var found = publications.listed(column, scope, today, from, PAGE + 1);
    var page =
        new BoardPage.Listing(
            column,
            scope.map(names::department).orElse("全部部门"),
            lines.of(found.stream().limit(PAGE).toList(), today),
            from == 0 ? "" : href(column, department, Math.max(0, from - PAGE)),
            found.size() > PAGE ? href(column, department, from + PAGE) : "",
            href(column, department, 0).replace("/list?", "/list.csv?"));
    return pages.show(visit, "boardlist", page);
  }

  private static BoardPage.Row row(String code, String name, ToLongFunction<BoardColumn> count) {
    List<BoardPage.Cell> cells =
        Arrays.stream(BoardColumn.values())
            .map(column ->
                new BoardPage.Cell(column, count.applyAsLong(column), href(column, code, 0)))
            .toList();
    return new BoardPage.Row(code, name, cells);
  }

  private static String href(BoardColumn column, String department, int offset) {
    return "/desk/board/list?column="
        + column
        + (department.isEmpty() ? "" : "&department=" + department)
        + (offset == 0 ? "" : "&offset=" + offset);
  }
}
