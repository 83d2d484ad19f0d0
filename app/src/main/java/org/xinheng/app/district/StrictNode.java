package org.xinheng.app.district;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 配置节点. A YAML mapping, read strictly: each mistake names its place, an unknown key is refused. */
final class StrictNode {
  private final String place;
  private final Map<?, ?> map;
  private final Set<String> read = new HashSet<>();

  private StrictNode(@Nullable Object node, String place) {
    if (!(node instanceof Map<?, ?> mapping)) {
      throw new DistrictUnreadable((place.isEmpty() ? "文件" : place) + "：应为“键: 值”的映射");
    }
    this.place = place;
    this.map = mapping;
  }

  static StrictNode root(@Nullable Object node) {
    return new StrictNode(node, "");
  }

  DistrictUnreadable wrong(String key, String what) {
    return new DistrictUnreadable(at(key) + "：" + what);
  }

  private String at(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  String text(String key) {
    String value = text(key, "");
    if (value.isEmpty()) {
      throw wrong(key, "缺少必填项");
    }
    return value;
  }

  String text(String key, String otherwise) {
    Object value = take(key);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof String text)) {
      throw wrong(key, "应为一个值");
    }
    return text.strip();
  }

  boolean flag(String key) {
    String value = text(key, "false");
    if (!value.equals("true") && !value.equals("false")) {
      throw wrong(key, "应为 true 或 false，现为“" + value + "”");
    }
    return value.equals("true");
  }

  /** A value that its type accepts; the type's own Chinese message tells what is wrong. */
  <T> T value(String key, Function<String, T> type) {
    return parsed(key, text(key), type);
  }

  <T> List<T> values(String key, Function<String, T> type) {
    List<T> values = new ArrayList<>();
    for (Object item : items(key)) {
      if (!(item instanceof String text)) {
        throw wrong(key + "[" + values.size() + "]", "应为一个值");
      }
      values.add(parsed(key + "[" + values.size() + "]", text.strip(), type));
    }
    return values;
  }

  private <T> T parsed(String key, String text, Function<String, T> type) {
    try {
      return type.apply(text);
    } catch (DistrictUnreadable known) {
      throw known;
    } catch (RuntimeException refused) {
      throw wrong(key, String.valueOf(refused.getMessage()));
    }
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  StrictNode node(String key) {
    return new StrictNode(take(key), at(key));
  }

  /** Each mapping of a list, completely read. */
  <T> List<T> nodes(String key, Function<StrictNode, T> reader) {
    List<T> all = new ArrayList<>();
    for (Object item : items(key)) {
      StrictNode node = new StrictNode(item, at(key) + "[" + all.size() + "]");
      all.add(reader.apply(node));
      node.nothingElse();
    }
    return all;
  }

  private List<?> items(String key) {
    Object value = take(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      throw wrong(key, "应为列表");
    }
    return items;
  }

  private @Nullable Object take(String key) {
    read.add(key);
    return map.get(key);
  }

  /** A misspelt key must not pass in silence. */
  void nothingElse() {
    for (Object key : map.keySet()) {
      if (!read.contains(String.valueOf(key))) {
        throw wrong(String.valueOf(key), "不认识的键，请核对拼写");
      }
    }
  }
}
