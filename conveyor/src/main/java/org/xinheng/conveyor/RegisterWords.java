package org.xinheng.conveyor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Field;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Entry;
import org.xinheng.link.RegisterCourse.LeftAside;
import org.xinheng.link.RegisterWord;
import org.xinheng.link.RegisterWord.Called;
import org.xinheng.link.RegisterWord.Changed;
import org.xinheng.link.RegisterWord.Registered;
import org.xinheng.link.RegisterWord.Succeeded;
import org.xinheng.link.Tie;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnitNames;

/**
 * 登记所载的读取. What an entry of the dossier says of the entity, by what the catalogue says it means.
 */
final class RegisterWords {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final Pattern NAMES = Pattern.compile("[;；、]");
  private static final Pattern CODES = Pattern.compile("[;；、,，\\s]+");

  private final Catalogue catalogue;
  private final UnitNames towns;

  /**
   * @param towns the district's towns under all their names; empty accepts any
   */
  RegisterWords(Catalogue catalogue, UnitNames towns) {
    this.catalogue = catalogue;
    this.towns = towns;
  }

  /** The items whose records tell of the register. */
  List<ItemCode> items() {
    return catalogue.items().stream()
        .filter(item -> isRegistration(item) || isChange(item))
        .map(CatalogueItem::code)
        .toList();
  }

  List<ItemCode> changes() {
    return catalogue.items().stream()
        .filter(RegisterWords::isChange)
        .map(CatalogueItem::code)
        .toList();
  }

  /** How the column is headed that plays the role. */
  String title(Role role) {
    return catalogue.items().stream()
        .filter(item -> isChange(item) || isRegistration(item))
        .flatMap(item -> item.find(role).stream())
        .map(Field::title)
        .findFirst()
        .orElse("");
  }

  static boolean isRegistration(CatalogueItem item) {
    return item.nature() == Nature.REGISTRATION;
  }

  static boolean isChange(CatalogueItem item) {
    return item.find(Role.CONTENT_BEFORE).isPresent();
  }

  static boolean isBranch(CreditRecord record) {
    return !record.at(Role.PARENT_CODE).isEmpty() || !record.at(Role.PARENT_NAME).isEmpty();
  }

  boolean isRegistration(Entry entry) {
    return isRegistration(catalogue.item(entry.item()));
  }

  /**
   * Nothing for a change of what the register does not keep, such as the shareholders, nor for any
   * other record, such as a licence.
   */
  List<RegisterWord> of(Entry entry) {
    var item = catalogue.item(entry.item(), entry.edition());
    if (isRegistration(item)) {
      return List.of(registered(item, entry));
    }
    return isChange(item)
        ? Stream.concat(changed(item, entry).stream(), succeeded(item, entry).stream()).toList()
        : List.of();
  }

  private static Optional<RegisterWord> succeeded(CatalogueItem item, Entry entry) {
    var way = at(item, Role.SUCCESSION, entry);
    var names = parts(at(item, Role.SUCCESSOR_NAME, entry), NAMES);
    var codes = parts(at(item, Role.SUCCESSOR_CODE, entry), CODES);
    var ties = new ArrayList<Tie>();
    for (int i = 0; i < Math.max(names.size(), codes.size()); i++) {
      var name = i < names.size() ? names.get(i) : "";
      var code = i < codes.size() ? codes.get(i) : "";
      var on = Optional.of(entry.decidedOn());
      ties.add(new Tie(Tie.Kind.SUCCEEDED_BY, way, name, code, on, entry.id()));
    }
    return ties.isEmpty() ? Optional.empty() : Optional.of(new Succeeded(entry.id(), ties));
  }

  private static List<String> parts(String cell, Pattern separator) {
    return separator.splitAsStream(cell).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** 登记所载的名称和曾用名; none where the entry is no registration. */
  List<String> names(Entry entry) {
    var item = catalogue.item(entry.item(), entry.edition());
    if (!isRegistration(item)) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(at(item, Role.SUBJECT_NAME, entry)),
            parts(at(item, Role.FORMER_NAME, entry), NAMES).stream())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** What any record says of its subject itself; empty where it states no name. */
  Optional<Called> called(Entry entry) {
    var item = catalogue.item(entry.item(), entry.edition());
    var name = at(item, Role.SUBJECT_NAME, entry);
    return Optional.of(name)
        .filter(stated -> !stated.isEmpty())
        .map(stated ->
            new Called(
                entry.id(),
                stated,
                at(item, Role.REPRESENTATIVE, entry),
                at(item, Role.ADDRESS, entry)));
  }

  private static Registered registered(CatalogueItem item, Entry entry) {
    var values = new EnumMap<Role, String>(Role.class);
    for (Field field : item.fields()) {
      var value = entry.fields().getOrDefault(field.name(), "");
      field.role().filter(role -> !value.isEmpty()).ifPresent(role -> values.put(role, value));
    }
    var approved = values.getOrDefault(Role.APPROVED_ON, "");
    return new Registered(
        entry.id(),
        approved.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(approved)),
        entry.addedAt().atZone(CHINA).toLocalDate(),
        values);
  }

  private Optional<RegisterWord> changed(CatalogueItem item, Entry entry) {
    return thing(item, entry).flatMap(value -> changed(value, item, entry));
  }

  /** 变更事项, where it is one that the registration keeps. */
  private static Optional<CodeValue> thing(CatalogueItem item, Entry entry) {
    var named = at(item, Role.CATEGORY, entry);
    return item.find(Role.CATEGORY).stream()
        .flatMap(field -> field.codes().stream())
        .filter(value -> value.code().equals(named) && !value.means().isEmpty())
        .findFirst();
  }

  /**
   * 不予采用. What a change says that its registration could not: a state that its code list does not
   * know, a town that is none of the district's. Such a change is on file and no fact.
   */
  Optional<LeftAside> unfit(Entry entry) {
    var item = catalogue.item(entry.item(), entry.edition());
    var after = at(item, Role.CONTENT, entry);
    return thing(item, entry)
        .filter(thing -> !after.isEmpty())
        .filter(thing -> fact(thing, after, entry).isEmpty())
        .map(thing ->
            Role.valueOf(thing.means()) == Role.TOWN
                ? new LeftAside(Role.CONTENT, after, "不是本区的镇街，已入档而未据此变更", "请填本区镇街的名称，按更正重报")
                : new LeftAside(Role.CONTENT, after, "不是登记状态代码表中的状态，已入档而未据此变更", "请填代码表中的状态，按更正重报"));
  }

  /** The value as the registration would state it; empty where it could not. */
  private Optional<String> fact(CodeValue thing, String after, Entry entry) {
    return switch (Role.valueOf(thing.means())) {
      case REGISTRATION_STATE -> state(thing.title(), after);
      case TOWN ->
          towns.isEmpty()
              ? Optional.of(after)
              : towns.find(after).map(town -> town.on(entry.decidedOn()));
      default -> Optional.of(after);
    };
  }

  private Optional<RegisterWord> changed(CodeValue of, CatalogueItem item, Entry entry) {
    var what = Role.valueOf(of.means());
    var after = at(item, Role.CONTENT, entry);
    var before = at(item, Role.CONTENT_BEFORE, entry);
    return fact(of, after, entry)
        .filter(value -> !value.isEmpty())
        .map(value -> new Changed(entry.id(), entry.decidedOn(), what, before, value));
  }

  /** 注销 and 吊销 name the state themselves; else the words must be one of the registration's. */
  private Optional<String> state(String named, String after) {
    return catalogue.items().stream()
        .filter(RegisterWords::isRegistration)
        .flatMap(item -> item.find(Role.REGISTRATION_STATE).stream())
        .flatMap(field -> field.codes().stream())
        .filter(value -> is(value, named) || is(value, after))
        .map(CodeValue::title)
        .findFirst();
  }

  private static boolean is(CodeValue value, String words) {
    return value.title().equals(words) || value.aliases().contains(words);
  }

  private static String at(CatalogueItem item, Role role, Entry entry) {
    return item.find(role).map(field -> entry.fields().getOrDefault(field.name(), "")).orElse("");
  }
}
