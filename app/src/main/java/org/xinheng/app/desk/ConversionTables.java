package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode.Check;
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
  Ledger rates(List<Tally> tallies) {
    var rows = new ArrayList<List<Cell>>();
    var byRegistrar = new TreeMap<String, List<Tally>>();
    for (var tally : tallies) {
      byRegistrar
          .computeIfAbsent(names.department(tally.registrar()), key -> new ArrayList<>())
          .add(tally);
    }
    byRegistrar.forEach((name, own) ->
        rows.add(rate(name, own, ConversionQuery.ALL.of(own.getFirst().registrar()))));
    if (rows.size() > 1) {
      rows.add(rate("合计", tallies, ConversionQuery.ALL));
    }
    return new Ledger(
        List.of("登记机关", "存量", "已赋码", "转换率", "已换证", "换证率", "重码错码", "重错码率", "存疑"),
        rows,
        "还没有导入名单。",
        "");
  }

  private static List<Cell> rate(String title, List<Tally> tallies, ConversionQuery of) {
    long all = sum(tallies, ConversionGroup.EXISTING);
    long coded = sum(tallies, ConversionGroup.HAVE_CODE);
    long exchanged =
        tallies.stream()
            .filter(one -> one.state() == ConversionState.EXCHANGED)
            .mapToLong(Tally::count)
            .sum();
    long faulty = sum(tallies, ConversionGroup.FAULTY);
    return Ledger.row(
        Cell.of(title),
        Cell.counts(all, of.in(ConversionGroup.EXISTING).href()),
        Cell.counts(coded, of.in(ConversionGroup.HAVE_CODE).href()),
        Cell.figure(share(coded, all)),
        Cell.counts(exchanged, of.in(ConversionState.EXCHANGED).href()),
        Cell.figure(share(exchanged, coded)),
        Cell.faults(faulty, of.in(ConversionGroup.FAULTY).href()),
        Cell.figure(share(faulty, all)),
        Cell.faults(
            sum(tallies, ConversionGroup.DOUBTFUL), of.in(ConversionGroup.DOUBTFUL).href()));
  }

  private static long sum(List<Tally> tallies, ConversionGroup group) {
    return tallies.stream().filter(one -> group.holds(one.state())).mapToLong(Tally::count).sum();
  }

  /** 登记机关、类别、镇街, the town as it is called today. */
  private record Place(DepartmentCode registrar, String category, String town) {}

  /** By registrar, kind and town, one column for each state; a town is one under all its names. */
  Ledger detail(List<Tally> tallies, String download) {
    var headings = new ArrayList<>(List.of("登记机关", "类别", "镇街"));
    for (var state : ConversionState.values()) {
      headings.add(state.title());
    }
    var places = new LinkedHashMap<Place, Map<ConversionState, Long>>();
    for (var tally : tallies) {
      places
          .computeIfAbsent(
              new Place(tally.registrar(), tally.category(), today(tally.town())),
              key -> new EnumMap<>(ConversionState.class))
          .merge(tally.state(), tally.count(), Long::sum);
    }
    var rows =
        places.entrySet().stream()
            .sorted(
                Comparator.comparing(one ->
                    names.department(one.getKey().registrar())
                        + "\t"
                        + one.getKey().category()
                        + "\t"
                        + one.getKey().town()))
            .map(one -> detail(one.getKey(), one.getValue()))
            .toList();
    return new Ledger(headings, rows, "还没有导入名单。", rows.isEmpty() ? "" : download);
  }

  private List<Cell> detail(Place place, Map<ConversionState, Long> counts) {
    var of =
        ConversionQuery.ALL
            .of(place.registrar())
            .with("category", place.category())
            .with("town", place.town());
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(names.department(place.registrar())));
    cells.add(Cell.of(place.category()));
    cells.add(Cell.of(place.town()));
    for (var state : ConversionState.values()) {
      cells.add(Cell.counts(counts.getOrDefault(state, 0L), of.in(state).href()));
    }
    return cells;
  }

  /** As the town is called today. */
  String today(String town) {
    return town.isEmpty() ? ConversionQuery.NO_TOWN : towns.on(town, LocalDate.now(clock));
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
                    Cell.counts(one.upTo30(), open(one, ConversionQuery.Age.FRESH)),
                    Cell.counts(one.upTo90(), open(one, ConversionQuery.Age.OLDER)),
                    Cell.faults(one.older(), open(one, ConversionQuery.Age.OLDEST))))
            .toList(),
        "没有未解决的。",
        "");
  }

  private static String open(Ages ages, ConversionQuery.Age age) {
    return ConversionQuery.ALL
        .of(ages.registrar())
        .in(ConversionGroup.OPEN)
        .with("age", age.name())
        .href();
  }

  /** Of each registrar's old codes, what their own check digits say. */
  Ledger checks(List<Checked> checked, String download) {
    return new Ledger(
        List.of("登记机关", "校验相符", "校验不符", "无校验位", "不符的比例"),
        checked.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.registrar())),
                    Cell.counts(one.passed(), checked(one, Check.PASSED)),
                    Cell.faults(one.failed(), checked(one, Check.FAILED)),
                    Cell.counts(one.unchecked(), checked(one, Check.NOT_CHECKABLE)),
                    Cell.figure(share(one.failed(), one.passed() + one.failed()))))
            .toList(),
        "还没有导入名单。",
        checked.isEmpty() ? "" : download);
  }

  private static String checked(Checked counted, Check check) {
    return ConversionQuery.ALL.of(counted.registrar()).with("check", check.name()).href();
  }

  /** Of each registrar's individual businesses, how far business and tax licence are one. */
  Ledger twoInOne(List<TwoInOne> counted, String download) {
    return new Ledger(
        List.of("登记机关", "存量个体工商户", "有税务登记号", "其中已赋码", "整合率"),
        counted.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.registrar())),
                    Cell.counts(
                        one.businesses(), businesses(one).in(ConversionGroup.EXISTING).href()),
                    Cell.counts(
                        one.withTaxNumber(),
                        businesses(one).in(ConversionGroup.EXISTING).with("taxed", "1").href()),
                    Cell.counts(
                        one.joined(),
                        businesses(one).in(ConversionGroup.HAVE_CODE).with("taxed", "1").href()),
                    Cell.figure(share(one.joined(), one.withTaxNumber()))))
            .toList(),
        "名单上没有个体工商户。",
        counted.isEmpty() ? "" : download);
  }

  private static ConversionQuery businesses(TwoInOne counted) {
    return ConversionQuery.ALL.of(counted.registrar()).with("category", "92");
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
                      Cell.counts(one.found(), with(kind).href()),
                      Cell.counts(one.solved(), with(kind).with("solved", "1").href()),
                      Cell.figure(share(one.solved(), one.found())))));
    }
    return new Ledger(List.of("问题", "发现", "已纠正", "纠正率"), rows, "没有发现问题。", "");
  }

  private static ConversionQuery with(ConversionProblem kind) {
    return ConversionQuery.ALL.with("problem", kind.name());
  }

  static String share(long part, long whole) {
    return Percentage.of(part, whole);
  }
}
