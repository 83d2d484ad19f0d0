package org.xinheng.assess.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 评分卡. One dated version of a model; only {@link CardYaml} makes one, and what it makes is whole:
 * no circle, no gap, weights that add up.
 *
 * @param total the weights of all dimensions
 * @param enough the feature without which too little is known
 * @param bands from the best grade to the worst
 * @param yaml the text it was read from
 */
public record ScoreCard(
    String id,
    String version,
    String title,
    String basis,
    LocalDate inForceFrom,
    Set<SubjectKind> kinds,
    int total,
    Map<String, Feature> features,
    Enough enough,
    List<Dimension> dimensions,
    List<HardRule> hardRules,
    List<Band> bands,
    String yaml) {

  /** 信息是否充足. */
  record Enough(Selection selection, String otherwise) {}

  /** 硬性规则. While the feature has a record that counts, the grade is at most this. */
  record HardRule(Selection selection, String atMost, String why, String article) {}

  /** 分档: from {@code from} inclusive to {@code to} exclusive; the best includes its end. */
  record Band(String grade, String means, int from, int to) {}

  /** Items of which it needs to know the records. */
  public Set<ItemCode> items() {
    return selected().map(Feature.Selected::item).collect(Collectors.toUnmodifiableSet());
  }

  /** Codes of the item's fields whose values it needs to know. */
  public Set<String> fieldsOf(ItemCode item) {
    return selected()
        .filter(one -> one.item().equals(item))
        .flatMap(one -> one.where().keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Feature.Selected> selected() {
    return features.values().stream()
        .filter(Feature.Selected.class::isInstance)
        .map(Feature.Selected.class::cast);
  }

  /** What the grade means, in words; "" where the card does not say. */
  public String means(String grade) {
    return bands.stream()
        .filter(band -> band.grade().equals(grade))
        .map(Band::means)
        .findFirst()
        .orElse("");
  }

  /** 0 for the best; how many there are for what is no grade. */
  public int rank(String grade) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).grade().equals(grade)) {
        return i;
      }
    }
    return bands.size();
  }

  String worse(String one, String other) {
    return rank(one) >= rank(other) ? one : other;
  }

  String worst() {
    return bands.getLast().grade();
  }
}
