package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.xinheng.link.ConversionState;
import org.xinheng.link.MarketEntities;
import org.xinheng.vocabulary.SubjectId;

/** 存量代码转换: how far each registrar is, and what is still to be done, entity by entity. */
@Controller
@RequestMapping("/desk/conversion")
class ConversionController {
  private static final int PAGE = 50;
  private static final List<ConversionState> STATES = List.of(ConversionState.values());

  private final DeskPages pages;
  private final CodeConversion conversions;
  private final CodeSegments segments;
  private final MarketEntities entities;
  private final ConversionTables tables;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  ConversionController(
      DeskPages pages,
      CodeConversion conversions,
      CodeSegments segments,
      MarketEntities entities,
      ConversionTables tables,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.conversions = conversions;
    this.segments = segments;
    this.entities = entities;
    this.tables = tables;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> board(Visit visit) {
    audit.done(visit, "查看存量代码转换", "");
    var tallies = conversions.tallies(visit.scope());
    var problems = conversions.problems(visit.scope());
    return pages.show(
        visit,
        "conversion",
        new ConversionPage.Board(
            tables.rates(tallies, problems),
            tables.detail(tallies, "/desk/conversion/detail.csv"),
            unresolved(visit),
            ConversionTables.problems(problems),
            STATES));
  }

  @GetMapping("/detail.csv")
  ResponseEntity<byte[]> detail(Visit visit) {
    audit.done(visit, "下载存量代码转换", "");
    return tables.detail(conversions.tallies(visit.scope()), "").csv("存量代码转换", "conversion");
  }

  private Ledger unresolved(Visit visit) {
    var open =
        STATES.stream()
            .filter(state -> state.unresolved() || state == ConversionState.UNCONVERTED)
            .flatMap(state -> conversions.list(visit.scope(), state, 0, PAGE).stream())
            .sorted(java.util.Comparator.comparing(Conversion::importedAt))
            .limit(20)
            .toList();
    return lines(open);
  }

  private Ledger lines(List<Conversion> rows) {
    var today = LocalDate.now(clock);
    return new Ledger(
        List.of("名称", "旧代码", "统一社会信用代码", "状态", "问题", "未解决天数"),
        rows.stream()
            .map(one ->
                Ledger.row(
                    Cell.link(one.row().name(), "/desk/conversion/" + one.id()),
                    Cell.of(one.row().legacy().kind().title() + " " + one.row().legacy().value()),
                    Cell.of(one.code().orElse("–")),
                    Cell.of(one.state().title()),
                    Cell.of(
                        String.join(
                            "、", one.problems().stream().map(ConversionProblem::title).toList())),
                    Cell.number(
                        ChronoUnit.DAYS.between(
                            LocalDate.ofInstant(one.importedAt(), clock.getZone()), today))))
            .toList(),
        "没有。",
        "");
  }

  @GetMapping("/list")
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam(defaultValue = "UNCONVERTED") ConversionState state,
      @RequestParam(defaultValue = "0") long after) {
    audit.done(visit, "查看存量代码转换", state.title());
    var found = conversions.list(visit.scope(), state, after, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    return pages.show(
        visit,
        "conversionlist",
        new ConversionPage.Rows(
            state,
            STATES,
            lines(shown),
            found.size() > PAGE
                ? "/desk/conversion/list?state=" + state + "&after=" + shown.getLast().id()
                : ""));
  }

  @GetMapping("/{id:\\d+}")
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
            found.candidates().stream()
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
        new ConversionPage.One(found, candidates, conversions.steps(id), problems));
  }

  private Conversion seen(Visit visit, long id) {
    return conversions
        .find(id)
        .filter(one -> visit.sees(one.registrar()))
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的存量主体"));
  }

  @PostMapping("/{id:\\d+}/assign")
  ResponseEntity<byte[]> assign(Visit visit, @PathVariable long id) {
    return act(visit, id, "赋码", () -> segments.assign(id, visit.login()));
  }

  @PostMapping("/{id:\\d+}/confirm")
  ResponseEntity<byte[]> confirm(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long entity,
      @RequestParam(defaultValue = "") String why) {
    var chosen = entity > 0 ? Optional.of(new SubjectId(entity)) : Optional.<SubjectId>empty();
    return act(
        visit, id, "确认匹配", () -> conversions.confirm(id, chosen, why.strip(), visit.login()));
  }

  @PostMapping("/{id:\\d+}/duplicate")
  ResponseEntity<byte[]> duplicate(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
    return act(
        visit, id, "确认重码", () -> conversions.confirmDuplicate(id, why.strip(), visit.login()));
  }

  @PostMapping("/{id:\\d+}/official")
  ResponseEntity<byte[]> official(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
    return act(
        visit, id, "确认官方赋码", () -> conversions.confirmOfficial(id, why.strip(), visit.login()));
  }

  @PostMapping("/{id:\\d+}/exchange")
  ResponseEntity<byte[]> exchange(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String on) {
    return act(visit, id, "登记换证", () -> conversions.exchanged(id, day(on), visit.login()));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException wrong) {
      throw new ConversionRefused("CNV-031", "请填写换证日期");
    }
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
