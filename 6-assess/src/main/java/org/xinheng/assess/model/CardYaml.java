package org.xinheng.assess.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.assess.CardRefused;
import org.xinheng.assess.model.ScoreCard.Band;
import org.xinheng.assess.model.ScoreCard.Enough;
import org.xinheng.assess.model.ScoreCard.HardRule;
import org.xinheng.collect.Catalogue;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 评分卡文件. Reads a card strictly and refuses, naming file and line in Chinese, whatever would make a
 * grade unclear.
 */
public final class CardYaml {
  private static final int MOST_POINTS = 10_000;
  private static final int MOST_PERCENT = 1_000;

  private final CardNode card;
  private final String yaml;
  private final FeaturesYaml features;

  private CardYaml(String yaml, String file, Catalogue catalogue) {
    this.yaml = yaml;
    this.card = CardNode.root(yaml, file);
    this.features = new FeaturesYaml(card.get("features"), catalogue);
  }

  /**
   * One card.
   *
   * @param file names it in messages
   * @throws CardRefused naming file and line
   */
  public static ScoreCard read(String yaml, String file, Catalogue catalogue) {
    return new CardYaml(yaml, file, catalogue).read();
  }

  private ScoreCard read() {
    var bands = bands(card.get("bands"));
    int total = card.get("total").number(1, MOST_POINTS);
    var dimensions = dimensions(total);
    var read =
        new ScoreCard(
            card.text("id"),
            card.text("version"),
            card.text("title"),
            card.text("basis"),
            card.get("inForceFrom").day(),
            kinds(card.get("kinds")),
            total,
            features.all(),
            enough(card.get("enough"), dimensions),
            dimensions,
            hardRules(bands),
            bands,
            yaml);
    card.nothingElse();
    fill(bands, total);
    if (dimensions.stream().allMatch(Dimension::unavailable)) {
      throw card.get("dimensions").refused("没有一个维度的数据可得，评不出等级");
    }
    return read;
  }

  private static Set<SubjectKind> kinds(CardNode node) {
    var kinds = EnumSet.noneOf(SubjectKind.class);
    for (CardNode one : node.list()) {
      SubjectKind kind = one.word("主体类别", SubjectKind.class);
      if (kind == SubjectKind.NATURAL_PERSON) {
        throw one.refused("自然人不评价，评分卡不得包括自然人");
      }
      kinds.add(kind);
    }
    return kinds;
  }

  private Enough enough(CardNode node, List<Dimension> dimensions) {
    Selection feature = features.named(node.get("feature"));
    boolean adverse =
        dimensions.stream()
            .flatMap(dimension -> dimension.indicators().stream())
            .anyMatch(one -> !one.earns() && one.selection().sharesWith(feature));
    if (adverse) {
      throw node.get("feature")
          .refused("“" + node.text("feature") + "”会扣分，不得用来判断信息是否充足，否则失信记录反而使信息充足");
    }
    var enough = new Enough(feature, node.text("otherwise"));
    node.nothingElse();
    return enough;
  }

  private List<Dimension> dimensions(int total) {
    CardNode list = card.get("dimensions");
    var dimensions = list.list().stream().map(this::dimension).toList();
    int sum = dimensions.stream().mapToInt(Dimension::weight).sum();
    if (sum != total) {
      throw list.refused("各维度的权重之和为 " + sum + "，应等于总分 " + total);
    }
    return dimensions;
  }

  private Dimension dimension(CardNode node) {
    int weight = node.get("weight").number(1, MOST_POINTS);
    var indicators = new ArrayList<Indicator>();
    for (CardNode one : node.get("indicators").list()) {
      Indicator indicator = indicator(one, weight);
      if (!indicators.isEmpty() && indicators.getFirst().earns() != indicator.earns()) {
        throw one.refused("一个维度只能都加分（earns）或都扣分（loses），不得混用");
      }
      indicators.add(indicator);
    }
    var dimension =
        new Dimension(node.text("title"), weight, indicators.getFirst().earns(), indicators);
    node.nothingElse();
    return dimension;
  }

  private Indicator indicator(CardNode node, int weight) {
    boolean earns = node.find("earns").isPresent();
    if (earns == node.find("loses").isPresent()) {
      throw node.refused("指标应写明加分（earns）或扣分（loses），二者取一");
    }
    int points = node.get(earns ? "earns" : "loses").number(1, MOST_POINTS);
    CardNode capNode = node.get("cap");
    int cap = capNode.number(1, MOST_POINTS);
    if (cap < points) {
      throw capNode.refused("上限 " + cap + " 低于一条记录的分值 " + points);
    }
    if (cap > weight) {
      throw capNode.refused("上限 " + cap + " 超过所在维度的权重 " + weight);
    }
    var indicator =
        new Indicator(
            node.text("title"),
            features.named(node.get("feature")),
            earns,
            points,
            cap,
            severity(node),
            node.find("repeat").map(one -> one.number(0, MOST_PERCENT)).orElse(0),
            node.find("beyond").map(one -> one.number(0, MOST_PERCENT)).orElse(0),
            node.get("fades").flag(),
            node.text("article"));
    node.nothingElse();
    return indicator;
  }

  private static Map<Seriousness, Integer> severity(CardNode node) {
    var severity = new EnumMap<Seriousness, Integer>(Seriousness.class);
    node.find("severity")
        .ifPresent(found ->
            found
                .entries()
                .forEach((key, value) ->
                    severity.put(
                        FeaturesYaml.seriousness(value, key), value.number(0, MOST_PERCENT))));
    return severity;
  }

  private List<HardRule> hardRules(List<Band> bands) {
    return card.get("hardRules").list().stream()
        .map(node -> {
          CardNode grade = node.get("atMost");
          if (bands.stream().noneMatch(band -> band.grade().equals(grade.text()))) {
            throw grade.refused("分档里没有等级“" + grade.text() + "”");
          }
          var rule =
              new HardRule(
                  features.named(node.get("feature")),
                  grade.text(),
                  node.text("why"),
                  node.text("article"));
          node.nothingElse();
          return rule;
        })
        .toList();
  }

  /** From the best to the worst; each begins where the next one ends. */
  private static List<Band> bands(CardNode list) {
    var bands = new ArrayList<Band>();
    var grades = new HashSet<String>();
    for (CardNode node : list.list()) {
      int from = node.get("from").number(0, MOST_POINTS);
      var band =
          new Band(
              node.text("grade"),
              node.text("means"),
              from,
              node.get("to").number(from + 1, MOST_POINTS));
      node.nothingElse();
      if (!grades.add(band.grade())) {
        throw node.refused("等级“" + band.grade() + "”写了两次");
      }
      bands.stream()
          .filter(other -> other.from() < band.to() && band.from() < other.to())
          .findFirst()
          .ifPresent(other -> {
            throw node.refused("分档“" + band.grade() + "”与“" + other.grade() + "”重叠");
          });
      bands.add(band);
    }
    bands.sort(Comparator.comparingInt(Band::from).reversed());
    return List.copyOf(bands);
  }

  /** The bands leave no points between nothing and the total without a grade. */
  private void fill(List<Band> bands, int total) {
    int end = total;
    for (Band band : bands) {
      if (band.to() != end) {
        throw line(band)
            .refused("分档有缺口或越界：“" + band.grade() + "”至 " + band.to() + " 分，应至 " + end + " 分");
      }
      end = band.from();
    }
    if (end != 0) {
      throw line(bands.getLast()).refused("分档有缺口：最低一档应从 0 分起");
    }
  }

  private CardNode line(Band band) {
    return card.get("bands").list().stream()
        .filter(node -> node.text("grade").equals(band.grade()))
        .findFirst()
        .orElseThrow();
  }
}
