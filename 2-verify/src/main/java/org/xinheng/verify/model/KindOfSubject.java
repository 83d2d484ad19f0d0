package org.xinheng.verify.model;

import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 主体类别的认定. The kind stated; where none is, what the code tells (GB 32100 表2), else the type
 * registered, else the registration number, whose seventh digit is 6 to 9 for individual
 * businesses. An individual business must not be taken for a company: its operator's name is
 * masked.
 */
public final class KindOfSubject {
  private static final int NUMBER_LENGTH = 15;
  private static final int SEQUENCE_START = 6;

  private final CatalogueItem item;
  private final int stated;
  private final int type;
  private final int registration;

  public KindOfSubject(CatalogueItem item) {
    this.item = item;
    this.stated = item.indexOf(Role.SUBJECT_KIND);
    this.type = item.indexOf(Role.ENTITY_TYPE);
    this.registration = item.indexOf(Role.REGISTRATION_NUMBER);
  }

  public SubjectKind of(Draft draft) {
    if (stated >= 0 && !draft.at(stated).isEmpty()) {
      return item.field(stated)
          .codeValue(draft.at(stated))
          .map(value -> SubjectKind.valueOf(value.means()))
          .orElse(SubjectKind.LEGAL_PERSON);
    }
    boolean individual =
        switch (draft.subjectCode()) {
          case CodeReading.Sound(var code, var cleaned, var explanation) ->
              code.value().startsWith("92");
          case CodeReading.OfficialMismatch(var value, var expected, var agrees) ->
              value.startsWith("92");
          case CodeReading.Legacy(var code) -> byType(draft) || byNumber(code);
          case CodeReading.Absent absent -> byType(draft) || byNumber(at(draft, registration));
          case CodeReading.IdentityNumber identity -> byType(draft);
          case CodeReading.Unreadable unreadable -> byType(draft);
        };
    return individual ? SubjectKind.INDIVIDUAL_BUSINESS : SubjectKind.LEGAL_PERSON;
  }

  private boolean byType(Draft draft) {
    return at(draft, type).contains("个体");
  }

  private static boolean byNumber(LegacyCode code) {
    return code.kind() == LegacyCode.Kind.REGISTRATION_NUMBER && byNumber(code.value());
  }

  private static boolean byNumber(String number) {
    return number.length() == NUMBER_LENGTH
        && number.charAt(SEQUENCE_START) >= '6'
        && number.charAt(SEQUENCE_START) <= '9';
  }

  private static String at(Draft draft, int field) {
    return field < 0 ? "" : draft.at(field);
  }
}
