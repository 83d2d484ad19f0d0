package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.DatedNames;
import org.xinheng.app.page.Trend;
import org.xinheng.inquire.Percentage;
import org.xinheng.link.CodeConversion.Ages;
import org.xinheng.link.CodeConversion.Checked;
import org.xinheng.link.CodeConversion.Found;
import org.xinheng.link.CodeConversion.MonthEnd;
import org.xinheng.link.CodeConversion.Tally;
import org.xinheng.link.CodeConversion.TwoInOne;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.UnitNames;

/** 转换统计表: by registrar, kind and town. */
@Component
class ConversionTables {
  private static final int MONTHS = 12;

  private final Names names;
  private final UnitNames towns;
  private final Clock clock;

  ConversionTables(Names names, DatedNames dated, Clock clock) {
    this.names = names;
    this.towns = dated.towns();
    this.clock = clock;
  }

  /** Rates of each registrar; those that have ended are not existing entities. */
  Ledger rates(List<Tally> tallies, List<Found> problems) {
    var rows = new ArrayList<List<Cell>>();
    grouped(tallies, tally -> names.department(tally.registrar()))
        .forEach((registrar, counts) -> rows.add(rate(registrar, counts)));
    if (rows.size() > 1) {
      rows.add(rate("合计", grouped(tallies, tally -> "合计").getOrDefault("合计", Map.of())));
    }
    return new Ledger(
        List.of("登记机关", "存量", "已赋码", "转换率", "已换证", "换证率", "重码错码", "重错码率", "存疑"),
        rows,
        "还没有导入名单。",
        "");
  }

  private static List<Cell> rate(String title, Map<ConversionState, Long> counts) {
    long all = existing(counts);
    long exchanged = counts.getOrDefault(ConversionState.EXCHANGED, 0L);
    long coded = counts.getOrDefault(ConversionState.CODED, 0L) + exchanged;
    long open =
        counts.entrySet().stream()
            .filter(one -> one.getKey().unresolved())
            .mapToLong(Map.Entry::getValue)
            .sum();
    long faulty =
        counts.getOrDefault(ConversionState.SUSPECTED_DUPLICATE, 0L)
            + counts.getOrDefault(ConversionState.CONFIRMED_DUPLICATE, 0L)
            + counts.getOrDefault(ConversionState.WRONG_CODE, 0L);
    return Ledger.row(
        Cell.of(title),
        Cell.number(all),
        Cell.number(coded),
        Cell.figure(share(coded, all)),
        Cell.number(exchanged),
        Cell.figure(share(exchanged, coded)),
        Cell.fault(faulty),
        Cell.figure(share(faulty, coded + faulty)),
        Cell.fault(open));
  }

  private static long existing(Map<ConversionState, Long> counts) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey() != ConversionState.ENDED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<String, Map<ConversionState, Long>> grouped(
      List<Tally> tallies, Function<Tally, String> by) {
    var groups = new TreeMap<String, Map<ConversionState, Long>>();
    for (var tally : tallies) {
      groups
          .computeIfAbsent(by.apply(tally), key -> new EnumMap<>(ConversionState.class))
          .merge(tally.state(), tally.count(), Long::sum);
    }
    return groups;
  }

  /** By registrar, kind and town, one column for each state; a town is one under all its names. */
  Ledger detail(List<Tally> tallies, String download) {
    var today = LocalDate.now(clock);
    var headings = new ArrayList<>(List.of("登记机关", "类别", "镇街"));
    for (var state : ConversionState.values()) {
      headings.add(state.title());
    }
    var rows = new ArrayList<List<Cell>>();
    grouped(
            tallies,
            tally ->
                names.department(tally.registrar())
                    + "\t"
                    + tally.category()
                    + "\t"
                    + (tally.town().isEmpty() ? "未填" : towns.on(tally.town(), today)))
        .forEach((key, counts) -> {
          var cells = new ArrayList<Cell>();
          for (var part : key.split("\t", -1)) {
            cells.add(Cell.of(part));
          }
          for (var state : ConversionState.values()) {
            cells.add(Cell.number(counts.getOrDefault(state, 0L)));
          }
          rows.add(cells);
        });
    return new Ledger(headings, rows, "还没有导入名单。", rows.isEmpty() ? "" : download);
  }

  /** The conversion rate at the end of each of the last months. */
  static Trend trend(List<MonthEnd> months) {
    var last = last(months);
    return new Trend(
        "转换率（%）",
        last.stream().map(one -> one.month().getMonthValue() + "月").toList(),
        last.stream()
            .map(one ->
                one.existing() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(100.0 * one.coded() / one.existing()))
            .toList(),
        0,
        100);
  }

  static Ledger months(List<MonthEnd> months) {
    return new Ledger(
        List.of("月末", "存量", "已赋码", "转换率", "已换证", "换证率"),
        last(months).reversed().stream()
            .map(one ->
                Ledger.row(
                    Cell.of(one.month()),
                    Cell.number(one.existing()),
                    Cell.number(one.coded()),
                    Cell.figure(share(one.coded(), one.existing())),
                    Cell.number(one.exchanged()),
                    Cell.figure(share(one.exchanged(), one.coded()))))
            .toList(),
        "还没有导入名单。",
        "");
  }

  private static List<MonthEnd> last(List<MonthEnd> months) {
    return months.subList(Math.max(0, months.size() - MONTHS), months.size());
  }

  Ledger ages(List<Ages> ages) {
    return new Ledger(
        List.of("登记机关", "30 天以内", "31–90 天", "90 天以上"),
        ages.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.registrar())),
                    Cell.number(one.upTo30()),
                    Cell.number(one.upTo90()),
                    Cell.fault(one.older())))
            .toList(),
        "没有未解决的。",
        "");
  }

  /** Of each registrar's old codes, what their own check digits say. */
  Ledger checks(List<Checked> checked, String download) {
    return new Ledger(
        List.of("登记机关", "校验相符", "校验不符", "无校验位", "不符的比例"),
        checked.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.registrar())),
                    Cell.number(one.passed()),
                    Cell.fault(one.failed()),
                    Cell.number(one.unchecked()),
                    Cell.figure(share(one.failed(), one.passed() + one.failed()))))
            .toList(),
        "还没有导入名单。",
        checked.isEmpty() ? "" : download);
  }

  /** Of each registrar's individual businesses, how far business and tax licence are one. */
  Ledger twoInOne(List<TwoInOne> counted, String download) {
    return new Ledger(
        List.of("登记机关", "存量个体工商户", "有税务登记号", "其中已赋码", "整合率"),
        counted.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.registrar())),
                    Cell.number(one.businesses()),
                    Cell.number(one.withTaxNumber()),
                    Cell.number(one.joined()),
                    Cell.figure(share(one.joined(), one.withTaxNumber()))))
            .toList(),
        "名单上没有个体工商户。",
        counted.isEmpty() ? "" : download);
  }

  static Ledger problems(List<Found> problems) {
    var rows = new ArrayList<List<Cell>>();
    for (var kind : ConversionProblem.values()) {
      problems.stream()
          .filter(one -> one.problem() == kind)
          .forEach(one ->
              rows.add(
                  Ledger.row(
                      Cell.of(kind.title()),
                      Cell.number(one.found()),
                      Cell.number(one.solved()),
                      Cell.figure(share(one.solved(), one.found())))));
    }
    return new Ledger(List.of("问题", "发现", "已纠正", "纠正率"), rows, "没有发现问题。", "");
  }

  static String share(long part, long whole) {
    return Percentage.of(part, whole);
  }
}
