package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.desk.ReturnedSubjects.Subject;
import org.xinheng.duties.Mendings.Mending;
import org.xinheng.duties.Mendings.State;
import org.xinheng.publish.Calendars;

/** 退回改正各表, for pages and downloads alike. */
@Component
class MendingTables {
  private static final int LATE_AFTER = 5;

  private final ReturnedSubjects subjects;
  private final Calendars calendars;
  private final Names names;
  private final AccountLines accounts;
  private final Clock clock;

  MendingTables(
      ReturnedSubjects subjects,
      Calendars calendars,
      Names names,
      AccountLines accounts,
      Clock clock) {
    this.subjects = subjects;
    this.calendars = calendars;
    this.names = names;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The newest day of which more than so many working days have gone by. */
  LocalDate olderThan(int workingDays) {
    var calendar = calendars.current();
    var today = LocalDate.now(clock);
    var day = today.minusDays(workingDays);
    while (calendar.workingDaysBetween(day, today) <= workingDays) {
      day = day.minusDays(1);
    }
    return day;
  }

  Ledger ledger(List<Mending> rows, String download, Ledger.Turn turn) {
    var today = LocalDate.now(clock);
    var of = subjects.of(rows);
    var persons = new HashMap<String, String>();
    return new Ledger(
        List.of("回执编号", "行", "部门", "事项", "主体", "文书号或代码", "退回日期", "已过工作日", "规则", "原因", "结果"),
        rows.stream().map(one -> line(one, of.get(one), today, persons)).toList(),
        "没有。",
        download,
        turn);
  }

  private List<Cell> line(
      Mending one,
      @org.jspecify.annotations.Nullable Subject subject,
      LocalDate today,
      Map<String, String> persons) {
    var until = one.closedOn().orElse(today);
    long age = calendars.current().workingDaysBetween(one.returnedOn(), until);
    boolean late = one.state() == State.OPEN && age > LATE_AFTER;
    return Ledger.row(
        Cell.link(one.number(), "/desk/submissions/" + one.number()),
        Cell.number(one.row()),
        Cell.of(names.department(one.department())),
        Cell.of(names.item(one.item())),
        Cell.of(subject == null ? "" : subject.name()),
        Cell.of(subject == null ? one.document() : subject.document()),
        Cell.figure(one.returnedOn().toString()),
        new Cell(String.valueOf(age), "", late ? "num late" : "num"),
        Cell.of(String.join(" ", one.rules())),
        Cell.of(one.why()),
        one.entry()
            .map(entry -> Cell.link("条目 " + entry, "/desk/records/" + entry))
            .orElseGet(() -> Cell.of(result(one, persons))));
  }

  private String result(Mending one, Map<String, String> persons) {
    return one.state().title()
        + (one.closedBy().isEmpty()
            ? ""
            : "："
                + one.reason()
                + "（"
                + persons.computeIfAbsent(one.closedBy(), accounts::person)
                + one.closedOn().map(day -> "，" + day).orElse("")
                + "）");
  }

  /** Rows to be chosen for withdrawal. */
  List<MendingPage.Own> withdrawable(List<Mending> rows) {
    var of = subjects.of(rows);
    return rows.stream()
        .map(one -> {
          var subject = of.getOrDefault(one, new Subject("", one.document()));
          return new MendingPage.Own(
              one.submission() + "-" + one.row(),
              "回执 "
                  + one.number()
                  + " 第 "
                  + one.row()
                  + " 行 "
                  + subject.name()
                  + " "
                  + subject.document(),
              one.why());
        })
        .toList();
  }
}
