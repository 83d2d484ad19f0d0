package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeSegments;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.MarketEntities;
import org.xinheng.vocabulary.SubjectId;

/** 存量主体: one old registration on its way to its code, and what a person may do about it. */
@Controller
@RequestMapping("/desk/conversion/{id:\\d+}")
class ConversionOneController {
  private final DeskPages pages;
  private final CodeConversion conversions;
  private final CodeSegments segments;
  private final MarketEntities entities;
  private final Names names;
  private final AccountLines accounts;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  ConversionOneController(
      DeskPages pages,
      CodeConversion conversions,
      CodeSegments segments,
      MarketEntities entities,
      Names names,
      AccountLines accounts,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.conversions = conversions;
    this.segments = segments;
    this.entities = entities;
    this.names = names;
    this.accounts = accounts;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> one(Visit visit, @PathVariable long id) {
    audit.done(visit, "查看存量代码转换", String.valueOf(id));
    return show(visit, HttpStatus.OK, id, List.of());
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, long id, List<Problem> problems) {
    var found = seen(visit, id);
    var candidates =
        new Ledger(
            List.of("主体编号", "名称", "统一社会信用代码"),
            conversions.candidates(id).stream()
                .flatMap(candidate -> entities.find(candidate).stream())
                .map(one ->
                    Ledger.row(
                        Cell.of(one.id()), Cell.of(one.name()), Cell.of(one.code().orElse("–"))))
                .toList(),
            "没有候选主体。",
            "");
    return pages.show(
        visit,
        status,
        "conversionone",
        new ConversionPage.One(
            found,
            candidates,
            conversions.steps(id).stream().map(this::line).toList(),
            List.of(ConversionProblem.values()),
            problems));
  }

  /** By the calendar of the district, and by the person's name. */
  private ConversionPage.Line line(CodeConversion.Step step) {
    return new ConversionPage.Line(
        LocalDate.ofInstant(step.at(), clock.getZone()),
        step.state(),
        step.what(),
        accounts.person(step.by()));
  }

  private Conversion seen(Visit visit, long id) {
    return conversions
        .find(id)
        .filter(one -> visit.sees(one.registrar()))
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的存量主体"));
  }

  @PostMapping("/assign")
  ResponseEntity<byte[]> assign(Visit visit, @PathVariable long id) {
    return act(visit, id, "赋码", () -> segments.assign(id, visit.login()));
  }

  @PostMapping("/confirm")
  ResponseEntity<byte[]> confirm(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long entity,
      @RequestParam(defaultValue = "") String why) {
    var chosen = entity > 0 ? Optional.of(new SubjectId(entity)) : Optional.<SubjectId>empty();
    return act(
        visit, id, "确认匹配", () -> conversions.confirm(id, chosen, why.strip(), visit.login()));
  }

  @PostMapping("/correct")
  ResponseEntity<byte[]> correct(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String why) {
    return act(visit, id, "更正代码", () -> conversions.correct(id, code, why.strip(), visit.login()));
  }

  @PostMapping("/duplicate")
  ResponseEntity<byte[]> duplicate(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
    return act(
        visit, id, "确认重码", () -> conversions.confirmDuplicate(id, why.strip(), visit.login()));
  }

  @PostMapping("/official")
  ResponseEntity<byte[]> official(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
    return act(
        visit, id, "确认官方赋码", () -> conversions.confirmOfficial(id, why.strip(), visit.login()));
  }

  @PostMapping("/mark")
  ResponseEntity<byte[]> mark(
      Visit visit,
      @PathVariable long id,
      @RequestParam ConversionProblem problem,
      @RequestParam(defaultValue = "") String why) {
    return act(visit, id, "记下问题", () -> conversions.mark(id, problem, why.strip(), visit.login()));
  }

  @PostMapping("/solve")
  ResponseEntity<byte[]> solve(
      Visit visit,
      @PathVariable long id,
      @RequestParam ConversionProblem problem,
      @RequestParam(defaultValue = "") String why) {
    return act(visit, id, "纠正问题", () -> conversions.solve(id, problem, why.strip(), visit.login()));
  }

  @PostMapping("/told")
  ResponseEntity<byte[]> told(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String how) {
    return act(
        visit,
        id,
        "登记告知",
        () -> conversions.told(id, day(on, "CNV-033", "请填写告知日期"), way(how), visit.login()));
  }

  /** 告知书, to be printed and handed or sent to the entity. */
  @GetMapping("/letter")
  ResponseEntity<byte[]> letter(Visit visit, @PathVariable long id) {
    var found = seen(visit, id);
    if (found.code().isEmpty()) {
      throw new NotHere("此户还没有代码，没有告知书可打印");
    }
    audit.done(visit, "打印代码告知书", String.valueOf(id));
    return pages.show(
        visit,
        "conversionletter",
        new ConversionPage.Letter(
            found, found.code().get(), names.department(found.registrar()), LocalDate.now(clock)));
  }

  @PostMapping("/exchange")
  ResponseEntity<byte[]> exchange(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String on) {
    return act(
        visit,
        id,
        "登记换证",
        () -> conversions.exchanged(id, day(on, "CNV-031", "请填写换证日期"), visit.login()));
  }

  private static LocalDate day(String text, String code, String sentence) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException wrong) {
      throw new ConversionRefused(code, sentence);
    }
  }

  private static String way(String how) {
    if (!ConversionPage.WAYS.contains(how.strip())) {
      throw new ConversionRefused(
          "CNV-034", "告知方式应为" + String.join("、", ConversionPage.WAYS) + "之一，请重新选择");
    }
    return how.strip();
  }

  private ResponseEntity<byte[]> act(Visit visit, long id, String action, Runnable work) {
    var found = seen(visit, id);
    return doing.step(
        visit,
        action,
        found.row().name(),
        "why",
        work,
        "/desk/conversion/" + id,
        problems -> show(visit, HttpStatus.UNPROCESSABLE_CONTENT, id, problems));
  }
}
