package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.MendingPage.Choice;
import org.xinheng.app.district.District;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Mendings;
import org.xinheng.duties.Mendings.Filter;
import org.xinheng.duties.Mendings.Mending;
import org.xinheng.duties.Mendings.State;

/** 退回待改正: every returned row, until it is mended or withdrawn with a reason. */
@Controller
@RequestMapping("/desk/mending")
class MendingController {
  private static final String HERE = "/desk/mending";
  private static final int MOST_IN_TABLE = 20_000;

  private final DeskPages pages;
  private final Mendings mendings;
  private final MendingTables tables;
  private final Conditions conditions;
  private final Catalogue catalogue;
  private final District district;
  private final Names names;
  private final Auditing audit;

  MendingController(
      DeskPages pages,
      Mendings mendings,
      MendingTables tables,
      Conditions conditions,
      Catalogue catalogue,
      District district,
      Names names,
      Auditing audit) {
    this.pages = pages;
    this.mendings = mendings;
    this.tables = tables;
    this.conditions = conditions;
    this.catalogue = catalogue;
    this.district = district;
    this.names = names;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam(defaultValue = "OPEN") State state,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "0") int age,
      @RequestParam(defaultValue = "0") int offset) {
    audit.done(visit, "查看退回改正", state.title());
    var choice = new Choice(department, item, rule, Math.max(0, age), Math.max(0, offset));
    return show(visit, HttpStatus.OK, state, choice, List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(
      Visit visit,
      @RequestParam(defaultValue = "OPEN") State state,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "0") int age) {
    audit.done(visit, "下载退回改正", state.title());
    var filter = filter(visit, state, new Choice(department, item, rule, Math.max(0, age), 0));
    return tables
        .ledger(mendings.list(filter, 0, MOST_IN_TABLE), "", Ledger.Turn.NONE)
        .csv("退回改正" + state.title(), "mending");
  }

  /**
   * Withdraws rows of one page for one reason, each with a trace of its own. What has been mended
   * meanwhile stays so.
   *
   * @param row those chosen
   * @param shown those of the page, withdrawn with {@code all}
   */
  @PostMapping("/withdraw")
  ResponseEntity<byte[]> withdraw(
      Visit visit,
      @RequestParam(defaultValue = "") List<String> row,
      @RequestParam(defaultValue = "") List<String> shown,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "0") int age,
      @RequestParam(defaultValue = "0") int offset) {
    var choice = new Choice("", item, rule, Math.max(0, age), Math.max(0, offset));
    var chosen =
        (all ? shown : row).stream().filter(key -> key.matches("\\d{1,18}-\\d{1,9}")).toList();
    if (chosen.isEmpty() || chosen.size() > Ledger.PAGE || reason.isBlank()) {
      var sentence =
          reason.isBlank()
              ? "请写明撤回的理由，如“该决定不属于本区”（DTY-020）"
              : "请选中要撤回的行，一次不超过 " + Ledger.PAGE + " 行（DTY-022）";
      audit.refused(visit, "撤回退回的数据", chosen.size() + " 行", sentence);
      return show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          State.OPEN,
          choice,
          List.of(new Problem("reason", sentence)));
    }
    long done = chosen.stream().filter(key -> withdrawn(visit, key, reason)).count();
    long left = chosen.size() - done;
    return DeskPages.go(
        visit,
        choice.query(State.OPEN),
        "已撤回 " + done + " 行。" + (left == 0 ? "" : left + " 行没有撤回：不是本部门待改正的数据，可能已经改好。"));
  }

  private boolean withdrawn(Visit visit, String key, String reason) {
    var parts = key.split("-", 2);
    var object = "报送 " + parts[0] + " 第 " + parts[1] + " 行";
    try {
      mendings.withdraw(
          visit.department(),
          Long.parseLong(parts[0]),
          Integer.parseInt(parts[1]),
          reason,
          visit.login());
      audit.done(visit, "撤回退回的数据", object, reason.strip());
      return true;
    } catch (DutyRefused refused) {
      audit.refused(visit, "撤回退回的数据", object, refused.quoted());
      return false;
    }
  }

  private Filter filter(Visit visit, State state, Choice choice) {
    return new Filter(
        state,
        visit.scope(conditions.department(visit, choice.department(), HERE)),
        conditions.item(choice.item(), HERE).map(CatalogueItem::code),
        rule(choice.rule()),
        choice.age() == 0 ? Optional.empty() : Optional.of(tables.olderThan(choice.age())));
  }

  private static Optional<String> rule(String code) {
    if (!code.matches("(DQ-\\d{3})?")) {
      throw Conditions.unknown("规则编号（rule）", code, "规则编号写成 DQ-101 的形式，也可以从页面的“规则”中选择", HERE);
    }
    return Optional.of(code).filter(text -> !text.isEmpty());
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, State state, Choice choice, List<Problem> problems) {
    var filter = filter(visit, state, choice);
    var shown = mendings.list(filter, choice.offset(), Ledger.PAGE);
    var address = choice.query(state);
    var page =
        new MendingPage(
            state,
            mendings.count(Filter.of(visit.scope(), State.OPEN)),
            mendings.count(Filter.of(visit.scope(), State.MENDED)),
            mendings.count(Filter.of(visit.scope(), State.WITHDRAWN)),
            choice,
            visit.who().seesAllDepartments() ? departments() : List.of(),
            catalogue.items(),
            mendings.rules(visit.scope(), state),
            tables.ledger(
                shown,
                shown.isEmpty() ? "" : address.replace(HERE, HERE + "/list.csv"),
                Ledger.Turn.at(choice.offset(), mendings.count(filter), address)),
            visit.may(Role.CLERK) && state == State.OPEN ? own(visit, shown) : List.of(),
            problems);
    return pages.show(visit, status, "mending", page);
  }

  private List<MendingPage.Own> own(Visit visit, List<Mending> shown) {
    return tables.withdrawable(
        shown.stream().filter(one -> one.department().equals(visit.department())).toList());
  }

  private List<QualityWorkPage.DepartmentChoice> departments() {
    return district.departments().stream()
        .map(one ->
            new QualityWorkPage.DepartmentChoice(one.code().value(), names.department(one.code())))
        .toList();
  }
}
