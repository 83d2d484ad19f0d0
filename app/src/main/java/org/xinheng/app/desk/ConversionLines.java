package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.vocabulary.LegacyCode;

/** 存量名单的行. One old registration a line. */
@Component
class ConversionLines {
  private final Names names;
  private final ConversionTables tables;
  private final Clock clock;

  ConversionLines(Names names, ConversionTables tables, Clock clock) {
    this.names = names;
    this.tables = tables;
    this.clock = clock;
  }

  Ledger of(List<Conversion> rows, String download) {
    return new Ledger(
        List.of("名称", "登记机关", "类别", "镇街", "旧代码", "旧代码校验", "统一社会信用代码", "状态", "问题", "未解决天数"),
        rows.stream().map(this::line).toList(),
        "没有符合的。",
        download);
  }

  private List<Cell> line(Conversion one) {
    var imported = LocalDate.ofInstant(one.importedAt(), clock.getZone());
    return Ledger.row(
        Cell.link(one.row().name(), "/desk/conversion/" + one.id()),
        Cell.of(names.department(one.registrar())),
        Cell.of(one.row().category()),
        Cell.of(tables.today(one.row().town())),
        Cell.of(one.row().legacy().kind().title() + " " + one.row().legacy().value()),
        check(one.legacyCheck()),
        Cell.of(one.code().orElse("–")),
        Cell.of(one.state().title()),
        Cell.of(String.join("、", one.problems().stream().map(ConversionProblem::title).toList())),
        one.state().matchable()
            ? Cell.number(ChronoUnit.DAYS.between(imported, LocalDate.now(clock)))
            : Cell.figure("–"));
  }

  private static Cell check(LegacyCode.Check check) {
    return check == LegacyCode.Check.FAILED
        ? new Cell(check.title(), "", "late")
        : Cell.of(check.title());
  }
}
