package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.app.page.Problem;

/** 表单的读取. What was typed, by the name of its field, and what is wrong with it. */
final class Typed {
  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  Typed(Map<String, String> sent) {
    this.sent = sent;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void wrong(String key, String sentence) {
    problems.add(new Problem(key, sentence));
  }

  boolean has(String key) {
    return sent.containsKey(key);
  }

  String text(String key) {
    return sent.getOrDefault(key, "").strip();
  }

  String or(String key, String otherwise) {
    return text(key).isEmpty() ? otherwise : text(key);
  }

  List<String> lines(String key) {
    return text(key).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Divided by commas of any kind. */
  List<String> words(String key) {
    return divided(key, "[、,，]");
  }

  /** Divided by semicolons: a value may have commas of its own. */
  List<String> values(String key) {
    return divided(key, "[;；]");
  }

  private List<String> divided(String key, String by) {
    return Arrays.stream(text(key).split(by))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A length; told as wrong where it is none. */
  int length(String key, String title, int otherwise) {
    var typed = text(key);
    if (typed.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(typed);
      if (number > 0 && number <= 10_000) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // told below, as any other number that is none
    }
    wrong(key, "“" + title + "”的最长字数应为 1 至 10000 的整数，现为“" + typed + "”");
    return otherwise;
  }

  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    return one(key, type).orElse(otherwise);
  }

  <E extends Enum<E>> Optional<E> one(String key, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(text(key)))
        .findFirst();
  }
}
