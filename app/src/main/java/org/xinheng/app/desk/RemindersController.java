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
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.district.District;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Reminder;
import org.xinheng.duties.Reminders;
import org.xinheng.duties.Reminders.Contact;

/** 提醒: what was reminded of, and who of the department is told by mail. */
@Controller
@RequestMapping("/desk/reminders")
class RemindersController {
  private static final String HERE = "/desk/reminders";
  private static final String ALL = "ALL";
  private static final int MOST_IN_TABLE = 20_000;

  private final DeskPages pages;
  private final Reminders reminders;
  private final Reminders.Postman postman;
  private final Conditions conditions;
  private final District district;
  private final Names names;
  private final Doing doing;
  private final Auditing audit;

  RemindersController(
      DeskPages pages,
      Reminders reminders,
      Reminders.Postman postman,
      Conditions conditions,
      District district,
      Names names,
      Doing doing,
      Auditing audit) {
    this.pages = pages;
    this.reminders = reminders;
    this.postman = postman;
    this.conditions = conditions;
    this.district = district;
    this.names = names;
    this.doing = doing;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> all(
      Visit visit,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "OPEN") String state,
      @RequestParam(defaultValue = "0") int offset) {
    var choice = new RemindersPage.Choice(department, kind, state);
    var filter = filter(visit, choice);
    audit.done(visit, "查看提醒", "");
    return show(
        visit,
        HttpStatus.OK,
        choice,
        filter,
        Math.max(0, offset),
        reminders.contact(visit.department()),
        List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(
      Visit visit,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "OPEN") String state) {
    var filter = filter(visit, new RemindersPage.Choice(department, kind, state));
    audit.done(visit, "下载提醒", "");
    return ledger(visit, reminders.of(filter, 0, MOST_IN_TABLE), "", Ledger.Turn.NONE)
        .csv("提醒", "reminders");
  }

  private Reminders.Filter filter(Visit visit, RemindersPage.Choice choice) {
    return new Reminders.Filter(
        visit.scope(conditions.department(visit, choice.department(), HERE)),
        conditions.oneOf(Reminder.Kind.class, "事由（kind）", choice.kind(), HERE),
        choice.state().equals(ALL)
            ? Optional.empty()
            : conditions.oneOf(Reminder.State.class, "状态（state）", choice.state(), HERE));
  }

  @PostMapping("/contact")
  ResponseEntity<byte[]> name(
      Visit visit,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String mail) {
    var contact = new Contact(visit.department(), person.strip(), mail.strip());
    var all = new RemindersPage.Choice("", "", Reminder.State.OPEN.name());
    return doing.step(
        visit,
        "登记联络员",
        person.strip(),
        "mail",
        () -> reminders.name(contact, visit.login()),
        HERE,
        problems ->
            show(
                visit,
                HttpStatus.UNPROCESSABLE_CONTENT,
                all,
                filter(visit, all),
                0,
                Optional.of(contact),
                problems));
  }

  private ResponseEntity<byte[]> show(
      Visit visit,
      HttpStatus status,
      RemindersPage.Choice choice,
      Reminders.Filter filter,
      int offset,
      Optional<Contact> contact,
      List<Problem> problems) {
    var query = choice.query();
    var own =
        new RemindersPage.Own(
            visit.may(Role.CLERK),
            contact.map(Contact::person).orElse(""),
            contact.map(Contact::mail).orElse(""));
    var page =
        new RemindersPage(
            standing(visit),
            choice,
            visit.who().seesAllDepartments() ? departments() : List.of(),
            ledger(
                visit,
                reminders.of(filter, offset, Ledger.PAGE),
                HERE + "/list.csv" + query,
                Ledger.Turn.at(offset, reminders.count(filter), HERE + query)),
            own,
            postman.on(),
            problems);
    return pages.show(visit, status, "reminders", page);
  }

  private List<QualityWorkPage.DepartmentChoice> departments() {
    return district.departments().stream()
        .map(one ->
            new QualityWorkPage.DepartmentChoice(one.code().value(), names.department(one.code())))
        .toList();
  }

  private Ledger standing(Visit visit) {
    return new Ledger(
        List.of("事由", "已逾期", "今天至 3 个工作日内到期"),
        reminders.standing(visit.scope()).stream()
            .map(one ->
                Ledger.row(
                    Cell.link(one.kind().title(), HERE + "?kind=" + one.kind()),
                    Cell.fault(one.late()),
                    new Cell(String.valueOf(one.soon()), "", one.soon() > 0 ? "num due" : "num")))
            .toList(),
        "",
        "");
  }

  private Ledger ledger(Visit visit, List<Reminder> shown, String download, Ledger.Turn turn) {
    var frame = pages.frame(visit);
    return new Ledger(
        List.of("提醒时间", "部门", "事由", "内容", "期限", "时点", "邮件", "状态"),
        shown.stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(frame.minute(one.madeAt())),
                    Cell.of(names.department(one.matter().department())),
                    Cell.of(one.matter().kind().title()),
                    Cell.link(one.sentence(), where(one)),
                    Cell.figure(one.matter().deadline().toString()),
                    new Cell(one.step().title(), "", tone(one)),
                    Cell.of(one.mailedAt().map(frame::minute).orElse("未发")),
                    Cell.of(
                        one.settled()
                            .map(done -> frame.minute(done.at()) + " " + done.why())
                            .orElse("未了结，还有 " + one.remaining() + " 件"))))
            .toList(),
        "没有这样的提醒。",
        download,
        turn);
  }

  private static String tone(Reminder one) {
    return one.settled().isPresent() ? "" : one.step() == Reminder.Step.LATE ? "late" : "due";
  }

  private static String where(Reminder one) {
    return switch (one.matter().kind()) {
      case PERIOD -> "/desk/submit?item=" + one.matter().object();
      case CASES -> "/desk/quality/cases";
      case MENDING -> "/desk/submissions/" + one.matter().object();
      case PUBLICITY -> "/desk/board";
    };
  }
}
