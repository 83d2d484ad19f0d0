package org.xinheng.link.model;

import java.util.Comparator;
import java.util.List;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.EntityNames;

/** 名称是否相符. Whether a known entity is, or was, called what a record says. */
final class NameAgreement {
  /**
   * Below this likeness a name under a known code is taken for another entity's, not for a rename.
   */
  static final int ANOTHER_NAME = 34;

  private static final List<String> LEGAL_FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "公司");

  private NameAgreement() {}

  static boolean sameName(SubjectReference reference, Known known) {
    return bearsName(reference, known) || isLike(reference, known);
  }

  /** Another trade name, another representative, another seat, all of them known on both sides. */
  static boolean nothingAgrees(SubjectReference reference, Known known) {
    return !bearsName(reference, known)
        && known.names().stream()
            .allMatch(name -> NameLikeness.of(core(reference.nameKey()), core(name)) < ANOTHER_NAME)
        && !reference.representative().isEmpty()
        && !known.representative().isEmpty()
        && !reference.representative().equals(known.representative())
        && !reference.address().isEmpty()
        && !known.address().isEmpty()
        && NameLikeness.of(reference.address(), known.address()) < ANOTHER_NAME;
  }

  static boolean anotherNameAndRepresentative(SubjectReference reference, Known known) {
    return !bearsName(reference, known)
        && !reference.representative().isEmpty()
        && !known.representative().isEmpty()
        && !reference.representative().equals(known.representative());
  }

  /** The name without its place in front and its legal form behind. */
  private static String core(String nameKey) {
    String core =
        EntityNames.shorterKeys(nameKey).stream()
            .min(Comparator.comparingInt(String::length))
            .orElse(nameKey);
    for (String form : LEGAL_FORMS) {
      if (core.endsWith(form) && core.length() > form.length() + 1) {
        return core.substring(0, core.length() - form.length());
      }
    }
    return core;
  }

  static boolean bearsName(SubjectReference reference, Known known) {
    return known.bears(reference.nameKey())
        || reference.formerNames().stream().map(EntityNames::key).anyMatch(known::bears);
  }

  private static boolean isLike(SubjectReference reference, Known known) {
    return known.names().stream()
        .anyMatch(name -> NameLikeness.of(reference.nameKey(), name) >= ANOTHER_NAME);
  }
}
