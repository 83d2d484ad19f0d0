package org.xinheng.duties.flow;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.duties.BulletinBody;
import org.xinheng.duties.BulletinBody.Line;
import org.xinheng.duties.BulletinBody.Rates;
import org.xinheng.duties.BulletinBody.Row;
import org.xinheng.duties.Count;
import org.xinheng.duties.Counts;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Ranked;
import org.xinheng.duties.Rate;
import org.xinheng.duties.Register;
import org.xinheng.duties.Share;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.ItemCode;

/** 通报的起草. From what is counted on the day it is drafted. */
public final class WriteBulletin {
  private static final int MONTHS = 6;

  private final Quality quality;
  private final Units units;
  private final Register register;
  private final Function<ItemCode, String> titles;

  /** The titles are those of the items. */
  public WriteBulletin(
      Quality quality, Units units, Register register, Function<ItemCode, String> titles) {
    this.titles = titles;
    this.quality = quality;
    this.units = units;
    this.register = register;
  }

  /**
   * @throws DutyRefused DTY-036 nothing was counted of the month
   */
  public BulletinBody of(YearMonth month) {
    var lately = quality.measures(month.minusMonths(MONTHS - 1), month, Optional.empty());
    var measures = lately.stream().filter(one -> one.month().equals(month)).toList();
    if (measures.isEmpty()) {
      throw new DutyRefused("DTY-036", month + " 没有报送、申报、应公示或抽查的信息，没有可以通报的内容，请选其他月份");
    }
    var all = Counts.sum(measures.stream().map(Measure::counts).toList());
    var ranked = Ranked.of(named(month), measures, quality.sheet(month));
    var rates = new ArrayList<Line>();
    for (var rate : Rate.values()) {
      rates.add(new Line(rate.title(), percent(rate.of(all))));
    }
    rates.add(new Line("公示及时率", percent(all.publicity())));
    rates.add(new Line("报送行数", String.valueOf(all.of(Count.REPORTED))));
    rates.add(new Line("退回行数", String.valueOf(all.of(Count.RETURNED))));
    return new BulletinBody(
        month.toString(),
        quality.sheet(month).title(),
        rates,
        ranked.stream().map(WriteBulletin::row).toList(),
        by(measures, one -> titles.apply(one.item())),
        by(lately, one -> one.month().toString()),
        named(ranked),
        List.of(
            "上报率＝申报而在档÷实有决定数，申报少于在档的，实有决定数按在档和查实的计，少申报的按未报计并依评分表扣分，到期未申报案件数、定期报送缺报的事项按 0 计；及时率＝按期报送÷有期限的报送，以收到之日计，逐件的为作出决定之日起七个工作日，按月、按季、按年的为期满后次月 10 日，逢休息日顺延；合规率＝未退回行数÷报送行数；一致率＝抽查一致÷抽查核对数；公示及时率＝按期公示÷应公示，另列，不计入得分。",
            "无从计算的以“–”表示；没有决定且零报告属实的为“不适用”。按《" + quality.sheet(month).title() + "》评分。"));
  }

  /** Of all measures under one title, by title. */
  private static List<Rates> by(List<Measure> measures, Function<Measure, String> title) {
    var groups =
        measures.stream()
            .collect(
                Collectors.groupingBy(
                    title, TreeMap::new, Collectors.mapping(Measure::counts, Collectors.toList())));
    return groups.entrySet().stream().map(one -> rates(one.getKey(), one.getValue())).toList();
  }

  private static Rates rates(String title, List<Counts> all) {
    var counts = Counts.sum(all);
    return new Rates(
        title,
        percent(counts.reporting()),
        percent(counts.timeliness()),
        percent(counts.compliance()),
        percent(counts.consistency()),
        percent(counts.publicity()),
        counts.of(Count.REPORTED),
        counts.of(Count.RETURNED));
  }

  /** As they were called at the end of the month. */
  private List<Units.Unit> named(YearMonth month) {
    var names = register.names();
    var day = month.atEndOfMonth();
    return units.all().stream()
        .map(one ->
            new Units.Unit(
                one.code(),
                names.ofCode(one.code().value()).map(unit -> unit.on(day)).orElse(one.name()),
                one.kind(),
                one.items()))
        .toList();
  }

  private static Row row(Ranked one) {
    var counts = one.counts();
    return new Row(
        one.place() == 0 ? "–" : String.valueOf(one.place()),
        one.unit().name(),
        one.unit().kind(),
        one.score().shown(),
        percent(counts.reporting())
            + (counts.of(Count.UNDECLARED) > 0
                ? "（未申报 " + counts.of(Count.UNDECLARED) + " 项）"
                : ""),
        percent(counts.timeliness()),
        percent(counts.compliance()),
        percent(counts.consistency()),
        counts.late(),
        counts.missing(),
        counts.of(Count.DIFFERS),
        counts.of(Count.CONCEALED));
  }

  /** Units above one half are named, as the provincial bulletins do. */
  private static List<String> named(List<Ranked> ranked) {
    var named = new ArrayList<String>();
    for (var one : ranked) {
      var counts = one.counts();
      if (counts.late() * 2 > counts.of(Count.OWED)) {
        named.add(
            one.unit().name()
                + "：有期限的报送 "
                + counts.of(Count.OWED)
                + " 件，迟报 "
                + counts.late()
                + " 件，超过一半");
      }
      if (counts.of(Count.CONCEALED) > 0) {
        named.add(one.unit().name() + "：查实瞒报 " + counts.of(Count.CONCEALED) + " 件");
      }
      if (counts.silent()) {
        named.add(
            one.unit().name()
                + "：到期未申报案件数 "
                + counts.of(Count.UNDECLARED)
                + " 项，定期报送缺报 "
                + counts.of(Count.MISSED)
                + " 项");
      }
      if (counts.understated()) {
        named.add(one.unit().name() + "：申报的案件数与在档不符，少申报 " + counts.of(Count.BEYOND) + " 件");
      }
    }
    return named.isEmpty() ? List.of("本月没有需要点名的单位。") : named;
  }

  private static String percent(Optional<Share> share) {
    return share.map(Share::percent).orElse("–");
  }
}
