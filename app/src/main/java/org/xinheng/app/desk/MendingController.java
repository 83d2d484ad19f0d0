package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Mendings;
import org.xinheng.duties.Mendings.Mending;
import org.xinheng.duties.Mendings.State;
import org.xinheng.publish.Calendars;

/** 退回待改正: every returned row, until it is mended or withdrawn with a reason. */
@Controller
@RequestMapping("/desk/mending")
class MendingController {
  private static final int MOST_IN_TABLE = 20_000;

  private final DeskPages pages;
  private final Mendings mendings;
  private final Calendars calendars;
  private final Names names;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  MendingController(
      DeskPages pages,
      Mendings mendings,
      Calendars calendars,
      Names names,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.mendings = mendings;
    this.calendars = calendars;
    this.names = names;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam(defaultValue = "OPEN") State state,
      @RequestParam(defaultValue = "0") int offset) {
    audit.done(visit, "查看退回改正", state.title());
    return show(visit, HttpStatus.OK, state, Math.max(0, offset), List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit, @RequestParam(defaultValue = "OPEN") State state) {
    audit.done(visit, "下载退回改正", state.title());
    return ledger(mendings.list(visit.scope(), state, 0, MOST_IN_TABLE), "", Ledger.Turn.NONE)
        .csv("退回改正" + state.title(), "mending");
  }

  @PostMapping("/{submission:\\d+}/{row:\\d+}/withdraw")
  ResponseEntity<byte[]> withdraw(
      Visit visit,
      @PathVariable long submission,
      @PathVariable int row,
      @RequestParam(defaultValue = "") String reason) {
    return doing.step(
        visit,
        "撤回退回的数据",
        "第 " + row + " 行",
        "reason-" + submission + "-" + row,
        () -> mendings.withdraw(visit.department(), submission, row, reason, visit.login()),
        "/desk/mending",
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, State.OPEN, 0, problems));
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, State state, int offset, List<Problem> problems) {
    var shown = mendings.list(visit.scope(), state, offset, Ledger.PAGE);
    long all = mendings.count(visit.scope(), state);
    var page =
        new MendingPage(
            state,
            mendings.count(visit.scope(), State.OPEN),
            mendings.count(visit.scope(), State.MENDED),
            mendings.count(visit.scope(), State.WITHDRAWN),
            ledger(
                shown,
                shown.isEmpty() ? "" : "/desk/mending/list.csv?state=" + state,
                Ledger.Turn.at(offset, all, "/desk/mending?state=" + state)),
            visit.may(Role.CLERK) && state == State.OPEN
                ? shown.stream().filter(one -> one.department().equals(visit.department())).toList()
                : List.of(),
            problems);
    return pages.show(visit, status, "mending", page);
  }

  private Ledger ledger(List<Mending> rows, String download, Ledger.Turn turn) {
    var today = LocalDate.now(clock);
    return new Ledger(
        List.of("回执编号", "行", "部门", "事项", "文书号", "退回日期", "已过工作日", "原因", "结果"),
        rows.stream().map(one -> line(one, today)).toList(),
        "没有。",
        download,
        turn);
  }

  private List<Cell> line(Mending one, LocalDate today) {
    var until = one.closedOn().orElse(today);
    long age = calendars.current().workingDaysBetween(one.returnedOn(), until);
    return Ledger.row(
        Cell.link(one.number(), "/desk/submissions/" + one.number()),
        Cell.number(one.row()),
        Cell.of(names.department(one.department())),
        Cell.of(names.item(one.item())),
        Cell.of(one.document()),
        Cell.figure(one.returnedOn().toString()),
        new Cell(
            String.valueOf(age), "", one.state() == State.OPEN && age > 5 ? "num late" : "num"),
        Cell.of(one.why()),
        one.entry()
            .map(entry -> Cell.link("条目 " + entry, "/desk/records/" + entry))
            .orElseGet(() ->
                Cell.of(one.state().title() + (one.reason().isEmpty() ? "" : "：" + one.reason()))));
  }
}
