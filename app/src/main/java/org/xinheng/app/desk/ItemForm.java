package org.xinheng.app.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Field;
import org.xinheng.collect.Frequency;
import org.xinheng.collect.KeyPart;
import org.xinheng.collect.Provisions;
import org.xinheng.collect.Severity;

/**
 * 目录事项表单的读取. Applies what the form says to the item it began with: the edition in force, or what
 * every local item begins with. What does not make a catalogue item is told by its place.
 */
final class ItemForm {
  /** 信息性质 (山东省社会信用条例 第十一至十四条). */
  static final List<String> CREDIT_CLASSES = List.of("基础信息", "失信信息", "守信信息", "其他信息");

  private static final String ADVERSE = "失信信息";
  private static final Pattern PLACE = Pattern.compile("第二个是 ([A-Za-z0-9_]+)");
  private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

  private final CatalogueItem base;
  private final Typed typed;

  ItemForm(CatalogueItem base, Typed typed) {
    this.base = base;
    this.typed = typed;
  }

  /** The item as the form says, of that title and as that edition; empty with what is wrong. */
  Optional<CatalogueItem> read(CatalogueItem named) {
    var fields = new FieldForm(base, typed).read();
    var provisions = provisions();
    var key = key(fields);
    if (!typed.text("edition").matches("[0-9A-Za-z.-]{1,20}")) {
      typed.wrong("edition", "版本号用数字、字母、点和短横，不超过 20 个字符，如 2026.1");
    }
    var day = day();
    if (day.isEmpty() || !typed.problems().isEmpty()) {
      return Optional.empty();
    }
    var item =
        new CatalogueItem(
            named.code(),
            named.title(),
            typed.text("edition"),
            day.get(),
            named.nature(),
            named.kind(),
            fields,
            key,
            named.crossRules(),
            provisions);
    return checked(item);
  }

  /** Read back from its text, so that what is kept is what the catalogue takes. */
  private Optional<CatalogueItem> checked(CatalogueItem item) {
    try {
      return Optional.of(Catalogue.parse(Catalogue.text(item), item.title()));
    } catch (IllegalArgumentException wrong) {
      var sentence = sentence(wrong);
      typed.wrong(place(sentence, item.fields()), sentence);
      return Optional.empty();
    }
  }

  /** The box of the field that the sentence names, else the table of fields. */
  private String place(String sentence, List<Field> fields) {
    var named = PLACE.matcher(sentence);
    var code = named.find() ? named.group(1) : "";
    var quoted = QUOTED.matcher(sentence);
    var title = quoted.find() ? quoted.group(1) : "";
    return fields.stream()
        .filter(field ->
            code.isEmpty() ? field.title().equals(title) : field.name().value().equals(code))
        .findFirst()
        .map(field -> "title." + box(field))
        .orElse("fields");
  }

  private String box(Field field) {
    if (base.indexOf(field.name()) >= 0) {
      return field.name().value();
    }
    for (int row = 1; row <= FieldForm.rows(typed); row++) {
      if (typed.text("name." + FieldForm.added(row)).equals(field.name().value())) {
        return FieldForm.added(row);
      }
    }
    return field.name().value();
  }

  /** What is wrong, in Chinese whatever the mistake. */
  static String sentence(IllegalArgumentException wrong) {
    var message = String.valueOf(wrong.getMessage());
    return message.matches("(?s).*[\\u4e00-\\u9fff].*") ? message : "修订后的内容不成立，请核对：" + message;
  }

  private Provisions provisions() {
    var was = base.provisions();
    needed("legalBasis", "归集须有法律依据，写明文件名称和条款；没有依据的不得归集");
    needed("furnishedBy", "请写明由哪些单位提供");
    var furnished = typed.word("furnished", Frequency.class, was.furnished());
    var creditClass = typed.or("creditClass", was.creditClass());
    if (!CREDIT_CLASSES.contains(creditClass)) {
      typed.wrong("creditClass", "信息性质应为" + String.join("、", CREDIT_CLASSES) + "之一");
    }
    var severity = typed.word("severity", Severity.class, was.severity());
    if (creditClass.equals(ADVERSE) && severity == Severity.NONE) {
      typed.wrong("severity", "失信信息须写明严重程度；由每条记录分别认定的选“" + Severity.BY_RECORD.title() + "”");
    }
    boolean touched = severity != was.severity() || !creditClass.equals(was.creditClass());
    if (touched && !creditClass.equals(ADVERSE) && severity != Severity.NONE) {
      typed.wrong("severity", "只有失信信息才有严重程度，请选“" + Severity.NONE.title() + "”，或者把信息性质改为失信信息");
    }
    return new Provisions(
        typed.or("recordClass", was.recordClass()),
        creditClass,
        severity,
        typed.lines("legalBasis"),
        typed.word("disclosure", DisclosureWay.class, was.disclosure()),
        was.openWhen(),
        was.dualPublicity(),
        typed.or("sharingScope", was.sharingScope()),
        typed.or("publicity", was.publicity()),
        typed.or("retention", was.retention()),
        typed.or("updateFrequency", furnished.title()),
        furnished,
        typed.lines("furnishedBy"),
        was.local());
  }

  private void needed(String key, String sentence) {
    if (typed.lines(key).isEmpty()) {
      typed.wrong(key, sentence);
    }
  }

  /** 同一记录: the parts kept, in their order, then fields newly marked. */
  private List<KeyPart> key(List<Field> fields) {
    var parts = new ArrayList<KeyPart>();
    for (var part : base.naturalKey()) {
      if (typed.has(boxOf(part))) {
        parts.add(part);
      }
    }
    for (var field : fields) {
      var part = new KeyPart(List.of(field.name()));
      if (typed.has("key." + box(field)) && !parts.contains(part)) {
        parts.add(part);
      }
    }
    for (var part : parts) {
      part.firstOf().stream()
          .filter(name -> typed.has("drop." + name))
          .forEach(
              name -> typed.wrong("drop." + name, "“" + name + "”用来判定是不是同一条记录，停用以前先去掉“同一记录”的勾选"));
    }
    if (parts.isEmpty()) {
      typed.wrong("key", "请至少勾选一项：哪些相同的即为同一条记录");
    }
    return parts;
  }

  /** A part of one field is marked at the field; one of several, such as the subject, by itself. */
  static String boxOf(KeyPart part) {
    var names = part.firstOf();
    return names.size() == 1 ? "key." + names.getFirst() : "keypart." + names.getFirst();
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(typed.text("inForceFrom")));
    } catch (DateTimeParseException wrong) {
      typed.wrong("inForceFrom", "请填写施行之日");
      return Optional.empty();
    }
  }

  /** The form that says this item, as revised from the one it began with. */
  static Map<String, String> of(CatalogueItem base, CatalogueItem item) {
    var sent = new HashMap<String, String>();
    var provisions = item.provisions();
    sent.put("recordClass", provisions.recordClass());
    sent.put("creditClass", provisions.creditClass());
    sent.put("severity", provisions.severity().name());
    sent.put("disclosure", provisions.disclosure().name());
    sent.put("furnished", provisions.furnished().name());
    sent.put("publicity", provisions.publicity());
    sent.put("retention", provisions.retention());
    sent.put("sharingScope", provisions.sharingScope());
    sent.put("updateFrequency", provisions.updateFrequency());
    sent.put("legalBasis", String.join("\n", provisions.legalBasis()));
    sent.put("furnishedBy", String.join("\n", provisions.furnishedBy()));
    base.fields().stream()
        .filter(field -> item.indexOf(field.name()) < 0)
        .forEach(field -> {
          FieldBoxes.put(sent, field.name().value(), field);
          sent.put("drop." + field.name(), "1");
        });
    int row = 0;
    for (var field : item.fields()) {
      boolean added = base.indexOf(field.name()) < 0;
      var id = added ? FieldForm.added(++row) : field.name().value();
      FieldBoxes.put(sent, id, field);
      if (item.naturalKey().contains(new KeyPart(List.of(field.name())))) {
        sent.put("key." + id, "1");
      }
    }
    sent.put("rows", String.valueOf(row + FieldForm.SPARE));
    item.naturalKey().stream()
        .filter(part -> part.firstOf().size() > 1)
        .forEach(part -> sent.put(boxOf(part), "1"));
    return sent;
  }
}
