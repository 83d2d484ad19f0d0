package org.xinheng.dossier.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A YAML mapping read strictly; each mistake names its place. */
final class PlanNode {
  private final Map<?, ?> map;
  private final String place;
  private final Set<String> read = new HashSet<>();

  PlanNode(@Nullable Object node, String place) {
    if (!(node instanceof Map<?, ?> mapping)) {
      throw new IllegalArgumentException(place + "：此处应为“键: 值”的映射");
    }
    this.map = mapping;
    this.place = place;
  }

  String place() {
    return place;
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  String text(String key) {
    var value = take(key);
    if (value == null || value.toString().isBlank()) {
      throw wrong(key, "缺少必填项");
    }
    return value.toString().strip();
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** May be blank. */
  String words(String key, String otherwise) {
    var value = take(key);
    return value == null ? otherwise : value.toString().strip();
  }

  boolean flag(String key) {
    return switch (take(key)) {
      case null -> false;
      case Boolean flag -> flag;
      default -> throw wrong(key, "应为 true 或 false");
    };
  }

  /** One text, or a list of them. */
  List<String> texts(String key) {
    return take(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(text(key));
  }

  /** Texts by their keys, in their order. */
  Map<String, String> pairs(String key) {
    var pairs = new LinkedHashMap<String, String>();
    if (has(key)) {
      map(key).map.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
    }
    return pairs;
  }

  PlanNode map(String key) {
    return new PlanNode(take(key), place + "." + key);
  }

  /** Mappings by their keys, in their order. */
  Map<String, PlanNode> maps(String key) {
    var maps = new LinkedHashMap<String, PlanNode>();
    map(key)
        .map
        .forEach((name, value) ->
            maps.put(String.valueOf(name), new PlanNode(value, place + "." + key + "." + name)));
    return maps;
  }

  List<PlanNode> list(String key) {
    var value = take(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(key, "应为列表");
    }
    return IntStream.range(0, list.size())
        .mapToObj(i -> new PlanNode(list.get(i), place + "." + key + "[" + i + "]"))
        .toList();
  }

  void nothingElse() {
    for (var key : map.keySet()) {
      if (!read.contains(String.valueOf(key))) {
        throw wrong(String.valueOf(key), "不认识的键，请核对拼写");
      }
    }
  }

  IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException(place + "." + key + "：" + what);
  }

  private @Nullable Object take(String key) {
    read.add(key);
    return map.get(key);
  }
}
