package org.xinheng.collect.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Condition;
import org.xinheng.collect.DateWindow;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Need;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 字段定义. The {@code fields} of a catalogue file, and the {@code codeLists} they name. An entry
 * {@code {include: subject, prefix: QZ}} stands for the fields that many items share, their codes
 * begun with the item's own prefix.
 */
final class FieldYaml {
  private final YamlNode item;
  private final YamlNode codeLists;
  private final SharedFields shared;
  private final String prefix;

  FieldYaml(YamlNode item, SharedFields shared) {
    this(item, shared, "");
  }

  private FieldYaml(YamlNode item, SharedFields shared, String prefix) {
    this.item = item;
    this.shared = shared;
    this.prefix = prefix;
    this.codeLists =
        item.has("codeLists") ? item.node("codeLists") : new YamlNode(Map.of(), item.place());
  }

  List<Field> fields() {
    var fields = new ArrayList<Field>();
    int place = 0;
    for (Object entry : item.list("fields")) {
      var node = new YamlNode(entry, item.place() + ".fields[" + ++place + "]");
      if (node.has("include")) {
        fields.addAll(included(node));
      } else {
        fields.add(field(node));
      }
    }
    if (fields.isEmpty()) {
      throw item.wrong("fields", "至少写一个字段");
    }
    codeLists.nothingElse();
    return fields;
  }

  private List<Field> included(YamlNode node) {
    var block = shared.block(node.text("include"), node);
    var fields = new FieldYaml(block, shared, node.text("prefix") + "_").fields();
    block.nothingElse();
    node.nothingElse();
    return fields;
  }

  private Field field(YamlNode node) {
    FieldType type = node.word("type", FieldType.class);
    var field =
        new Field(
            new FieldName(prefix + node.text("name")),
            node.text("title"),
            node.texts("aliases"),
            type,
            node.number("max", type == FieldType.DATE ? 32 : 200),
            need(node),
            condition(node, "when", prefix),
            codes(node, type),
            window(node, type),
            node.text("unit", ""),
            node.word("disclosure", FieldDisclosure.class),
            exceptions(node),
            node.has("role") ? Optional.of(node.word("role", Role.class)) : Optional.empty(),
            node.flag("freeText"),
            node.flag("local"),
            node.text("help", ""),
            node.texts("examples"),
            condition(node, "publicWhen", prefix));
    node.nothingElse();
    if (field.need().containsValue(Need.CONDITIONAL) && field.condition().isEmpty()) {
      throw node.wrong("when", "条件必填的字段（" + field.name() + "）须写明条件");
    }
    return field;
  }

  /** {@code need: REQUIRED} for all kinds, or a list in the order of {@link SubjectKind}. */
  private static Map<SubjectKind, Need> need(YamlNode node) {
    List<String> words = node.isList("need") ? node.texts("need") : List.of(node.text("need"));
    SubjectKind[] kinds = SubjectKind.values();
    if (words.size() != 1 && words.size() != kinds.length) {
      throw node.wrong("need", "应写一项，或按法人、个体工商户、自然人写三项");
    }
    var need = new EnumMap<SubjectKind, Need>(SubjectKind.class);
    for (int i = 0; i < kinds.length; i++) {
      need.put(kinds[i], node.wordOf(words.get(words.size() == 1 ? 0 : i), "need", Need.class));
    }
    return need;
  }

  private static Map<SubjectKind, FieldDisclosure> exceptions(YamlNode node) {
    var exceptions = new EnumMap<SubjectKind, FieldDisclosure>(SubjectKind.class);
    if (node.has("except")) {
      YamlNode except = node.node("except");
      for (String kind : except.keys()) {
        exceptions.put(
            except.wordOf(kind, kind, SubjectKind.class), except.word(kind, FieldDisclosure.class));
      }
    }
    return exceptions;
  }

  static Optional<Condition> condition(YamlNode node, String key, String prefix) {
    if (!node.has(key)) {
      return Optional.empty();
    }
    YamlNode when = node.node(key);
    var field = new FieldName(prefix + when.text("field"));
    Set<String> values = Set.copyOf(new HashSet<>(when.texts("includes")));
    boolean present = when.flag("present");
    boolean absent = when.flag("absent");
    when.nothingElse();
    if ((present ? 1 : 0) + (absent ? 1 : 0) + (values.isEmpty() ? 0 : 1) != 1) {
      throw node.wrong(key, "present、absent、includes 写且只写一个");
    }
    Condition.Test test =
        present ? Condition.Test.PRESENT : absent ? Condition.Test.ABSENT : Condition.Test.INCLUDES;
    return Optional.of(new Condition(field, test, values));
  }

  private List<CodeValue> codes(YamlNode node, FieldType type) {
    boolean list = type == FieldType.CODE_LIST || type == FieldType.MULTI_CODE_LIST;
    if (list != node.has("codes")) {
      throw node.wrong("codes", list ? "代码字段须指明代码表" : "只有代码字段才有代码表");
    }
    if (!list) {
      return List.of();
    }
    String name = node.text("codes");
    if (!codeLists.has(name)) {
      throw node.wrong("codes", "没有代码表“" + name + "”");
    }
    var codes = new ArrayList<CodeValue>();
    var seen = new HashSet<String>();
    for (Object entry : codeLists.list(name)) {
      CodeValue value =
          code(entry, codeLists.place() + "." + name + "[" + (codes.size() + 1) + "]");
      codes.add(value);
      var words = new HashSet<>(value.aliases());
      words.add(value.code());
      words.add(value.title());
      for (String word : words) {
        if (!seen.add(word)) {
          throw codeLists.wrong(name, "“" + word + "”出现两次");
        }
      }
    }
    return codes;
  }

  private static CodeValue code(Object entry, String place) {
    if (!(entry instanceof Map)) {
      String word = entry.toString().strip();
      return new CodeValue(word, word, List.of(), "", false);
    }
    var node = new YamlNode(entry, place);
    String title = node.text("title");
    var value =
        new CodeValue(
            node.text("code", title),
            title,
            node.texts("aliases"),
            node.text("means", ""),
            node.flag("open"));
    node.nothingElse();
    return value;
  }

  private static Optional<DateWindow> window(YamlNode node, FieldType type) {
    if (type != FieldType.DATE) {
      return Optional.empty();
    }
    LocalDate earliest = LocalDate.parse(node.text("earliest", "1949-10-01"));
    LocalDate latest = LocalDate.parse(node.text("latest", "2099-12-31"));
    return Optional.of(
        new DateWindow(earliest, latest, node.flag("future"), node.flag("longTerm")));
  }
}
