package org.xinheng.app.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.Need;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/** 字段的写法: what the catalogue says of a field, in the same words on the portal and at the desk. */
public final class FieldWords {
  private FieldWords() {}

  /** What each kind of subject owes; one line, 均必填, where all owe the same. */
  public static List<String> need(Field field) {
    List<Need> needs = Arrays.stream(SubjectKind.values()).map(field::need).distinct().toList();
    if (needs.size() == 1) {
      return List.of("均" + needs.getFirst().title());
    }
    return Arrays.stream(SubjectKind.values())
        .map(kind -> brief(kind) + "：" + field.need(kind).title())
        .toList();
  }

  private static String brief(SubjectKind kind) {
    return switch (kind) {
      case LEGAL_PERSON -> "法人";
      case INDIVIDUAL_BUSINESS -> "个体";
      case NATURAL_PERSON -> "自然人";
    };
  }

  /** When a conditional field is required: 未填写“工商注册号”时; "" where it never depends. */
  public static String condition(CatalogueItem item, Field field) {
    return field
        .condition()
        .map(condition -> condition.words(title(item, condition.field())))
        .orElse("");
  }

  /** The title of a field by its code. */
  public static String title(CatalogueItem item, FieldName name) {
    int at = item.indexOf(name);
    return at < 0 ? name.value() : item.field(at).title();
  }

  /** How far it is shown, with the kinds of subject for which that differs. */
  public static String disclosure(Field field) {
    FieldDisclosure usual = field.disclosure();
    var exceptions =
        Arrays.stream(SubjectKind.values())
            .filter(kind -> field.disclosure(kind) != usual)
            .map(kind -> kind.title() + field.disclosure(kind).title())
            .collect(Collectors.joining("、"));
    return exceptions.isEmpty() ? usual.title() : usual.title() + "（" + exceptions + "）";
  }

  /** How many columns the template has, and why: those of the standard and local ones. */
  public static String columns(CatalogueItem item) {
    var local = item.fields().stream().filter(Field::local).map(Field::title).toList();
    int all = item.fields().size();
    return local.isEmpty()
        ? "模板共 %d 列".formatted(all)
        : "模板共 %d 列：国家标准 %d 列，另加省内扩展 %d 列（%s），扩展列可以不填"
            .formatted(all, all - local.size(), local.size(), String.join("、", local));
  }
}
