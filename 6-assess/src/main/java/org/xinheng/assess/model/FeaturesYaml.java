package org.xinheng.assess.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.ItemCode;

/**
 * The features of a card: items, fields and values that the catalogue knows, derived in no circle.
 */
final class FeaturesYaml {
  private static final int MOST_MONTHS = 120;
  private static final String ITEM_FORM = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private final Map<String, CardNode> nodes;
  private final Map<String, Feature> features = new LinkedHashMap<>();
  private final Catalogue catalogue;

  FeaturesYaml(CardNode node, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.nodes = node.entries();
    nodes.forEach((name, one) -> features.put(name, feature(one)));
    nodes.forEach((name, one) -> follow(name, one, new ArrayDeque<>()));
  }

  Map<String, Feature> all() {
    return java.util.Collections.unmodifiableMap(features);
  }

  /** What the feature named here selects. */
  Selection named(CardNode node) {
    var leaves = leaves(name(node)).distinct().toList();
    return new Selection(only(leaves, Feature.Selected.class), only(leaves, Feature.Missing.class));
  }

  private static <F extends Feature> List<F> only(List<Feature> features, Class<F> type) {
    return features.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private String name(CardNode node) {
    String name = node.text();
    if (!features.containsKey(name)) {
      throw node.refused("没有名为“" + name + "”的特征，现有：" + String.join("、", features.keySet()));
    }
    return name;
  }

  private Stream<Feature> leaves(String name) {
    return features.get(name) instanceof Feature.AnyOf any
        ? any.of().stream().flatMap(this::leaves)
        : Stream.ofNullable(features.get(name));
  }

  private Feature feature(CardNode node) {
    String title = node.text("title");
    Feature feature;
    if (node.find("missing").isPresent()) {
      feature = new Feature.Missing(title, node.text("missing"));
    } else if (node.find("anyOf").isPresent()) {
      feature =
          new Feature.AnyOf(title, node.get("anyOf").list().stream().map(CardNode::text).toList());
    } else {
      feature = selected(title, node);
    }
    node.nothingElse();
    return feature;
  }

  private Feature selected(String title, CardNode node) {
    CardNode code = node.get("item");
    CatalogueItem item = item(code);
    var seriousness = EnumSet.noneOf(Seriousness.class);
    node.find("seriousness")
        .ifPresent(
            found -> found.list().forEach(one -> seriousness.add(seriousness(one, one.text()))));
    var where = new LinkedHashMap<String, Set<String>>();
    node.find("where")
        .ifPresent(found ->
            found
                .entries()
                .forEach((field, values) -> where.put(field, values(item, field, values))));
    return new Feature.Selected(
        title,
        item.code(),
        seriousness,
        where,
        node.find("withinMonths")
            .map(months -> OptionalInt.of(months.number(1, MOST_MONTHS)))
            .orElse(OptionalInt.empty()));
  }

  private CatalogueItem item(CardNode node) {
    String code = node.text();
    if (!code.matches(ITEM_FORM)) {
      throw node.refused("信息目录中没有事项“" + code + "”");
    }
    return catalogue
        .find(new ItemCode(code))
        .orElseThrow(() -> node.refused("信息目录中没有事项“" + code + "”"));
  }

  /** Only fields with a code list: nothing that could be a name or a number of a person. */
  private static Set<String> values(CatalogueItem item, String name, CardNode node) {
    Field field =
        item.fields().stream()
            .filter(one -> one.name().value().equals(name))
            .findFirst()
            .orElseThrow(() -> node.refused("事项“" + item.title() + "”没有字段“" + name + "”"));
    if (field.type() != FieldType.CODE_LIST) {
      throw node.refused("字段“" + field.title() + "”不是单选的代码项，不能用来筛选");
    }
    var values = new LinkedHashSet<String>();
    for (CardNode one : node.list()) {
      if (field.codes().stream().map(CodeValue::title).noneMatch(one.text()::equals)) {
        throw one.refused(
            "字段“"
                + field.title()
                + "”没有取值“"
                + one.text()
                + "”，可用："
                + field.codes().stream().map(CodeValue::title).collect(Collectors.joining("、")));
      }
      values.add(one.text());
    }
    return values;
  }

  static Seriousness seriousness(CardNode node, String word) {
    return Arrays.stream(Seriousness.values())
        .filter(one -> one.name().equals(word))
        .findFirst()
        .orElseThrow(() ->
            node.refused("不认识的失信严重程度“" + word + "”，可用：" + Arrays.toString(Seriousness.values())));
  }

  private void follow(String name, CardNode node, Deque<String> path) {
    if (path.contains(name)) {
      List<String> circle = new ArrayList<>(path);
      circle.add(name);
      throw node.refused(
          "派生特征互相引用成环：" + String.join(" → ", circle.subList(circle.indexOf(name), circle.size())));
    }
    if (features.get(name) instanceof Feature.AnyOf) {
      path.addLast(name);
      node.get("anyOf").list().forEach(one -> follow(name(one), one, path));
      path.removeLast();
    }
  }
}
