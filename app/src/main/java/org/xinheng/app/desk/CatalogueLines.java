package org.xinheng.app.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.KeyPart;
import org.xinheng.collect.Need;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/** 字段说明的写法. */
final class CatalogueLines {
  private CatalogueLines() {}

  static List<CataloguePage.Line> of(CatalogueItem item) {
    return item.fields().stream().map(field -> line(item, field)).toList();
  }

  /** 行政决定文书号 + 统一社会信用代码或名称. */
  static String naturalKey(CatalogueItem item) {
    return item.naturalKey().stream()
        .map(part -> part(item, part))
        .collect(Collectors.joining(" ＋ "));
  }

  private static String part(CatalogueItem item, KeyPart part) {
    return part.firstOf().stream()
        .map(name -> title(item, name))
        .collect(Collectors.joining("，无则"));
  }

  private static String title(CatalogueItem item, FieldName name) {
    int at = item.indexOf(name);
    return at < 0 ? name.value() : item.field(at).title();
  }

  private static CataloguePage.Line line(CatalogueItem item, Field field) {
    return new CataloguePage.Line(
        field.name().value(),
        field.title(),
        need(field),
        field
            .condition()
            .map(condition -> condition.words(title(item, condition.field())))
            .orElse(""),
        form(field),
        field.codes().stream().map(CatalogueLines::value).toList(),
        disclosure(field),
        field.help(),
        String.join("、", field.aliases()),
        field.local());
  }

  private static List<String> need(Field field) {
    List<Need> needs =
        Arrays.stream(SubjectKind.values()).map(kind -> field.need(kind)).distinct().toList();
    if (needs.size() == 1) {
      return List.of(needs.getFirst().title());
    }
    return Arrays.stream(SubjectKind.values())
        .map(kind -> kind.title() + "：" + field.need(kind).title())
        .toList();
  }

  private static String form(Field field) {
    var form = new StringBuilder(field.type().title());
    if (!field.unit().isEmpty()) {
      form.append("，").append(field.unit());
    }
    if (field.codes().isEmpty()) {
      form.append("，最长 ").append(field.maxLength()).append(" 字");
    }
    field
        .window()
        .ifPresent(window ->
            form.append("，")
                .append(window.earliest())
                .append(" 至 ")
                .append(window.latest())
                .append(window.future() ? "" : "，不晚于当天"));
    return form.toString();
  }

  private static String value(CodeValue value) {
    var words =
        value.code().equals(value.title()) ? value.title() : value.code() + " " + value.title();
    return value.open() ? words + "（可加说明）" : words;
  }

  private static String disclosure(Field field) {
    FieldDisclosure usual = field.disclosure();
    var exceptions =
        Arrays.stream(SubjectKind.values())
            .filter(kind -> field.disclosure(kind) != usual)
            .map(kind -> kind.title() + field.disclosure(kind).title())
            .collect(Collectors.joining("、"));
    return exceptions.isEmpty() ? usual.title() : usual.title() + "（" + exceptions + "）";
  }
}
