package org.xinheng.verify.model;

import java.util.EnumMap;
import java.util.Map;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 旧代码归位. An old number typed into the unified code's column moves to the column of its own, if that
 * is empty: it then is part of the record's natural key, and two entities of one name stay two.
 */
public final class LegacyPlaces {
  private final Map<LegacyCode.Kind, Integer> places = new EnumMap<>(LegacyCode.Kind.class);

  public LegacyPlaces(CatalogueItem item) {
    places.put(LegacyCode.Kind.REGISTRATION_NUMBER, item.indexOf(Role.REGISTRATION_NUMBER));
    places.put(LegacyCode.Kind.ORGANISATION_CODE, item.indexOf(Role.ORGANISATION_CODE));
    places.put(LegacyCode.Kind.TAX_NUMBER, item.indexOf(Role.TAX_NUMBER));
    places.put(LegacyCode.Kind.INSTITUTION_CERTIFICATE, item.indexOf(Role.INSTITUTION_CERTIFICATE));
    places.put(
        LegacyCode.Kind.SOCIAL_ORGANISATION_CERTIFICATE, item.indexOf(Role.SOCIAL_CERTIFICATE));
  }

  /** A natural person has none of these numbers; what stands there goes back by DQ-209. */
  public void fill(Draft draft) {
    if (draft.kind() == SubjectKind.NATURAL_PERSON
        || !(draft.subjectCode() instanceof CodeReading.Legacy(var code))) {
      return;
    }
    int place = places.getOrDefault(code.kind(), -1);
    if (place >= 0 && draft.at(place).isEmpty()) {
      draft.set(place, code.value());
    }
  }
}
