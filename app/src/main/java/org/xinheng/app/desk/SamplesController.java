package org.xinheng.app.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Samples;
import org.xinheng.duties.Samples.Concealment;
import org.xinheng.publish.Calendars;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 抽查与瞒报线索. The credit office compares; departments see what was found of theirs. */
@Controller
@RequestMapping("/desk/quality/samples")
class SamplesController {
  private static final String HERE = "/desk/quality/samples";
  private static final int DEADLINE = 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DeskPages pages;
  private final Samples samples;
  private final Catalogue catalogue;
  private final Conditions conditions;
  private final Names names;
  private final Calendars calendars;
  private final EntryLines lines;
  private final SampleTables tables;
  private final AccountLines accounts;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  SamplesController(
      DeskPages pages,
      Samples samples,
      Catalogue catalogue,
      Conditions conditions,
      Names names,
      Calendars calendars,
      EntryLines lines,
      SampleTables tables,
      AccountLines accounts,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.samples = samples;
    this.catalogue = catalogue;
    this.conditions = conditions;
    this.names = names;
    this.calendars = calendars;
    this.lines = lines;
    this.tables = tables;
    this.accounts = accounts;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit) {
    audit.done(visit, "查看抽查", "");
    return show(visit, HttpStatus.OK, List.of());
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> drawnTable(Visit visit) {
    audit.done(visit, "下载抽查", "");
    return tables.drawn(visit.scope(), "").csv("历次抽查", "samples");
  }

  @GetMapping("/concealments.csv")
  ResponseEntity<byte[]> concealedTable(Visit visit) {
    audit.done(visit, "下载瞒报线索", "");
    return tables.concealed(samples.concealments(visit.scope()), "").csv("瞒报线索", "concealments");
  }

  @PostMapping
  ResponseEntity<byte[]> draw(
      Visit visit,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String size,
      @RequestParam(defaultValue = "") String seed) {
    office(visit);
    return doing.step(
        visit,
        "抽取样本",
        tables.asked(month, until, department, item) + "，" + size.strip() + " 件",
        "size",
        () ->
            samples.draw(
                scope(visit, month, until, department, item),
                seed(seed),
                (int) number(size),
                visit.login()),
        HERE,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, problems));
  }

  @GetMapping("/{id:\\d+}")
  ResponseEntity<byte[]> one(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "0") int offset) {
    audit.done(visit, "查看抽查", String.valueOf(id));
    return showOne(visit, HttpStatus.OK, id, offset, List.of());
  }

  @GetMapping("/{id:\\d+}/list.csv")
  ResponseEntity<byte[]> table(Visit visit, @PathVariable long id) {
    audit.done(visit, "下载抽查", String.valueOf(id));
    return tables.lines(id, visit.scope(), "").csv("抽查" + id, "sample-" + id);
  }

  @PostMapping("/{id:\\d+}/{entry:\\d+}")
  ResponseEntity<byte[]> check(
      Visit visit,
      @PathVariable long id,
      @PathVariable long entry,
      @RequestParam Samples.Verdict verdict,
      @RequestParam(defaultValue = "") String note) {
    office(visit);
    return doing.step(
        visit,
        "核对抽查条目",
        "条目 " + entry + " " + verdict.title(),
        "note-" + entry,
        () -> samples.check(id, new EntryId(entry), verdict, note, visit.login()),
        "/desk/quality/samples/" + id,
        problems -> showOne(visit, HttpStatus.UNPROCESSABLE_CONTENT, id, 0, problems));
  }

  @PostMapping("/concealments")
  ResponseEntity<byte[]> raise(
      Visit visit,
      @RequestParam DepartmentCode department,
      @RequestParam ItemCode item,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String decidedOn,
      @RequestParam(defaultValue = "") String seenAt) {
    office(visit);
    return doing.step(
        visit,
        "提出瞒报线索",
        document.strip(),
        "document",
        () -> {
          var day = day(decidedOn);
          var deadline = calendars.current().plusWorkingDays(day, DEADLINE).day();
          samples.raise(department, item, document, day, deadline, seenAt, visit.login());
        },
        HERE,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, problems));
  }

  @PostMapping("/concealments/{id:\\d+}")
  ResponseEntity<byte[]> decide(
      Visit visit,
      @PathVariable long id,
      @RequestParam boolean proven,
      @RequestParam(defaultValue = "") String words) {
    office(visit);
    return doing.step(
        visit,
        proven ? "查实瞒报" : "排除瞒报线索",
        "线索 " + id,
        "words",
        () -> samples.decide(id, proven, words, visit.login()),
        HERE,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, problems));
  }

  private Samples.Scope scope(
      Visit visit, String month, String until, String department, String item) {
    return new Samples.Scope(
        month(month),
        month(until.isBlank() ? month : until),
        conditions.department(visit, department, HERE),
        conditions.item(item, HERE).map(CatalogueItem::code));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      throw new DutyRefused("DTY-023", "请选择决定的月份");
    }
  }

  private void office(Visit visit) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, "抽查", "", "不是信用办");
      throw new NotHere("抽查由信用办办理");
    }
  }

  /** As given, or one that nobody could foresee; it is recorded with the sample. */
  private static long seed(String given) {
    return given.isBlank() ? RANDOM.nextInt(1, Integer.MAX_VALUE) : number(given);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException wrong) {
      throw new DutyRefused("DTY-010", "请填写整数");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new DutyRefused("DTY-016", "请填写作出决定的日期");
    }
  }

  private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, List<Problem> problems) {
    var now = YearMonth.now(clock);
    var found = samples.concealments(visit.scope());
    var page =
        new QualityWorkPage.Drawing(
            visit.may(Role.CREDIT_OFFICER),
            IntStream.range(0, 12).mapToObj(now::minusMonths).map(String::valueOf).toList(),
            catalogue.items(),
            names.acting().stream()
                .filter(one -> !one.items().isEmpty())
                .map(one ->
                    new QualityWorkPage.DepartmentChoice(
                        one.code().value(), names.department(one.code())))
                .toList(),
            tables.drawn(visit.scope(), "/desk/quality/samples/list.csv"),
            tables.concealed(found, "/desk/quality/samples/concealments.csv"),
            found.stream().filter(one -> one.state() == Concealment.State.SUSPECTED).toList(),
            problems);
    return pages.show(visit, status, "samples", page);
  }

  private ResponseEntity<byte[]> showOne(
      Visit visit, HttpStatus status, long id, int offset, List<Problem> problems) {
    var sample =
        samples.all(visit.scope()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotHere("没有第 " + id + " 次抽查"));
    var drawn =
        samples.lines(id, visit.scope()).stream()
            .skip(Math.max(0, offset))
            .limit(Ledger.PAGE)
            .map(line ->
                new QualityWorkPage.Line(
                    line, lines.of(line.entry(), line.department()), tables.facts(line.entry())))
            .toList();
    var page =
        new QualityWorkPage.Checking(
            sample,
            tables.within(sample.scope()),
            accounts.person(sample.drawnBy()),
            visit.may(Role.CREDIT_OFFICER),
            drawn,
            tables
                .lines(id, visit.scope(), "/desk/quality/samples/" + id + "/list.csv")
                .page(Math.max(0, offset), "/desk/quality/samples/" + id),
            problems);
    return pages.show(visit, status, "sample", page);
  }
}
