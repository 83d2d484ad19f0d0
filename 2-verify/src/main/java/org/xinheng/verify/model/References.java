package org.xinheng.verify.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/**
 * 主体指称的读取. Gathers from a row how the department names its subject; field places are found once.
 */
public final class References {
  private static final int LONGEST_LEGACY = 64;
  private static final Pattern SEPARATOR = Pattern.compile("[;；、]");

  private final int name;
  private final int registration;
  private final int organisation;
  private final int tax;
  private final int institution;
  private final int social;
  private final int personNumber;
  private final int representative;
  private final int address;
  private final int formerName;
  private final RenamedBefore renamedBefore;

  public References(CatalogueItem item) {
    this.name = item.indexOf(Role.SUBJECT_NAME);
    this.registration = item.indexOf(Role.REGISTRATION_NUMBER);
    this.organisation = item.indexOf(Role.ORGANISATION_CODE);
    this.tax = item.indexOf(Role.TAX_NUMBER);
    this.institution = item.indexOf(Role.INSTITUTION_CERTIFICATE);
    this.social = item.indexOf(Role.SOCIAL_CERTIFICATE);
    this.personNumber = item.indexOf(Role.PERSON_ID_NUMBER);
    this.representative = item.indexOf(Role.REPRESENTATIVE);
    this.address = item.indexOf(Role.ADDRESS);
    this.formerName = item.indexOf(Role.FORMER_NAME);
    this.renamedBefore = new RenamedBefore(item);
  }

  /**
   * @param confirmed codes that fail their check and were confirmed as officially issued
   */
  public SubjectReference of(Draft draft, String nameAsSent, Set<String> confirmed) {
    var sound =
        draft.subjectCode() instanceof CodeReading.Sound s
            ? Optional.of(s.code())
            : Optional.<UnifiedSocialCreditCode>empty();
    var mismatch =
        draft.subjectCode() instanceof CodeReading.OfficialMismatch m
                && confirmed.contains(m.value())
            ? Optional.of(m.value())
            : Optional.<String>empty();
    boolean person = draft.kind() == SubjectKind.NATURAL_PERSON;
    return new SubjectReference(
        draft.kind(),
        value(draft, name),
        EntityNames.key(value(draft, name)),
        sound,
        mismatch,
        legacy(draft),
        person
            ? Optional.of(value(draft, personNumber)).filter(number -> !number.isEmpty())
            : Optional.empty(),
        value(draft, representative),
        value(draft, address),
        formerNames(draft, nameAsSent));
  }

  private List<LegacyCode> legacy(Draft draft) {
    var codes = new ArrayList<LegacyCode>(2);
    if (draft.subjectCode() instanceof CodeReading.Legacy legacy) {
      codes.add(legacy.code());
    }
    add(codes, LegacyCode.Kind.REGISTRATION_NUMBER, value(draft, registration));
    add(codes, LegacyCode.Kind.ORGANISATION_CODE, value(draft, organisation));
    add(codes, LegacyCode.Kind.TAX_NUMBER, value(draft, tax));
    add(codes, LegacyCode.Kind.INSTITUTION_CERTIFICATE, value(draft, institution));
    add(codes, LegacyCode.Kind.SOCIAL_ORGANISATION_CERTIFICATE, value(draft, social));
    return codes.isEmpty() ? List.of() : codes;
  }

  /** A unified code repeated in an old code's column is no old code. */
  private static void add(List<LegacyCode> codes, LegacyCode.Kind kind, String value) {
    if (!value.isEmpty()
        && value.length() <= LONGEST_LEGACY
        && UnifiedSocialCreditCode.parse(value).isEmpty()) {
      var code = new LegacyCode(kind, value);
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
  }

  private List<String> formerNames(Draft draft, String nameAsSent) {
    var field = value(draft, formerName);
    var before = renamedBefore.of(draft);
    if (field.isEmpty() && before.isEmpty() && nameAsSent.length() == draft.at(name).length()) {
      return List.of();
    }
    var names = new LinkedHashSet<String>(EntityNames.formerNames(nameAsSent));
    for (var former : SEPARATOR.split(field, -1)) {
      if (!former.isBlank()) {
        names.add(former.strip());
      }
    }
    before.ifPresent(names::add);
    names.remove(draft.at(name));
    return List.copyOf(names);
  }

  private static String value(Draft draft, int index) {
    return index < 0 ? "" : draft.at(index);
  }
}
