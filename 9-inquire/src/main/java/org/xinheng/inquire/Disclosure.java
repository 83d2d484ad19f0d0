package org.xinheng.inquire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.MaskedNames;
import org.xinheng.collect.Provisions;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Visibility;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.Wording;

/**
 * 披露. The one place that decides which fields of a record an audience sees, and how masked
 * (山东省社会信用条例 第二十至二十三条;个人信息保护法 第三十四至三十七条).
 *
 * <p>An identity number is shown to nobody. Traces of persons are covered in every text for
 * everyone but the entity itself, whatever was overlooked before publication; and a name that its
 * own field masks is masked wherever it stands.
 */
public final class Disclosure {
  private Disclosure() {}

  /** The fields shown, in the catalogue's order; empty values are left out. */
  public static List<ShownField> shown(
      CatalogueItem item, SubjectKind kind, Map<FieldName, String> values, Audience audience) {
    if (kind == SubjectKind.NATURAL_PERSON && !mayKnowPersons(audience)) {
      return List.of();
    }
    List<ShownField> shown = new ArrayList<>();
    MaskedNames names =
        MaskedNames.of(
            item,
            seesShared(audience) ? SubjectKind.LEGAL_PERSON : kind,
            field -> values.getOrDefault(field.name(), ""));
    Optional<Role> personal =
        seesShared(audience) ? Optional.empty() : personal(item, kind, values);
    for (Field field : item.fields()) {
      String value = values.get(field.name());
      if (value == null || value.isEmpty()) {
        continue;
      }
      if (personal.isPresent() && field.role().filter(Disclosure::isContent).isPresent()) {
        String text = FieldAsShown.masked(personal.get(), value);
        shown.add(new ShownField(field.name(), field.title(), text, field.role(), true));
      } else {
        shown(field, chosen(field, values), kind, value, audience)
            .map(one -> hidden(field, one, names))
            .ifPresent(shown::add);
      }
    }
    return List.copyOf(shown);
  }

  private static ShownField hidden(Field field, ShownField shown, MaskedNames names) {
    String text = names.hiddenIn(field, shown.value());
    return text.equals(shown.value())
        ? shown
        : new ShownField(shown.name(), shown.title(), text, shown.role(), true);
  }

  /** The name of an entity on a card or in a list; a number of a person in it is covered. */
  public static String name(String name) {
    return Wording.WORDS.redacted(name);
  }

  /** Whether an old code of an entity is listed: not where somebody's number was filed as one. */
  public static boolean listsCode(String code) {
    return Wording.NUMBER.traces(code).isEmpty();
  }

  /**
   * What a 登记变更 of an individual business says of the person behind it, its operator or the place,
   * is masked as in the registration itself.
   */
  private static Optional<Role> personal(
      CatalogueItem item, SubjectKind kind, Map<FieldName, String> values) {
    if (kind != SubjectKind.INDIVIDUAL_BUSINESS || item.find(Role.CONTENT_BEFORE).isEmpty()) {
      return Optional.empty();
    }
    return item.find(Role.CATEGORY).stream()
        .flatMap(field ->
            field.codes().stream()
                .filter(code -> code.code().equals(values.getOrDefault(field.name(), ""))))
        .map(CodeValue::means)
        .flatMap(means ->
            Stream.of(Role.REPRESENTATIVE, Role.ADDRESS).filter(role -> role.name().equals(means)))
        .findFirst();
  }

  private static boolean isContent(Role role) {
    return role == Role.CONTENT || role == Role.CONTENT_BEFORE;
  }

  /** 自然人的公共信用信息不向社会公开. */
  private static boolean mayKnowPersons(Audience audience) {
    return switch (audience) {
      case Audience.Public() -> false;
      case Audience.CreditInstitution(var licence, var consent) -> !consent.isBlank();
      case Audience.Subject(var self) -> true;
      case Audience.Department department -> true;
      case Audience.Court(var order) -> true;
    };
  }

  /** Whether what has left publicity is still answered to this audience. */
  public static boolean seesEnded(Audience audience) {
    return switch (audience) {
      case Audience.Subject(var self) -> true;
      case Audience.Court(var order) -> true;
      case Audience.Public() -> false;
      case Audience.Department department -> false;
      case Audience.CreditInstitution(var licence, var consent) -> false;
    };
  }

  /**
   * Whether a record that stands so is answered to this audience: what is in publicity to all, what
   * the catalogue does not open as {@link #notOpenItems} has it, and what waits, is withheld or has
   * ended to whoever furnished it, the entity itself and courts.
   */
  public static boolean sees(
      CatalogueItem item, Visibility stands, DepartmentCode furnisher, Audience audience) {
    boolean all = seesEarlier(furnisher, audience);
    return switch (stands) {
      case PUBLIC -> true;
      case NOT_OPEN -> all || seesNotOpen(item.code(), item.provisions(), audience);
      case PENDING, WITHHELD, ENDED -> all;
    };
  }

  /**
   * Whether a record is answered as it once read: to whoever furnished it, the entity itself and
   * courts. Everybody else is told what stands today, for what was corrected must not go on.
   */
  public static boolean seesEarlier(DepartmentCode furnisher, Audience audience) {
    return seesEnded(audience)
        || (audience instanceof Audience.Department department && department.owns(furnisher));
  }

  /**
   * The items of which this audience sees what the public does not: courts and the entity itself
   * all, a department those that need no grant or that the owner has granted it, a credit
   * institution with the entity's consent what may be authorised (山东省社会信用条例 第二十至二十三条).
   */
  public static String[] notOpenItems(Catalogue catalogue, Audience audience) {
    return catalogue.items().stream()
        .filter(item -> seesNotOpen(item.code(), item.provisions(), audience))
        .map(item -> item.code().value())
        .toArray(String[]::new);
  }

  /** Whether there may be records that this audience sees and the public does not. */
  public static boolean seesMore(Catalogue catalogue, Audience audience) {
    return ownRecords(audience).length > 0 || notOpenItems(catalogue, audience).length > 0;
  }

  /**
   * Of which items that are not open a report to this audience may have printed something: which
   * grants a department had when it was issued is not kept.
   */
  public static String[] printedNotOpenItems(Catalogue catalogue, Audience audience) {
    return notOpenItems(
        catalogue, audience instanceof Audience.Department ? new Audience.Court("出具时") : audience);
  }

  private static boolean seesNotOpen(ItemCode code, Provisions item, Audience audience) {
    boolean some = item.disclosure() != DisclosureWay.OPEN || item.openWhen().isPresent();
    return some
        && switch (audience) {
          case Audience.Public() -> false;
          case Audience.CreditInstitution(var licence, var consent) ->
              !consent.isBlank() && item.disclosure() == DisclosureWay.AUTHORISED;
          case Audience.Subject(var self) -> true;
          case Audience.Department department ->
              !needsGrant(item) || department.granted().containsKey(code);
          case Audience.Court(var order) -> true;
        };
  }

  /** Whether a department needs the owner's grant for what others furnished of it: 授权查询, 政务共享. */
  public static boolean needsGrant(Provisions item) {
    return item.disclosure() != DisclosureWay.OPEN;
  }

  /** Whose records that are not open it sees without a grant: its own. */
  public static String[] ownRecords(Audience audience) {
    return audience instanceof Audience.Department department
        ? Stream.concat(Stream.of(department.code()), department.predecessors().stream())
            .map(DepartmentCode::value)
            .toArray(String[]::new)
        : new String[0];
  }

  /**
   * The fields of a record that this department furnished: of others' cut to what was granted.
   *
   * @param redacted texts that a person redacted before publication: they stand for those filed,
   *     where the audience sees only these, and are told to be masked
   */
  public static List<ShownField> shown(
      CatalogueItem item,
      SubjectKind kind,
      Map<FieldName, String> filed,
      Map<FieldName, String> redacted,
      Audience audience,
      DepartmentCode furnisher) {
    var shown = shown(item, kind, filed, redacted, audience);
    if (audience instanceof Audience.Department department
        && needsGrant(item.provisions())
        && !department.owns(furnisher)) {
      var granted = department.granted().getOrDefault(item.code(), Set.of());
      return shown.stream().filter(field -> granted.contains(field.name())).toList();
    }
    return shown;
  }

  private static List<ShownField> shown(
      CatalogueItem item,
      SubjectKind kind,
      Map<FieldName, String> filed,
      Map<FieldName, String> redacted,
      Audience audience) {
    if (redacted.isEmpty() || seesShared(audience)) {
      return shown(item, kind, filed, audience);
    }
    Map<FieldName, String> values = new LinkedHashMap<>(filed);
    values.putAll(redacted);
    return shown(item, kind, values, audience).stream()
        .map(field -> redacted.containsKey(field.name()) ? field.asMasked() : field)
        .toList();
  }

  /** Whether the entity has chosen to show this field, where that is its choice. */
  private static boolean chosen(Field field, Map<FieldName, String> values) {
    return field
        .publicWhen()
        .map(choice -> choice.holds(values.getOrDefault(choice.field(), "")))
        .orElse(false);
  }

  private static Optional<ShownField> shown(
      Field field, boolean chosen, SubjectKind kind, String value, Audience audience) {
    if (field.role().filter(Disclosure::isIdentity).isPresent()) {
      return Optional.empty();
    }
    FieldDisclosure most = field.disclosure(kind);
    return switch (most) {
      case NEVER -> Optional.empty();
      case SHARED ->
          chosen || seesShared(audience)
              ? Optional.of(FieldAsShown.open(field, value, audience))
              : Optional.empty();
      case PUBLIC -> Optional.of(FieldAsShown.open(field, value, audience));
      case MASKED ->
          Optional.of(
              seesShared(audience)
                  ? FieldAsShown.open(field, value, audience)
                  : FieldAsShown.masked(field, value));
    };
  }

  private static boolean isIdentity(Role role) {
    return role == Role.REPRESENTATIVE_ID_NUMBER || role == Role.PERSON_ID_NUMBER;
  }

  private static boolean seesShared(Audience audience) {
    return switch (audience) {
      case Audience.Public() -> false;
      case Audience.CreditInstitution(var licence, var consent) -> false;
      case Audience.Subject(var self) -> true;
      case Audience.Department department -> true;
      case Audience.Court(var order) -> true;
    };
  }
}
