package org.xinheng.app.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Condition;
import org.xinheng.collect.DateWindow;
import org.xinheng.collect.Field;
import org.xinheng.vocabulary.SubjectKind;

/** 字段表的填写. What stands in the boxes of a field that is there already. */
final class FieldBoxes {
  private FieldBoxes() {}

  static void put(Map<String, String> sent, String id, Field field) {
    sent.put("name." + id, field.name().value());
    sent.put("title." + id, field.title());
    sent.put("aliases." + id, aliases(field.aliases()));
    sent.put("type." + id, field.type().name());
    sent.put("max." + id, String.valueOf(field.maxLength()));
    sent.put("unit." + id, field.unit());
    sent.put("help." + id, field.help());
    sent.put("disclosure." + id, field.disclosure().name());
    sent.put("codes." + id, codes(field));
    for (var kind : SubjectKind.values()) {
      sent.put("need." + id + "." + kind.name(), field.need(kind).name());
    }
    if (field.window().map(DateWindow::future).orElse(false)) {
      sent.put("future." + id, "1");
    }
    field
        .condition()
        .ifPresent(condition -> {
          sent.put("when." + id, condition.field().value());
          sent.put("test." + id, condition.test().name());
          sent.put("values." + id, values(condition));
        });
  }

  static String aliases(List<String> aliases) {
    return String.join("、", aliases);
  }

  /** One value a line, its code before it where that is another. */
  private static String codes(Field field) {
    return field.codes().stream().map(FieldBoxes::code).collect(Collectors.joining("\n"));
  }

  private static String code(CodeValue value) {
    return value.code().equals(value.title()) ? value.title() : value.code() + "=" + value.title();
  }

  private static String values(Condition condition) {
    return condition.values().stream().sorted().collect(Collectors.joining("；"));
  }
}
