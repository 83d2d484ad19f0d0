package org.xinheng.app.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.app.page.FieldWords;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Field;
import org.xinheng.collect.KeyPart;

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
        .map(name -> FieldWords.title(item, name))
        .collect(Collectors.joining("，无则"));
  }

  private static CataloguePage.Line line(CatalogueItem item, Field field) {
    return new CataloguePage.Line(
        field.name().value(),
        field.title(),
        FieldWords.need(field),
        FieldWords.condition(item, field),
        form(field),
        field.codes().stream().map(CatalogueLines::value).toList(),
        FieldWords.disclosure(item, field),
        field.help(),
        String.join("、", field.aliases()),
        field.local());
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
}
