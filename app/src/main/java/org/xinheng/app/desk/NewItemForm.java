package org.xinheng.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Edition;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Frequency;
import org.xinheng.collect.Need;
import org.xinheng.collect.Provisions;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 新增目录项表单的读取. A local item begins with the fields that every record has — whose, by whom, when,
 * what — and those named besides; it must rest on a legal basis of its own (目录之外不得归集).
 */
final class NewItemForm {
  private static final String MORE = "DF_ZD";
  private static final int LONGEST = 500;

  private final Catalogue catalogue;
  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  NewItemForm(Catalogue catalogue, Map<String, String> sent) {
    this.catalogue = catalogue;
    this.sent = sent;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What every local item begins with. */
  static CatalogueItem pattern() {
    try {
      var text =
          new ClassPathResource("catalogue/local-item.yaml")
              .getContentAsString(StandardCharsets.UTF_8);
      return Catalogue.parse(text, "地方新增事项的底本");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The form as it was when the draft was made. */
  static Map<String, String> of(Edition draft) {
    var sent = of(draft.item());
    sent.put("code", draft.item().code().value());
    sent.put("title", draft.item().title());
    sent.put("edition", draft.item().edition());
    sent.put("inForceFrom", draft.item().inForceFrom().toString());
    sent.put("why", draft.why());
    return sent;
  }

  /** The form with the item's provisions and its fields beyond the pattern's. */
  static Map<String, String> of(CatalogueItem item) {
    var provisions = item.provisions();
    var sent = new HashMap<String, String>();
    sent.put("disclosure", provisions.disclosure().name());
    sent.put("furnished", provisions.furnished().name());
    sent.put("publicity", provisions.publicity());
    sent.put("retention", provisions.retention());
    sent.put("sharingScope", provisions.sharingScope());
    sent.put("legalBasis", String.join("\n", provisions.legalBasis()));
    sent.put("furnishedBy", String.join("\n", provisions.furnishedBy()));
    sent.put(
        "fields",
        item.fields().stream()
            .filter(field -> field.name().value().startsWith(MORE))
            .map(Field::title)
            .collect(Collectors.joining("\n")));
    return sent;
  }

  /** The item, or empty when {@link #problems} says why not. */
  Optional<CatalogueItem> read() {
    var code = code();
    needed("title", "请写明事项名称，如“物业服务企业信用信息”");
    needed("legalBasis", "地方新增的事项须有法律依据，写明文件名称和条款；没有依据的不得归集");
    needed("furnishedBy", "请写明由哪些单位提供");
    if (!text("edition").matches("[0-9A-Za-z.-]{1,20}")) {
      problems.add(new Problem("edition", "版本号用数字、字母、点和短横，不超过 20 个字符，如 2026.1"));
    }
    var day = day();
    return problems.isEmpty() && code.isPresent() && day.isPresent()
        ? checked(item(code.get(), day.get()))
        : Optional.empty();
  }

  private CatalogueItem item(ItemCode code, LocalDate day) {
    var pattern = pattern();
    var fields = new ArrayList<>(pattern.fields());
    more().forEach(fields::add);
    return new CatalogueItem(
        code,
        text("title"),
        text("edition"),
        day,
        pattern.nature(),
        code.value(),
        fields,
        pattern.naturalKey(),
        pattern.crossRules(),
        provisions(pattern.provisions()));
  }

  private Provisions provisions(Provisions usual) {
    var furnished = word("furnished", Frequency.class, usual.furnished());
    return new Provisions(
        usual.recordClass(),
        usual.creditClass(),
        usual.severity(),
        lines("legalBasis"),
        word("disclosure", DisclosureWay.class, usual.disclosure()),
        Optional.empty(),
        false,
        or("sharingScope", usual.sharingScope()),
        or("publicity", usual.publicity()),
        or("retention", usual.retention()),
        furnished.title(),
        furnished,
        lines("furnishedBy"),
        true);
  }

  /** One title a line; each may be left empty and is shared, not public, until it is revised. */
  private List<Field> more() {
    var needs = new EnumMap<SubjectKind, Need>(SubjectKind.class);
    Arrays.stream(SubjectKind.values()).forEach(kind -> needs.put(kind, Need.OPTIONAL));
    var fields = new ArrayList<Field>();
    for (var title : lines("fields")) {
      fields.add(
          new Field(
              new FieldName(MORE + (fields.size() + 1)),
              title,
              List.of(),
              FieldType.TEXT,
              LONGEST,
              needs,
              Optional.empty(),
              List.of(),
              Optional.empty(),
              "",
              FieldDisclosure.SHARED,
              Map.of(),
              Optional.empty(),
              true,
              true,
              "",
              List.of(),
              Optional.empty()));
    }
    return fields;
  }

  private Optional<CatalogueItem> checked(CatalogueItem item) {
    try {
      var read = Catalogue.parse(Catalogue.text(item), item.title());
      var forbidden = catalogue.forbiddenIn(read);
      forbidden.ifPresent(sentence -> problems.add(new Problem("fields", sentence)));
      return forbidden.isPresent() ? Optional.empty() : Optional.of(read);
    } catch (IllegalArgumentException wrong) {
      problems.add(new Problem("fields", RevisionForm.sentence(wrong)));
      return Optional.empty();
    }
  }

  private Optional<ItemCode> code() {
    var typed = text("code");
    if (!typed.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || typed.length() > 40) {
      problems.add(new Problem("code", "事项代码用小写字母、数字和短横，以字母开头，不超过 40 个字符，如 property-service"));
      return Optional.empty();
    }
    var code = new ItemCode(typed);
    if (!catalogue.editions(code).isEmpty() || typed.equals("new")) {
      problems.add(new Problem("code", "代码“" + typed + "”已经在用，请另取一个；要改已有的事项，请用“修订”"));
      return Optional.empty();
    }
    return Optional.of(code);
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(text("inForceFrom")));
    } catch (DateTimeParseException wrong) {
      problems.add(new Problem("inForceFrom", "请填写施行之日"));
      return Optional.empty();
    }
  }

  private void needed(String key, String sentence) {
    if (lines(key).isEmpty()) {
      problems.add(new Problem(key, sentence));
    }
  }

  private String text(String key) {
    return sent.getOrDefault(key, "").strip();
  }

  private String or(String key, String otherwise) {
    return text(key).isEmpty() ? otherwise : text(key);
  }

  private List<String> lines(String key) {
    return text(key).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(text(key)))
        .findFirst()
        .orElse(otherwise);
  }
}
