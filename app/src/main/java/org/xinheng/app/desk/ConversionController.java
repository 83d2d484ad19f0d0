package org.xinheng.app.desk;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionState;

/** 存量代码转换: how far each registrar is, and what is still to be done, entity by entity. */
@Controller
@RequestMapping("/desk/conversion")
class ConversionController {
  private static final int PAGE = 20;
  private static final int OLDEST = 10;
  private static final List<ConversionState> STATES = List.of(ConversionState.values());

  private final DeskPages pages;
  private final CodeConversion conversions;
  private final ConversionTables tables;
  private final ConversionLines lines;
  private final Auditing audit;

  ConversionController(
      DeskPages pages,
      CodeConversion conversions,
      ConversionTables tables,
      ConversionLines lines,
      Auditing audit) {
    this.pages = pages;
    this.conversions = conversions;
    this.tables = tables;
    this.lines = lines;
    this.audit = audit;
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
            tables.rates(tallies),
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

  private Ledger unresolved(Visit visit) {
    var open =
        STATES.stream()
            .filter(state -> state.unresolved() || state == ConversionState.UNCONVERTED)
            .flatMap(state -> conversions.list(visit.scope(), state, 0, PAGE).stream())
            .sorted(java.util.Comparator.comparing(Conversion::importedAt))
            .limit(OLDEST)
            .toList();
    return lines.of(open, "");
  }
}
