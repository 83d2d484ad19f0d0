package org.xinheng.collect.write;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.DateWindow;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.FieldType;
import org.xinheng.vocabulary.SubjectKind;

/** 字段说明用语: what the catalogue says of a field, in the words of a form. */
final class FieldWords {
  private FieldWords() {}

  static String type(Field field) {
    String unit =
        field.unit().isEmpty() || field.type() != FieldType.AMOUNT ? "" : "（" + field.unit() + "）";
    return field.type().title() + unit;
  }

  static String need(CatalogueItem item, Field field, SubjectKind kind) {
    return item.accepts(kind) ? field.need(kind).title() : "不适用";
  }

  static String condition(Field field, CatalogueItem item) {
    return field
        .condition()
        .map(condition -> condition.words(item.field(item.indexOf(condition.field())).title()))
        .orElse("");
  }

  static String codes(Field field) {
    return field.codes().stream().map(FieldWords::code).collect(Collectors.joining("、"));
  }

  private static String code(CodeValue value) {
    String words =
        value.code().equals(value.title()) ? value.title() : value.code() + " " + value.title();
    return value.open() ? words + "（可加说明）" : words;
  }

  static String disclosure(Field field) {
    String exceptions =
        Arrays.stream(SubjectKind.values())
            .filter(kind -> field.disclosure(kind) != field.disclosure())
            .map(kind -> kind.title() + field.disclosure(kind).title())
            .collect(Collectors.joining("、"));
    FieldDisclosure usual = field.disclosure();
    return exceptions.isEmpty() ? usual.title() : usual.title() + "（" + exceptions + "）";
  }

  /** The help, what it looks like, and when the entity's own choice makes it public. */
  static String help(Field field, CatalogueItem item) {
    var words = new StringBuilder(field.help());
    if (field.examples().stream().anyMatch(example -> !example.isEmpty())) {
      words.append("如：").append(String.join("、", field.examples())).append("。");
    }
    if (field.window().filter(DateWindow::longTerm).isPresent()) {
      words
          .append("长期有效的填 ")
          .append(DateWindow.LONG_TERM)
          .append("；写“")
          .append(String.join("”“", DateWindow.LONG_TERM_WORDS))
          .append("”的按此日读。");
    }
    field
        .publicWhen()
        .ifPresent(choice ->
            words
                .append(choice.words(item.field(item.indexOf(choice.field())).title()))
                .append("公开。"));
    return words.toString();
  }

  static String aliases(Field field) {
    return String.join("、", field.aliases());
  }
}
