package org.xinheng.collect.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 配置节点. A YAML mapping read strictly: each mistake names its place, each unknown key is refused.
 */
final class YamlNode {
  private final String place;
  private final Map<?, ?> map;
  private final Set<String> read = new HashSet<>();

  YamlNode(@Nullable Object node, String place) {
    this.place = place;
    if (!(node instanceof Map<?, ?> mapping)) {
      throw new IllegalArgumentException(place + "：此处应为“键: 值”的映射");
    }
    this.map = mapping;
  }

  String place() {
    return place;
  }

  IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException(place + "." + key + "：" + what);
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  boolean isList(String key) {
    return map.get(key) instanceof List;
  }

  private @Nullable Object take(String key) {
    read.add(key);
    return map.get(key);
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
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, "应为一个值");
    }
    return value.toString().strip();
  }

  int number(String key, int otherwise) {
    Object value = take(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number > 0) {
      return number;
    }
    throw wrong(key, "应为正整数，现为“" + value + "”");
  }

  boolean flag(String key) {
    Object value = take(key);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(key, "应为 true 或 false，现为“" + value + "”");
  }

  <E extends Enum<E>> E word(String key, Class<E> type) {
    return wordOf(text(key), key, type);
  }

  <E extends Enum<E>> E wordOf(String value, String key, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw wrong(key, "不认识“" + value + "”，可用：" + Arrays.toString(type.getEnumConstants()));
  }

  List<Object> list(String key) {
    Object value = take(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      throw wrong(key, "应为列表");
    }
    var result = new ArrayList<Object>();
    for (Object item : items) {
      if (item == null) {
        throw wrong(key, "列表中有空项");
      }
      result.add(item);
    }
    return result;
  }

  List<String> texts(String key) {
    return list(key).stream().map(item -> item.toString().strip()).toList();
  }

  YamlNode node(String key) {
    return new YamlNode(take(key), place + "." + key);
  }

  Set<String> keys() {
    var keys = new java.util.LinkedHashSet<String>();
    for (Object key : map.keySet()) {
      keys.add(String.valueOf(key));
    }
    return keys;
  }

  /** Refuses what nobody has asked for: a misspelt key must not pass in silence. */
  void nothingElse() {
    for (String key : keys()) {
      if (!read.contains(key)) {
        throw wrong(key, "不认识的键，请核对拼写");
      }
    }
  }
}
