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
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Reminder;
import org.xinheng.duties.Reminders;
import org.xinheng.duties.Reminders.Contact;

/** 提醒: what was reminded of, and who of the department is told by mail. */
@Controller
@RequestMapping("/desk/reminders")
class RemindersController {
  private static final int SHOWN = 20;
  private static final int MOST_IN_TABLE = 20_000;

  private final DeskPages pages;
  private final Reminders reminders;
  private final Reminders.Postman postman;
  private final Names names;
  private final Doing doing;
  private final Auditing audit;

  RemindersController(
      DeskPages pages,
      Reminders reminders,
      Reminders.Postman postman,
      Names names,
      Doing doing,
      Auditing audit) {
    this.pages = pages;
    this.reminders = reminders;
    this.postman = postman;
    this.names = names;
    this.doing = doing;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit) {
    audit.done(visit, "查看提醒", "");
    return show(visit, HttpStatus.OK, reminders.contact(visit.department()), List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit) {
    audit.done(visit, "下载提醒", "");
    return ledger(visit, MOST_IN_TABLE, "").csv("提醒", "reminders");
  }

  @PostMapping("/contact")
  ResponseEntity<byte[]> name(
      Visit visit,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String mail) {
    var contact = new Contact(visit.department(), person.strip(), mail.strip());
    return doing.step(
        visit,
        "登记联络员",
        person.strip(),
        "mail",
        () -> reminders.name(contact, visit.login()),
        "/desk/reminders",
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(contact), problems));
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Optional<Contact> contact, List<Problem> problems) {
    var page =
        new RemindersPage(
            names.fullName(visit.department()),
            visit.may(Role.CLERK),
            postman.on(),
            contact.map(Contact::person).orElse(""),
            contact.map(Contact::mail).orElse(""),
            ledger(visit, SHOWN, "/desk/reminders/list.csv"),
            problems);
    return pages.show(visit, status, "reminders", page);
  }

  private Ledger ledger(Visit visit, int limit, String download) {
    var frame = pages.frame(visit);
    return new Ledger(
        List.of("提醒时间", "部门", "事由", "内容", "期限", "时点", "邮件"),
        reminders.of(visit.scope(), limit).stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(frame.minute(one.madeAt())),
                    Cell.of(names.department(one.department())),
                    Cell.of(one.kind().title()),
                    Cell.link(one.sentence(), where(one)),
                    Cell.figure(one.deadline().toString()),
                    new Cell(
                        one.step().title(), "", one.step() == Reminder.Step.LATE ? "late" : "due"),
                    Cell.of(one.mailedAt().map(frame::minute).orElse("未发"))))
            .toList(),
        "没有提醒。",
        download);
  }

  private static String where(Reminder one) {
    return switch (one.kind()) {
      case PERIOD -> "/desk/submit";
      case CASES -> "/desk/quality/cases";
      case MENDING -> "/desk/submissions/" + one.object();
      case PUBLICITY -> "/desk/board";
    };
  }
}
