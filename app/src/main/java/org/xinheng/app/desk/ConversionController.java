package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeSegments;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.LegacyCode;

/** 存量代码转换: how far each registrar is, and what is still to be done, entity by entity. */
@Controller
@RequestMapping("/desk/conversion")
class ConversionController {
  private static final int PAGE = 20;
  private static final int OLDEST = 10;
  private static final int MOST = 100_000;
  private static final List<ConversionState> STATES = List.of(ConversionState.values());

  private final DeskPages pages;
  private final CodeConversion conversions;
  private final CodeSegments segments;
  private final ConversionTables tables;
  private final Auditing audit;
  private final Clock clock;

  ConversionController(
      DeskPages pages,
      CodeConversion conversions,
      CodeSegments segments,
      ConversionTables tables,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.conversions = conversions;
    this.segments = segments;
    this.tables = tables;
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
            tables.checks(conversions.checked(visit.scope()), "/desk/conversion/checks.csv"),
            tables.twoInOne(conversions.twoInOne(visit.scope()), "/desk/conversion/two-in-one.csv"),
            ConversionTables.trend(conversions.months(visit.scope())),
            ConversionTables.months(conversions.months(visit.scope())),
            tables.ages(conversions.ages(visit.scope())),
            STATES));
  }

  @GetMapping("/detail.csv")
  ResponseEntity<byte[]> detail(Visit visit) {
    audit.done(visit, "下载存量代码转换", "");
    return tables.detail(conversions.tallies(visit.scope()), "").csv("存量代码转换", "conversion");
  }

  @GetMapping("/checks.csv")
  ResponseEntity<byte[]> checks(Visit visit) {
    audit.done(visit, "下载旧代码校验", "");
    return tables.checks(conversions.checked(visit.scope()), "").csv("旧代码校验", "conversion-checks");
  }

  @GetMapping("/two-in-one.csv")
  ResponseEntity<byte[]> twoInOne(Visit visit) {
    audit.done(visit, "下载两证整合", "");
    return tables.twoInOne(conversions.twoInOne(visit.scope()), "").csv("两证整合", "two-in-one");
  }

  /** All in one state, as the list shows them. */
  @GetMapping("/list.csv")
  ResponseEntity<byte[]> listed(
      Visit visit, @RequestParam(defaultValue = "UNCONVERTED") ConversionState state) {
    audit.done(visit, "下载存量代码转换", state.title());
    return lines(conversions.list(visit.scope(), state, 0, MOST), "")
        .csv("存量代码转换" + state.title(), "conversion-" + state.name().toLowerCase(Locale.ROOT));
  }

  private Ledger unresolved(Visit visit) {
    var open =
        STATES.stream()
            .filter(state -> state.unresolved() || state == ConversionState.UNCONVERTED)
            .flatMap(state -> conversions.list(visit.scope(), state, 0, PAGE).stream())
            .sorted(java.util.Comparator.comparing(Conversion::importedAt))
            .limit(OLDEST)
            .toList();
    return lines(open, "");
  }

  private Ledger lines(List<Conversion> rows, String download) {
    var today = LocalDate.now(clock);
    return new Ledger(
        List.of("名称", "旧代码", "旧代码校验", "统一社会信用代码", "状态", "问题", "未解决天数"),
        rows.stream()
            .map(one ->
                Ledger.row(
                    Cell.link(one.row().name(), "/desk/conversion/" + one.id()),
                    Cell.of(one.row().legacy().kind().title() + " " + one.row().legacy().value()),
                    check(one.legacyCheck()),
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
        download);
  }

  private static Cell check(LegacyCode.Check check) {
    return check == LegacyCode.Check.FAILED
        ? new Cell(check.title(), "", "late")
        : Cell.of(check.title());
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
            lines(shown, shown.isEmpty() ? "" : "/desk/conversion/list.csv?state=" + state),
            after,
            found.size() > PAGE
                ? "/desk/conversion/list?state=" + state + "&after=" + shown.getLast().id()
                : ""));
  }

  /**
   * Codes for all that are shown on one page of the list, until the segment runs out. An old number
   * that fails its check may hide somebody who has a code: those are looked at one by one.
   */
  @PostMapping("/assign")
  ResponseEntity<byte[]> assign(
      Visit visit,
      @RequestParam(defaultValue = "UNCONVERTED") ConversionState state,
      @RequestParam(defaultValue = "0") long after) {
    var waiting = conversions.list(visit.scope(), state, after, PAGE);
    var refusals = new LinkedHashMap<String, Integer>();
    int given = 0;
    for (var one : waiting) {
      if (one.legacyCheck() == LegacyCode.Check.FAILED) {
        refusals.merge("旧代码校验不符，请逐户核对后赋码", 1, Integer::sum);
        continue;
      }
      try {
        segments.assign(one.id(), visit.login());
        given++;
      } catch (ConversionRefused refused) {
        refusals.merge(String.valueOf(refused.getMessage()), 1, Integer::sum);
      }
    }
    audit.done(visit, "批量赋码", given + " 户");
    var told = new StringBuilder("已赋码 " + given + " 户。");
    refusals.forEach((why, count) -> told.append(count).append(" 户没有赋码：").append(why).append("。"));
    return DeskPages.go(
        visit, "/desk/conversion/list?state=" + state + "&after=" + after, told.toString());
  }
}
