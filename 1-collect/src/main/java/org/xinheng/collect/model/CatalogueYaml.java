package org.xinheng.collect.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Field;
import org.xinheng.collect.Frequency;
import org.xinheng.collect.KeyPart;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Provisions;
import org.xinheng.collect.Role;
import org.xinheng.collect.Severity;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;

/** 目录文件. Reads a catalogue item from YAML and refuses whatever is not exactly understood. */
public final class CatalogueYaml {
  private static final String FOLDER = "/catalogue/";
  private static final String SHARED = "shared-fields.yaml";

  /** What tells who the subject is, the surest first. */
  private static final List<Role> SUBJECT =
      List.of(
          Role.SUBJECT_CODE,
          Role.REGISTRATION_NUMBER,
          Role.ORGANISATION_CODE,
          Role.TAX_NUMBER,
          Role.INSTITUTION_CERTIFICATE,
          Role.SOCIAL_CERTIFICATE,
          Role.PERSON_ID_NUMBER,
          Role.SUBJECT_NAME);

  private CatalogueYaml() {}

  /** The items named in the bundled {@code catalogue/catalogue.yaml}, in that order. */
  public static List<CatalogueItem> bundled() {
    var items = new ArrayList<CatalogueItem>();
    for (String file : file("catalogue.yaml").texts("items")) {
      items.add(parse(resource(file), file));
    }
    return items;
  }

  public static CatalogueItem parse(String yaml, String source) {
    var node = new YamlNode(load(yaml, source), source);
    List<Field> fields = new FieldYaml(node, shared()).fields();
    var item =
        new CatalogueItem(
            new ItemCode(node.text("code")),
            node.text("title"),
            node.text("edition"),
            day(node, "inForceFrom"),
            node.word("nature", Nature.class),
            node.text("kind", node.text("code")),
            fields,
            naturalKey(node, fields),
            node.texts("crossRules"),
            provisions(node));
    node.nothingElse();
    check(item, node);
    return item;
  }

  static YamlNode file(String name) {
    return new YamlNode(load(resource(name), name), name);
  }

  private static SharedFields shared() {
    return new SharedFields(load(resource(SHARED), SHARED), SHARED);
  }

  private static Provisions provisions(YamlNode item) {
    YamlNode node = item.node("provisions");
    var provisions =
        new Provisions(
            node.text("recordClass"),
            node.text("creditClass"),
            node.word("severity", Severity.class),
            node.texts("legalBasis"),
            node.word("disclosure", DisclosureWay.class),
            FieldYaml.condition(node, "openWhen", ""),
            node.flag("dualPublicity"),
            node.text("sharingScope"),
            node.text("publicity"),
            node.text("retention"),
            node.text("updateFrequency"),
            node.word("furnished", Frequency.class),
            node.texts("furnishedBy"),
            node.flag("local"));
    node.nothingElse();
    if (provisions.legalBasis().isEmpty()) {
      throw node.wrong("legalBasis", "归集须有依据，至少写一条");
    }
    return provisions;
  }

  /**
   * {@code "@subject"} stands for the first code of the subject that is filled in, else the name.
   */
  private static List<KeyPart> naturalKey(YamlNode node, List<Field> fields) {
    var parts = new ArrayList<KeyPart>();
    for (Object part : node.list("naturalKey")) {
      if (part.equals("@subject")) {
        parts.add(new KeyPart(subject(fields)));
      } else {
        List<?> names = part instanceof List<?> alternatives ? alternatives : List.of(part);
        parts.add(new KeyPart(names.stream().map(name -> new FieldName(name.toString())).toList()));
      }
    }
    if (parts.isEmpty()) {
      throw node.wrong("naturalKey", "须写明哪些字段相同即为同一条记录");
    }
    return parts;
  }

  private static List<FieldName> subject(List<Field> fields) {
    return SUBJECT.stream()
        .flatMap(role -> fields.stream().filter(field -> field.role().equals(Optional.of(role))))
        .map(Field::name)
        .toList();
  }

  private static LocalDate day(YamlNode node, String key) {
    try {
      return LocalDate.parse(node.text(key));
    } catch (DateTimeParseException e) {
      throw node.wrong(key, "应为日期，如 2018-07-01");
    }
  }

  private static void check(CatalogueItem item, YamlNode node) {
    var codes = new HashSet<FieldName>();
    var headers = new HashSet<String>();
    var roles = new HashSet<Object>();
    for (Field field : item.fields()) {
      lawful(item, field, node);
      if (!codes.add(field.name())) {
        throw node.wrong("fields", "字段代码重复：" + field.name().value());
      }
      field
          .role()
          .ifPresent(role -> {
            if (!roles.add(role)) {
              throw node.wrong("fields", "两个字段担任同一角色：" + role);
            }
          });
      field
          .condition()
          .ifPresent(condition -> known(item, condition.field(), node, field.name() + ".when"));
      field
          .publicWhen()
          .ifPresent(choice -> known(item, choice.field(), node, field.name() + ".publicWhen"));
      HeaderNames.of(field)
          .forEach(name -> {
            if (!headers.add(name)) {
              throw node.wrong("fields", "列名“" + name + "”属于两个字段，第二个是 " + field.name());
            }
          });
    }
    item.provisions()
        .openWhen()
        .ifPresent(choice -> known(item, choice.field(), node, "provisions.openWhen"));
    item.naturalKey()
        .forEach(part -> part.firstOf().forEach(name -> known(item, name, node, "naturalKey")));
  }

  private static void lawful(CatalogueItem item, Field field, YamlNode node) {
    var forbidden = ForbiddenContents.bundled();
    forbidden
        .in(field.title(), item)
        .ifPresent(word -> {
          throw node.wrong(
              "fields", "“" + field.title() + "”含禁止归集的“" + word + "”（" + forbidden.basis() + "）");
        });
  }

  private static void known(CatalogueItem item, FieldName name, YamlNode node, String where) {
    if (item.indexOf(name) < 0) {
      throw node.wrong(where, "没有这个字段：" + name.value());
    }
  }

  private static @Nullable Object load(String yaml, String source) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(source).setAllowDuplicateKeys(false).build();
    try {
      return new Load(settings).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(source + "：不是合法的 YAML：" + e.getMessage(), e);
    }
  }

  private static String resource(String file) {
    try (InputStream in = CatalogueYaml.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("目录文件不存在：catalogue/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue/" + file, e);
    }
  }
}
