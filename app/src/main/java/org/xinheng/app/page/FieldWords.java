package org.xinheng.app.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
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

  /**
   * How far it is shown, with the kinds of subject for which that differs. Nothing is public where
   * the item is not.
   */
  public static String disclosure(CatalogueItem item, Field field) {
    var way = item.provisions().disclosure();
    String usual = shown(way, field.disclosure());
    var exceptions =
        Arrays.stream(SubjectKind.values())
            .filter(kind -> !shown(way, field.disclosure(kind)).equals(usual))
            .map(kind -> kind.title() + shown(way, field.disclosure(kind)))
            .collect(Collectors.joining("、"));
    return exceptions.isEmpty() ? usual : usual + "（" + exceptions + "）";
  }

  private static String shown(DisclosureWay way, FieldDisclosure field) {
    return switch (way) {
      case OPEN -> field.title();
      case AUTHORISED ->
          switch (field) {
            case PUBLIC -> "授权可查";
            case MASKED -> "授权可查（脱敏）";
            case SHARED, NEVER -> field.title();
          };
      case SHARED ->
          switch (field) {
            case PUBLIC, MASKED, SHARED -> FieldDisclosure.SHARED.title();
            case NEVER -> field.title();
          };
    };
  }

  /** What the fields are called that the item's asker sees. */
  public static String shownFields(CatalogueItem item) {
    return switch (item.provisions().disclosure()) {
      case OPEN -> "公开的字段";
      case AUTHORISED -> "授权查询人可见的字段";
      case SHARED -> "共享部门可见的字段";
    };
  }

  /** Who sees how many of the columns. */
  public static String shownTo(CatalogueItem item, int shown) {
    int withheld = item.fields().size() - shown;
    return switch (item.provisions().disclosure()) {
      case OPEN ->
          withheld == 0
              ? ""
              : "其中 %d 列公开，列在下面；%d 列只用于核对身份或部门间共享，不对社会公开。".formatted(shown, withheld);
      case AUTHORISED ->
          "本类信息不对社会公开。经主体书面授权的查询人可见 %d 列，列在下面；其余 %d 列只用于核对身份或部门间共享。".formatted(shown, withheld);
      case SHARED -> "本类信息不对社会公开。依职责共享的部门可见 %d 列，列在下面；其余 %d 列只用于核对身份。".formatted(shown, withheld);
    };
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
