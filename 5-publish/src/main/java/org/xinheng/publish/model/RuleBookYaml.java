package org.xinheng.publish.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xinheng.collect.Nature;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.StartRule;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;

/** 规则书文件. Reads rule books strictly: an unknown key or a missing value is refused by its place. */
public final class RuleBookYaml {
  private static final String FOLDER = "/rulebooks/";

  private RuleBookYaml() {}

  /** The national books and duties, with no province's. */
  static RuleBooks national() {
    YamlMap index = index();
    YamlMap duty = resourceMap(index.text("duties"));
    RuleBooks all =
        new RuleBooks(
            books(index.texts("books")),
            duty(duty.map("deadline")),
            duty(duty.map("secondClock")),
            duty(duty.map("withdrawal")),
            Province.NONE,
            index.word("earlierRecords", Transition.class));
    index.map("local");
    duty.nothingElse();
    index.nothingElse();
    return all;
  }

  /** These books with those of a province that come with Xinheng, by its name in the index. */
  static RuleBooks withBundled(RuleBooks books, String name) {
    YamlMap local = index().map("local");
    if (!local.keys().contains(name)) {
      throw new IllegalArgumentException(
          "没有随程序提供名为“" + name + "”的地方规则，现有：" + String.join("、", local.keys()));
    }
    RuleBooks all = books;
    for (String file : local.texts(name)) {
      all = withLocal(all, resource(file), file);
    }
    return all;
  }

  /** These books with one more from YAML text: a rule book, or a province's outer limit. */
  static RuleBooks withLocal(RuleBooks books, String yaml, String source) {
    YamlMap map = load(yaml, source);
    return map.has("outerLimit") ? books.with(province(map)) : books.with(parse(yaml, source));
  }

  private static YamlMap index() {
    return resourceMap("rulebooks.yaml");
  }

  private static YamlMap resourceMap(String file) {
    return load(resource(file), file);
  }

  private static List<RuleBook> books(List<String> files) {
    return files.stream().map(file -> parse(resource(file), file)).toList();
  }

  /** One book from YAML text; {@code source} names it in messages. */
  public static RuleBook parse(String yaml, String source) {
    YamlMap map = load(yaml, source);
    RuleBook book =
        new RuleBook(
            map.text("id"),
            map.text("title"),
            map.text("documentNumber", ""),
            map.text("article", ""),
            map.word("nature", Nature.class),
            map.texts("items").stream().map(ItemCode::new).toList(),
            map.texts("decidedByContains"),
            map.day("inForceFrom"),
            map.has("inForceUntil") ? Optional.of(map.day("inForceUntil")) : Optional.empty(),
            map.word("startRule", StartRule.class),
            map.flag("validity") ? validity(map) : byClass(map));
    map.nothingElse();
    return book;
  }

  private static RuleBook.ByValidity validity(YamlMap map) {
    int months = map.number("otherwiseMonths", 0);
    return new RuleBook.ByValidity(
        map.number("daysAfterExpiry", 0),
        months == 0 ? Optional.empty() : Optional.of(months),
        map.texts("notValidStates"));
  }

  private static RuleBook.ByClass byClass(YamlMap map) {
    var terms = new EnumMap<Seriousness, RuleBook.ClassTerm>(Seriousness.class);
    YamlMap classes = map.map("classes");
    for (Seriousness seriousness : Seriousness.values()) {
      YamlMap term = classes.map(seriousness.name());
      terms.put(
          seriousness,
          new RuleBook.ClassTerm(
              term.flag("shown"), term.number("least", 0), term.number("most", 0)));
      term.nothingElse();
    }
    classes.nothingElse();
    return new RuleBook.ByClass(terms, classification(map.map("classification")));
  }

  private static Classification classification(YamlMap map) {
    var categories = new HashMap<String, Classification.CategoryClass>();
    YamlMap named = map.map("categories");
    for (String category : named.keys()) {
      categories.put(category, categoryClass(named, category));
    }
    Classification classification =
        new Classification(
            map.word("simpleProcedure", Seriousness.class),
            map.word("otherwise", Seriousness.class),
            categories,
            fines(map.map("fines")),
            map.texts("seriousBasis"));
    map.nothingElse();
    return classification;
  }

  private static Classification.CategoryClass categoryClass(YamlMap named, String category) {
    if (!named.isMap(category)) {
      return new Classification.CategoryClass(named.word(category, Seriousness.class), Map.of());
    }
    YamlMap map = named.map(category);
    var byContent = new HashMap<String, Seriousness>();
    for (String words : map.keys()) {
      byContent.put(words, map.word(words, Seriousness.class));
    }
    Seriousness otherwise = map.word("otherwise", Seriousness.class);
    byContent.remove("otherwise");
    return new Classification.CategoryClass(otherwise, byContent);
  }

  private static Map<SubjectKind, Classification.FineLimits> fines(YamlMap map) {
    var fines = new EnumMap<SubjectKind, Classification.FineLimits>(SubjectKind.class);
    for (String key : map.keys()) {
      YamlMap limits = map.map(key);
      int serious = limits.number("seriousFrom", 0);
      fines.put(
          SubjectKind.valueOf(key),
          new Classification.FineLimits(
              BigDecimal.valueOf(limits.number("ordinaryFrom", 0)),
              serious == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(serious))));
      limits.nothingElse();
    }
    return fines;
  }

  private static Duty duty(YamlMap map) {
    Duty duty =
        new Duty(
            map.text("id"),
            map.text("title"),
            map.text("documentNumber"),
            map.text("article"),
            map.number("workingDays", 0),
            map.has("inForceFrom") ? map.day("inForceFrom") : LocalDate.MIN,
            map.has("nature") ? Optional.of(map.word("nature", Nature.class)) : Optional.empty(),
            map.texts("decidedByContains"));
    map.nothingElse();
    return duty;
  }

  private static Province province(YamlMap map) {
    YamlMap limit = map.map("outerLimit");
    YamlMap persons = map.map("naturalPersons");
    map.text("documentNumber");
    Province province =
        new Province(
            map.text("title"),
            limit.text("article"),
            limit.number("years", 0),
            limit.word("startRule", StartRule.class),
            persons.text("article"),
            persons.flag("shown"));
    limit.nothingElse();
    persons.nothingElse();
    map.nothingElse();
    return province;
  }

  private static YamlMap load(String yaml, String source) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(source).setAllowDuplicateKeys(false).build();
    return new YamlMap(new Load(settings).loadFromString(yaml), source);
  }

  private static String resource(String file) {
    try (InputStream in = RuleBookYaml.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("规则书文件不存在：rulebooks/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("rulebooks/" + file, e);
    }
  }
}
