package org.xinheng.assess.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.xinheng.assess.CardRefused;

/** A node of a card's YAML, read strictly; each mistake names file and line. */
final class CardNode {
  private final String file;
  private final @Nullable Node node;
  private final int line;
  private final Set<String> read = new HashSet<>();

  private CardNode(String file, @Nullable Node node, int line) {
    this.file = file;
    this.node = node;
    this.line = line;
  }

  static CardNode root(String yaml, String file) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Node node = new Compose(settings).composeString(yaml).orElse(null);
      return new CardNode(file, node, 1);
    } catch (MarkedYamlEngineException broken) {
      throw new CardRefused(
          file, lineOf(broken.getProblemMark(), 1), "不是合格的 YAML：" + broken.getProblem());
    }
  }

  private static int lineOf(Optional<Mark> mark, int otherwise) {
    return mark.map(one -> one.getLine() + 1).orElse(otherwise);
  }

  CardRefused refused(String what) {
    return new CardRefused(file, line, what);
  }

  /** What was read is not changed by being read twice. */
  Map<String, CardNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw refused("此处应为“键: 值”的映射");
    }
    var entries = new LinkedHashMap<String, CardNode>();
    for (NodeTuple tuple : mapping.getValue()) {
      int at = lineOf(tuple.getKeyNode().getStartMark(), line);
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (entries.put(key, new CardNode(file, tuple.getValueNode(), at)) != null) {
        throw new CardRefused(file, at, "“" + key + "”写了两次");
      }
    }
    return entries;
  }

  Optional<CardNode> find(String key) {
    read.add(key);
    return Optional.ofNullable(entries().get(key));
  }

  CardNode get(String key) {
    return find(key).orElseThrow(() -> refused("缺少“" + key + "”"));
  }

  List<CardNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw refused("此处应为列表");
    }
    if (sequence.getValue().isEmpty()) {
      throw refused("列表不得为空");
    }
    return sequence.getValue().stream()
        .map(one -> new CardNode(file, one, lineOf(one.getStartMark(), line)))
        .toList();
  }

  String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw refused("此处应为文字");
    }
    return scalar.getValue().strip();
  }

  String text(String key) {
    return get(key).text();
  }

  int number(int least, int most) {
    String words = text();
    if (words.matches("\\d{1,6}")) {
      int number = Integer.parseInt(words);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw refused("应为 " + least + " 至 " + most + " 的整数，现为“" + words + "”");
  }

  boolean flag() {
    return word("是或否（true、false）", Map.of("true", true, "false", false));
  }

  LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException wrong) {
      throw refused("应为日期，如 2026-04-01，现为“" + text() + "”");
    }
  }

  <E extends Enum<E>> E word(String what, Class<E> type) {
    return word(
        what,
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(Enum::name, constant -> constant)));
  }

  private <T> T word(String what, Map<String, T> known) {
    T meant = known.get(text());
    if (meant == null) {
      throw refused(
          "不认识的"
              + what
              + "“"
              + text()
              + "”，可用："
              + known.keySet().stream().sorted().collect(Collectors.joining("、")));
    }
    return meant;
  }

  /** Whatever stands here and was not asked for is a mistake. */
  void nothingElse() {
    entries()
        .forEach((key, value) -> {
          if (!read.contains(key)) {
            throw value.refused("不认识的键“" + key + "”，请核对拼写");
          }
        });
  }
}
