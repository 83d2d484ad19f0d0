package org.xinheng.publish.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A YAML mapping read strictly; each mistake names its place. */
final class YamlMap {
  private final Map<?, ?> map;
  private final String place;
  private final Set<String> read = new HashSet<>();

  YamlMap(@Nullable Object node, String place) {
    if (!(node instanceof Map<?, ?> mapping)) {
      throw new IllegalArgumentException(place + "：此处应为“键: 值”的映射");
    }
    this.map = mapping;
    this.place = place;
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  boolean isMap(String key) {
    return map.get(key) instanceof Map;
  }

  List<String> keys() {
    return map.keySet().stream().map(String::valueOf).toList();
  }

  YamlMap map(String key) {
    return new YamlMap(take(key), place + "." + key);
  }

  String text(String key) {
    Object value = take(key);
    if (value == null || value.toString().isBlank()) {
      throw wrong(key, "缺少必填项");
    }
    return value.toString().strip();
  }

  String text(String key, String otherwise) {
    Object value = take(key);
    return value == null ? otherwise : value.toString().strip();
  }

  List<String> texts(String key) {
    Object value = take(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      throw wrong(key, "应为列表");
    }
    return items.stream().map(String::valueOf).toList();
  }

  int number(String key, int otherwise) {
    Object value = take(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw wrong(key, "应为不小于 0 的整数，现为“" + value + "”");
  }

  boolean flag(String key) {
    Object value = take(key);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw wrong(key, "应为 true 或 false，现为“" + value + "”");
  }

  LocalDate day(String key) {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeParseException e) {
      throw wrong(key, "应为日期，如 2026-04-01");
    }
  }

  <E extends Enum<E>> E word(String key, Class<E> type) {
    String words = text(key);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(words))
        .findFirst()
        .orElseThrow(
            () -> wrong(key, "不认识“" + words + "”，可用：" + Arrays.toString(type.getEnumConstants())));
  }

  void nothingElse() {
    for (String key : keys()) {
      if (!read.contains(key)) {
        throw wrong(key, "不认识的键，请核对拼写");
      }
    }
  }

  private @Nullable Object take(String key) {
    read.add(key);
    return map.get(key);
  }

  private IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException(place + "." + key + "：" + what);
  }
}
