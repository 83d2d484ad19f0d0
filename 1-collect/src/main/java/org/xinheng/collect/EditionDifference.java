package org.xinheng.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.collect.EditionChange.Kind;
import org.xinheng.vocabulary.SubjectKind;

/** 版本比较. What differs between two editions of one item, field by field. Pure. */
public final class EditionDifference {
  private final CatalogueItem before;
  private final CatalogueItem after;
  private final List<EditionChange> changes = new ArrayList<>();

  private EditionDifference(CatalogueItem before, CatalogueItem after) {
    this.before = before;
    this.after = after;
  }

  /** In the order of the later edition's fields, what ceases at the end. */
  public static List<EditionChange> between(CatalogueItem before, CatalogueItem after) {
    var difference = new EditionDifference(before, after);
    difference.item();
    for (Field field : after.fields()) {
      int place = before.indexOf(field.name());
      if (place < 0) {
        difference.added(field);
      } else {
        difference.field(before.field(place), field);
      }
    }
    before.fields().stream()
        .filter(field -> after.indexOf(field.name()) < 0)
        .forEach(
            field -> difference.add(Kind.LOOSER, field.title(), "有此字段（" + field.name() + "）", ""));
    return List.copyOf(difference.changes);
  }

  private void added(Field field) {
    boolean owed =
        Arrays.stream(SubjectKind.values()).anyMatch(kind -> field.need(kind) == Need.REQUIRED);
    add(
        owed ? Kind.STRICTER : Kind.LOOSER,
        field.title(),
        "",
        "新增字段（" + field.name() + "）：" + field.type().title() + rest(field));
  }

  /** What is owed and shown of a new field. */
  private String rest(Field field) {
    var when = told(after, field.condition(), "");
    return (field.codes().isEmpty() ? "" : "，可填“" + String.join("、", titles(field)) + "”")
        + "；"
        + needs(field)
        + (when.isEmpty() ? "" : "（" + when + "）")
        + "；"
        + shown(field);
  }

  private void item() {
    text("标题", CatalogueItem::title);
    text("目录类别", item -> item.provisions().recordClass());
    text("信息性质", item -> item.provisions().creditClass());
    text("失信严重程度", item -> item.provisions().severity().title());
    text("种类", item -> item.nature().title());
    text("双公示", item -> item.provisions().dualPublicity() ? "七个工作日内公示" : "不适用");
    text("公开的条件", item -> told(item, item.provisions().openWhen(), "无条件"));
    text("法律依据", item -> String.join("；", item.provisions().legalBasis()));
    text("共享范围", item -> item.provisions().sharingScope());
    text("公示期限", item -> item.provisions().publicity());
    text("保存期限", item -> item.provisions().retention());
    text(
        "更新频次",
        item -> item.provisions().updateFrequency() + "，" + item.provisions().furnished().title());
    text("提供单位", item -> String.join("、", item.provisions().furnishedBy()));
    var was = before.provisions().disclosure();
    var is = after.provisions().disclosure();
    if (was != is) {
      add(is.compareTo(was) < 0 ? Kind.OPENS : Kind.CLOSES, "披露方式", was.title(), is.title());
    }
    if (!before.naturalKey().equals(after.naturalKey())) {
      add(Kind.KEY, "同一记录的判定", key(before), key(after));
    }
    if (!before.crossRules().equals(after.crossRules())) {
      boolean more = after.crossRules().containsAll(before.crossRules());
      add(
          more ? Kind.STRICTER : Kind.LOOSER,
          "跨字段规则",
          String.join("、", before.crossRules()),
          String.join("、", after.crossRules()));
    }
  }

  private void text(String place, Function<CatalogueItem, String> of) {
    if (!of.apply(before).equals(of.apply(after))) {
      add(Kind.WORDING, place, of.apply(before), of.apply(after));
    }
  }

  private void field(Field was, Field is) {
    String title = is.title();
    if (!was.title().equals(title)) {
      add(Kind.WORDING, title, "列名“" + was.title() + "”", "列名“" + title + "”");
    }
    if (!was.need().equals(is.need())) {
      add(stricter(was, is) ? Kind.STRICTER : Kind.LOOSER, title, needs(was), needs(is));
    }
    rule(was, is);
    if (was.type() != is.type()) {
      add(Kind.STRICTER, title, "类型为" + was.type().title(), "类型为" + is.type().title());
    }
    if (!was.unit().equals(is.unit())) {
      add(Kind.STRICTER, title, unit(was), unit(is));
    }
    window(was, is);
    if (was.maxLength() != is.maxLength()) {
      add(
          is.maxLength() < was.maxLength() ? Kind.STRICTER : Kind.LOOSER,
          title,
          "最长 " + was.maxLength(),
          "最长 " + is.maxLength());
    }
    disclosure(was, is);
    codes(was, is);
    if (!was.help().equals(is.help())
        || !was.aliases().equals(is.aliases())
        || !was.examples().equals(is.examples())) {
      add(Kind.WORDING, title, words(was), words(is));
    }
  }

  /** When a conditional field is owed. */
  private void rule(Field was, Field is) {
    var before = told(this.before, was.condition(), "");
    var after = told(this.after, is.condition(), "");
    if (!before.equals(after)) {
      add(after.isEmpty() ? Kind.LOOSER : Kind.STRICTER, is.title(), owed(before), owed(after));
    }
  }

  private static String owed(String when) {
    return when.isEmpty() ? "没有必填的条件" : when + "必填";
  }

  private static String told(CatalogueItem item, Optional<Condition> condition, String none) {
    return condition
        .map(one -> one.words(item.field(item.indexOf(one.field())).title()))
        .orElse(none);
  }

  private static String unit(Field field) {
    return field.unit().isEmpty() ? "没有单位" : "单位为" + field.unit();
  }

  private void window(Field was, Field is) {
    if (was.window().isPresent() && is.window().isPresent() && !was.window().equals(is.window())) {
      var before = was.window().get();
      var after = is.window().get();
      boolean narrower =
          after.earliest().isAfter(before.earliest())
              || after.latest().isBefore(before.latest())
              || (before.future() && !after.future())
              || (before.longTerm() && !after.longTerm());
      add(narrower ? Kind.STRICTER : Kind.LOOSER, is.title(), days(before), days(after));
    }
  }

  private static String days(DateWindow window) {
    return window.earliest()
        + " 至 "
        + window.latest()
        + (window.future() ? "，可以晚于当天" : "，不晚于当天")
        + (window.longTerm() ? "，可填长期" : "");
  }

  private void disclosure(Field was, Field is) {
    boolean opens = false;
    boolean closes = false;
    for (var kind : SubjectKind.values()) {
      int step = is.disclosure(kind).compareTo(was.disclosure(kind));
      opens |= step < 0;
      closes |= step > 0;
    }
    if (opens || closes) {
      add(opens ? Kind.OPENS : Kind.CLOSES, is.title(), shown(was), shown(is));
    }
  }

  private void codes(Field was, Field is) {
    var gone = titles(was).stream().filter(title -> !titles(is).contains(title)).toList();
    var come = titles(is).stream().filter(title -> !titles(was).contains(title)).toList();
    if (!gone.isEmpty()) {
      add(Kind.STRICTER, is.title(), "可填“" + String.join("、", gone) + "”", "不再可填");
    }
    if (!come.isEmpty()) {
      add(Kind.LOOSER, is.title(), "", "增加可填“" + String.join("、", come) + "”");
    }
    if (gone.isEmpty() && come.isEmpty() && !was.codes().equals(is.codes())) {
      add(Kind.WORDING, is.title(), "代码 " + codes(was), "代码 " + codes(is));
    }
  }

  private static String codes(Field field) {
    return field.codes().stream()
        .map(value ->
            value.code().equals(value.title()) ? value.title() : value.code() + " " + value.title())
        .collect(Collectors.joining("、"));
  }

  private static List<String> titles(Field field) {
    return field.codes().stream().map(CodeValue::title).toList();
  }

  private static boolean stricter(Field was, Field is) {
    return Arrays.stream(SubjectKind.values())
        .anyMatch(kind -> weight(is.need(kind)) > weight(was.need(kind)));
  }

  private static int weight(Need need) {
    return switch (need) {
      case OPTIONAL -> 0;
      case RECOMMENDED -> 1;
      case CONDITIONAL -> 2;
      case REQUIRED -> 3;
      case FORBIDDEN -> 4;
    };
  }

  private static String needs(Field field) {
    return byKind(kind -> field.need(kind).title());
  }

  private static String shown(Field field) {
    return byKind(kind -> field.disclosure(kind).title());
  }

  /** One word where it is the same for all kinds of subject, else each kind with its word. */
  private static String byKind(Function<SubjectKind, String> word) {
    var words = Arrays.stream(SubjectKind.values()).map(word).toList();
    return words.stream().distinct().count() == 1
        ? words.getFirst()
        : Arrays.stream(SubjectKind.values())
            .map(kind -> kind.title() + word.apply(kind))
            .collect(Collectors.joining("，"));
  }

  private static String words(Field field) {
    return "说明“%s”，别名“%s”，示例“%s”"
        .formatted(
            field.help(), String.join("、", field.aliases()), String.join("、", field.examples()));
  }

  private static String key(CatalogueItem item) {
    return item.naturalKey().stream()
        .map(part ->
            part.firstOf().stream()
                .map(name -> item.field(item.indexOf(name)).title())
                .collect(Collectors.joining("，缺则")))
        .collect(Collectors.joining(" + "));
  }

  private void add(Kind kind, String place, String was, String is) {
    changes.add(new EditionChange(kind, place, was, is));
  }
}
