package org.xinheng.app.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Trend;
import org.xinheng.duties.Count;
import org.xinheng.duties.Counts;
import org.xinheng.duties.Figure;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Ranked;
import org.xinheng.duties.Rate;
import org.xinheng.duties.Score;
import org.xinheng.duties.Share;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.Dimension;

/** 数据质量各表. One way to write measures as rows, for pages and downloads alike. */
@Component
class QualityTables {
  static final int MONTHS = 12;
  private static final List<String> FIGURES =
      List.of("得分", "上报率", "及时率", "合规率", "一致率", "公示及时率", "迟报", "缺报", "错报", "查实瞒报", "申报");

  private final Quality quality;
  private final Units units;
  private final Names names;

  QualityTables(Quality quality, Units units, Names names) {
    this.quality = quality;
    this.units = units;
    this.names = names;
  }

  /** Units with anything counted or any duty, the best first, the unscored last. */
  List<Ranked> ranking(YearMonth month, List<Measure> measures) {
    var ofMonth = measures.stream().filter(one -> one.month().equals(month)).toList();
    return Ranked.of(units.all(), ofMonth, quality.sheet(month));
  }

  Ledger ranked(YearMonth month, String item, List<Ranked> ranking, String download) {
    var headings = new ArrayList<>(List.of("名次", "部门", "类别"));
    headings.addAll(FIGURES);
    var rows = new ArrayList<List<Cell>>();
    for (var one : ranking) {
      var row = new ArrayList<Cell>();
      row.add(Cell.figure(one.place() == 0 ? "–" : String.valueOf(one.place())));
      var unit = "/desk/quality/units/" + one.unit().code() + "?month=" + month;
      row.add(Cell.link(names.department(one.unit().code()), unit));
      row.add(Cell.of(one.unit().kind()));
      row.addAll(
          figures(
              one.counts(),
              new Cell(one.score().shown(), unit, "num"),
              new FigureLink(month, one.unit().code().value(), item)));
      rows.add(row);
    }
    return new Ledger(headings, rows, "这个月没有可以评定的部门。", download);
  }

  /** Rates of one unit in one month, by item. */
  Ledger items(YearMonth month, List<Measure> measures, String download) {
    var headings = new ArrayList<>(List.of("信息事项"));
    headings.addAll(FIGURES);
    var sheet = quality.sheet(month);
    var rows =
        measures.stream()
            .filter(one -> one.month().equals(month))
            .map(one -> {
              var row = new ArrayList<Cell>();
              row.add(Cell.of(names.item(one.item())));
              row.addAll(
                  figures(
                      one.counts(),
                      new Cell(sheet.score(one.counts()).shown(), "#why", "num"),
                      link(one)));
              return (List<Cell>) row;
            })
            .toList();
    return new Ledger(headings, rows, "这个月没有报送、申报或应公示的信息。", download);
  }

  /** How the scores of {@link #items} came about. */
  Ledger reasons(YearMonth month, List<Measure> measures) {
    var sheet = quality.sheet(month);
    var rows =
        measures.stream()
            .filter(one -> one.month().equals(month))
            .map(one -> {
              var score = sheet.score(one.counts());
              return Ledger.row(
                  Cell.of(names.item(one.item())),
                  Cell.figure(score.shown()),
                  Cell.of(score.why()));
            })
            .toList();
    return new Ledger(List.of("信息事项", "得分", "怎样得出"), rows, "没有得分。", "");
  }

  /** Five dimensions of one unit in one month, by item, and what all was counted from. */
  Ledger dimensions(YearMonth month, List<Measure> measures, String download) {
    var headings = new ArrayList<>(List.of("信息事项", "报送行数", "退回行数"));
    Arrays.stream(Dimension.values()).map(one -> one.title() + "维度").forEach(headings::add);
    headings.addAll(List.of("申报案件数", "在档决定数", "有期限的报送", "应公示", "公示迟"));
    var rows =
        measures.stream()
            .filter(one -> one.month().equals(month))
            .map(one -> {
              var counts = one.counts();
              var row = new ArrayList<Cell>();
              row.add(Cell.of(names.item(one.item())));
              var link = link(one);
              row.add(link.number(Figure.REPORTED, counts));
              row.add(link.number(Figure.RETURNED, counts));
              for (var dimension : Dimension.values()) {
                var shown = percent(counts.without(dimension));
                row.add(link.cell(shown, Figure.errorsOf(dimension), counts, "num"));
              }
              var cases = counts.cases().map(String::valueOf).orElse("未申报");
              row.add(link.cell(cases, Figure.CASES, counts, "num"));
              row.add(link.number(Figure.DECIDED, counts));
              row.add(link.number(Figure.OWED, counts));
              row.add(link.number(Figure.PUBLICITY_OWED, counts));
              row.add(link.fault(Figure.PUBLICITY_LATE, counts));
              return (List<Cell>) row;
            })
            .toList();
    return new Ledger(headings, rows, "这个月没有报送、申报或应公示的信息。", download);
  }

  /** One line a month, the newest first; "" for every department, every item. */
  Ledger months(
      YearMonth last, String department, String item, List<Measure> measures, String download) {
    var headings = new ArrayList<>(List.of("月份"));
    headings.addAll(FIGURES);
    var rows = new ArrayList<List<Cell>>();
    for (int back = 0; back < MONTHS; back++) {
      var month = last.minusMonths(back);
      var counts = of(month, measures);
      var row = new ArrayList<>(List.of(Cell.figure(month.toString())));
      var told =
          (department.isEmpty() ? "/desk/quality" : "/desk/quality/units/" + department)
              + "?month="
              + month;
      row.addAll(
          figures(
              counts,
              new Cell(quality.sheet(month).score(counts).shown(), told, "num"),
              new FigureLink(month, department, item)));
      rows.add(row);
    }
    return new Ledger(headings, rows, "", download);
  }

  Trend scores(YearMonth last, List<Measure> measures) {
    return trend(
        "得分（0–100）近 12 个月走势",
        last,
        month -> {
          return quality.sheet(month).score(of(month, measures)) instanceof Score.Points points
              ? OptionalDouble.of(points.points().doubleValue())
              : OptionalDouble.empty();
        });
  }

  /** The rate of all units together. */
  Trend rate(Rate rate, YearMonth last, List<Measure> measures) {
    return trend(
        rate.title() + "（%）近 12 个月走势",
        last,
        month ->
            rate.of(of(month, measures))
                .map(share -> OptionalDouble.of(share.value().doubleValue() * 100))
                .orElse(OptionalDouble.empty()));
  }

  private static Trend trend(
      String title, YearMonth last, Function<YearMonth, OptionalDouble> value) {
    var labels = new ArrayList<String>();
    var values = new ArrayList<OptionalDouble>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      var month = last.minusMonths(back);
      labels.add(month.toString());
      values.add(value.apply(month));
    }
    return new Trend(title, labels, values, 0, 100);
  }

  static Counts of(YearMonth month, List<Measure> measures) {
    return Counts.sum(
        measures.stream().filter(one -> one.month().equals(month)).map(Measure::counts).toList());
  }

  private static FigureLink link(Measure one) {
    return new FigureLink(one.month(), one.department().value(), one.item().value());
  }

  private static List<Cell> figures(Counts counts, Cell score, FigureLink link) {
    var cells = new ArrayList<>(List.of(score));
    for (var rate : Rate.values()) {
      cells.add(link.cell(percent(rate.of(counts)), Figure.wholeOf(rate), counts, "num"));
    }
    cells.add(link.cell(percent(counts.publicity()), Figure.PUBLICITY_OWED, counts, "num"));
    cells.add(link.fault(Figure.LATE, counts));
    cells.add(link.fault(Figure.MISSING, counts));
    cells.add(link.fault(Figure.DIFFERS, counts));
    cells.add(link.fault(Figure.CONCEALED, counts));
    cells.add(declared(counts, link));
    return cells;
  }

  private static Cell declared(Counts counts, FigureLink link) {
    long undeclared = counts.of(Count.UNDECLARED);
    if (counts.understated()) {
      return link.cell("与在档不符", Figure.UNDERSTATED, counts, "late");
    }
    return undeclared > 0
        ? link.cell("未申报 " + undeclared + " 项", Figure.UNDECLARED, counts, "late")
        : new Cell(
            counts.zeroReport() && !counts.silent() ? "零报告属实" : "",
            "",
            counts.silent() ? "late" : "");
  }

  private static String percent(Optional<Share> share) {
    return share.map(Share::percent).orElse("–");
  }
}
