package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Condition;
import org.xinheng.collect.DateWindow;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Need;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 字段表的读取. The fields of an item as the form has them: those it began with, each under its own code,
 * less those dropped, and new ones under {@code +1}, {@code +2} … What is wrong is told at the box
 * where it was typed.
 */
final class FieldForm {
  /** So many empty rows the form begins with. */
  static final int SPARE = 3;

  private static final int MOST = 24;
  private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

  private final CatalogueItem base;
  private final Typed typed;

  FieldForm(CatalogueItem base, Typed typed) {
    this.base = base;
    this.typed = typed;
  }

  /** How many rows for new fields the form has. */
  static int rows(Typed typed) {
    try {
      return Math.clamp(Integer.parseInt(typed.or("rows", String.valueOf(SPARE))), SPARE, MOST);
    } catch (NumberFormatException wrong) {
      return SPARE;
    }
  }

  static String added(int row) {
    return "+" + row;
  }

  List<Field> read() {
    var fields = new ArrayList<Field>();
    for (Field field : base.fields()) {
      if (!typed.has("drop." + field.name())) {
        fields.add(changed(field));
      }
    }
    var known = base.fields().stream().map(Field::name).collect(Collectors.toSet());
    for (int row = 1; row <= rows(typed); row++) {
      added(added(row), known).ifPresent(fields::add);
    }
    return fields;
  }

  private Field changed(Field field) {
    var id = field.name().value();
    var type = field.role().isPresent() ? field.type() : type(id, field.type());
    return of(id, field.name(), type, Optional.of(field));
  }

  private Optional<Field> added(String id, Set<FieldName> known) {
    var code = typed.text("name." + id);
    if (code.isEmpty() && typed.text("title." + id).isEmpty()) {
      return Optional.empty();
    }
    if (!code.matches("[A-Za-z][A-Za-z0-9_]{0,63}")) {
      typed.wrong("name." + id, "新字段的代码以字母开头，由字母、数字和下划线组成，如 QZ_CLJG");
      return Optional.empty();
    }
    if (!known.add(new FieldName(code))) {
      typed.wrong("name." + id, "字段代码“" + code + "”已经在用，请另取一个");
      return Optional.empty();
    }
    return Optional.of(of(id, new FieldName(code), type(id, FieldType.TEXT), Optional.empty()));
  }

  private FieldType type(String id, FieldType otherwise) {
    return typed.word("type." + id, FieldType.class, otherwise);
  }

  private Field of(String id, FieldName name, FieldType type, Optional<Field> was) {
    var title = typed.text("title." + id);
    if (title.isEmpty()) {
      typed.wrong("title." + id, "请写明“" + name + "”的列名");
    }
    var needs = needs(id, was);
    return new Field(
        name,
        title,
        aliases(id, was),
        type,
        typed.length("max." + id, title, was.map(Field::maxLength).orElse(200)),
        needs,
        condition(id, title, needs),
        codes(id, type, title, was),
        window(id, type, was),
        typed.has("unit." + id) ? typed.text("unit." + id) : was.map(Field::unit).orElse(""),
        disclosure(id, type, title, was),
        was.map(Field::exceptions).orElse(Map.of()),
        was.flatMap(Field::role),
        was.filter(field -> field.type() == type)
            .map(Field::freeText)
            .orElse(type == FieldType.TEXT),
        was.map(Field::local).orElse(true),
        typed.text("help." + id),
        was.map(Field::examples).orElse(List.of()),
        was.flatMap(Field::publicWhen));
  }

  /** An alias may have a comma of its own: what is not touched stays as it is. */
  private List<String> aliases(String id, Optional<Field> was) {
    return was.map(Field::aliases)
        .filter(known -> FieldBoxes.aliases(known).equals(typed.text("aliases." + id)))
        .orElseGet(() -> typed.words("aliases." + id));
  }

  private Map<SubjectKind, Need> needs(String id, Optional<Field> was) {
    var needs = new EnumMap<SubjectKind, Need>(SubjectKind.class);
    for (var kind : SubjectKind.values()) {
      var usual = was.map(field -> field.need(kind)).orElse(Need.OPTIONAL);
      needs.put(kind, typed.word("need." + id + "." + kind.name(), Need.class, usual));
    }
    return needs;
  }

  /** When it is owed; asked for only where some kind of subject owes it conditionally. */
  private Optional<Condition> condition(String id, String title, Map<SubjectKind, Need> needs) {
    if (!needs.containsValue(Need.CONDITIONAL)) {
      return Optional.empty();
    }
    var other = typed.text("when." + id);
    var test = typed.one("test." + id, Condition.Test.class);
    var values = Set.copyOf(new HashSet<>(typed.values("values." + id)));
    if (other.isEmpty() || test.isEmpty()) {
      typed.wrong("when." + id, "“" + title + "”没有写明条件，不能改为条件必填：请选择看哪个字段、填了没有或者填了什么");
      return Optional.empty();
    }
    if (test.get() == Condition.Test.INCLUDES && values.isEmpty()) {
      typed.wrong("values." + id, "请写明“" + title + "”在所看的字段填了哪些值时必填");
      return Optional.empty();
    }
    return Optional.of(
        new Condition(
            new FieldName(other),
            test.get(),
            test.get() == Condition.Test.INCLUDES ? values : Set.of()));
  }

  private Optional<DateWindow> window(String id, FieldType type, Optional<Field> was) {
    if (type != FieldType.DATE) {
      return Optional.empty();
    }
    var usual = was.flatMap(Field::window);
    return Optional.of(
        new DateWindow(
            usual.map(DateWindow::earliest).orElse(FIRST),
            usual.map(DateWindow::latest).orElse(DateWindow.LONG_TERM),
            typed.has("future." + id),
            usual.map(DateWindow::longTerm).orElse(false)));
  }

  private FieldDisclosure disclosure(String id, FieldType type, String title, Optional<Field> was) {
    var most =
        typed.word(
            "disclosure." + id,
            FieldDisclosure.class,
            was.map(Field::disclosure).orElse(FieldDisclosure.SHARED));
    boolean personal = type == FieldType.IDENTITY_NUMBER || type == FieldType.PHONE;
    if (personal && most != FieldDisclosure.NEVER) {
      typed.wrong("disclosure." + id, "“" + title + "”是" + type.title() + "，只能选“不公开”");
    }
    return most;
  }

  /** One value a line, {@code 1=有效} or {@code 有效}; those already there keep what they mean. */
  private List<CodeValue> codes(String id, FieldType type, String title, Optional<Field> was) {
    boolean list = type == FieldType.CODE_LIST || type == FieldType.MULTI_CODE_LIST;
    var lines = typed.lines("codes." + id);
    if (list == lines.isEmpty()) {
      typed.wrong(
          "codes." + id,
          list ? "“" + title + "”是代码类型，请写明可填的值，一行一个" : "“" + title + "”不是代码类型，可填的值请留空，或者把类型改为代码");
      return List.of();
    }
    var seen = new HashSet<String>();
    var values = new ArrayList<CodeValue>();
    for (var line : lines) {
      var value = code(line, was.map(Field::codes).orElse(List.of()));
      if (!seen.add(value.code())
          || (!value.title().equals(value.code()) && !seen.add(value.title()))) {
        typed.wrong("codes." + id, "“" + title + "”可填的值“" + line + "”写了两次");
      }
      values.add(value);
    }
    return values;
  }

  private static CodeValue code(String line, List<CodeValue> known) {
    var parts = line.split("[=＝]", 2);
    var code = parts[0].strip();
    var title = parts.length > 1 ? parts[1].strip() : code;
    return known.stream()
        .filter(value -> value.title().equals(title) || value.code().equals(code))
        .findFirst()
        .map(value ->
            new CodeValue(
                parts.length > 1 ? code : value.code(),
                title.equals(value.code()) ? value.title() : title,
                value.aliases(),
                value.means(),
                value.open()))
        .orElseGet(() -> new CodeValue(code, title, List.of(), "", false));
  }
}
