package org.xinheng.app.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Frequency;
import org.xinheng.collect.Need;
import org.xinheng.collect.Provisions;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 修订表单的读取. Applies what the form says to the item in force; what does not make a catalogue item is
 * told by its place.
 */
final class RevisionForm {
  private static final String NEW = "new";

  private final CatalogueItem present;
  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  RevisionForm(CatalogueItem present, Map<String, String> sent) {
    this.present = present;
    this.sent = sent;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The revised item, or empty when {@link #problems} says why not. */
  Optional<CatalogueItem> read() {
    var fields = new ArrayList<Field>();
    for (Field field : present.fields()) {
      if (!sent.containsKey("drop." + field.name())) {
        fields.add(changed(field));
      }
    }
    added().ifPresent(fields::add);
    var revised = present.with(fields, provisions());
    var day = day();
    if (day.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    return checked(revised.withEdition(text("edition"), day.get()));
  }

  /** The item with what was typed in it, right or wrong, to be shown again. */
  CatalogueItem asTyped() {
    var fields = present.fields().stream().map(this::changed).toList();
    return present.with(fields, provisions());
  }

  /** Read back from its text, so that what is kept is what the catalogue takes. */
  private Optional<CatalogueItem> checked(CatalogueItem revised) {
    if (!revised.edition().matches("[0-9A-Za-z.-]{1,20}")) {
      problems.add(new Problem("edition", "版本号用数字、字母、点和短横，不超过 20 个字符，如 2026.1"));
      return Optional.empty();
    }
    try {
      return Optional.of(Catalogue.parse(Catalogue.text(revised), present.title()));
    } catch (IllegalArgumentException wrong) {
      problems.add(new Problem("fields", sentence(wrong)));
      return Optional.empty();
    }
  }

  /** What is wrong, in Chinese whatever the mistake. */
  static String sentence(IllegalArgumentException wrong) {
    var message = String.valueOf(wrong.getMessage());
    return message.matches("(?s).*[\\u4e00-\\u9fff].*") ? message : "修订后的内容不成立，请核对：" + message;
  }

  private Provisions provisions() {
    var was = present.provisions();
    return new Provisions(
        was.recordClass(),
        was.creditClass(),
        was.severity(),
        lines("legalBasis"),
        word("disclosure", DisclosureWay.class, was.disclosure()),
        was.openWhen(),
        was.dualPublicity(),
        text("sharingScope"),
        text("publicity"),
        text("retention"),
        text("updateFrequency"),
        word("furnished", Frequency.class, was.furnished()),
        lines("furnishedBy"),
        was.local());
  }

  private Field changed(Field field) {
    var name = field.name().value();
    return new Field(
        field.name(),
        text("title." + name),
        words("aliases." + name),
        field.type(),
        number("max." + name, field.title(), field.maxLength()),
        needs(name, field),
        field.condition(),
        codes(name, field),
        field.window(),
        field.unit(),
        word("disclosure." + name, FieldDisclosure.class, field.disclosure()),
        field.exceptions(),
        field.role(),
        field.freeText(),
        field.local(),
        text("help." + name),
        field.examples(),
        field.publicWhen());
  }

  private Map<SubjectKind, Need> needs(String name, Field field) {
    var needs = new EnumMap<SubjectKind, Need>(SubjectKind.class);
    for (var kind : SubjectKind.values()) {
      var key = "need." + name + "." + kind.name();
      var need = word(key, Need.class, field.need(kind));
      if (need == Need.CONDITIONAL && field.condition().isEmpty()) {
        problems.add(new Problem("title." + name, "“" + field.title() + "”没有写明条件，不能改为条件必填"));
      }
      needs.put(kind, need);
    }
    return needs;
  }

  /** One title a line; those already there keep their code, meaning and aliases. */
  private List<CodeValue> codes(String name, Field field) {
    if (field.codes().isEmpty()) {
      return List.of();
    }
    return lines("codes." + name).stream()
        .map(title ->
            field.codes().stream()
                .filter(value -> value.title().equals(title))
                .findFirst()
                .orElseGet(() -> new CodeValue(title, title, List.of(), "", false)))
        .toList();
  }

  private Optional<Field> added() {
    var code = text(NEW + ".name");
    if (code.isEmpty() && text(NEW + ".title").isEmpty()) {
      return Optional.empty();
    }
    if (!code.matches("[A-Za-z][A-Za-z0-9_]{0,63}")) {
      problems.add(new Problem("new.name", "新字段的代码以字母开头，由字母、数字和下划线组成，如 QZ_CLJG"));
      return Optional.empty();
    }
    var type = word(NEW + ".type", FieldType.class, FieldType.TEXT);
    var needs = new EnumMap<SubjectKind, Need>(SubjectKind.class);
    var need = word(NEW + ".need", Need.class, Need.OPTIONAL);
    Arrays.stream(SubjectKind.values()).forEach(kind -> needs.put(kind, need));
    var codes =
        lines(NEW + ".codes").stream()
            .map(title -> new CodeValue(title, title, List.of(), "", false))
            .toList();
    return Optional.of(
        new Field(
            new FieldName(code),
            text(NEW + ".title"),
            List.of(),
            type,
            number(NEW + ".max", "新字段", 200),
            needs,
            Optional.empty(),
            codes,
            Optional.empty(),
            "",
            word(NEW + ".disclosure", FieldDisclosure.class, FieldDisclosure.SHARED),
            Map.of(),
            Optional.empty(),
            type == FieldType.TEXT,
            true,
            text(NEW + ".help"),
            List.of(),
            Optional.empty()));
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(text("inForceFrom")));
    } catch (DateTimeParseException wrong) {
      problems.add(new Problem("inForceFrom", "请填写施行之日"));
      return Optional.empty();
    }
  }

  private String text(String key) {
    return sent.getOrDefault(key, "").strip();
  }

  private List<String> lines(String key) {
    return text(key).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private List<String> words(String key) {
    return Arrays.stream(text(key).split("[、,，]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private int number(String key, String title, int otherwise) {
    var typed = text(key);
    if (typed.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(typed);
      if (number > 0 && number <= 10_000) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // told below, as any other number that is none
    }
    problems.add(new Problem(key, "“" + title + "”的最长字数应为 1 至 10000 的整数，现为“" + typed + "”"));
    return otherwise;
  }

  private <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    var typed = text(key);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(otherwise);
  }
}
