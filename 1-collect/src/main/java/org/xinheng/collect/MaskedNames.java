package org.xinheng.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xinheng.vocabulary.NamesInText;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 随栏脱敏的姓名. A name that its own field shows to the public only as 周某 is shown so in every other text
 * of the record too (山东省社会信用条例 第二十条): the operator of an individual business above all.
 */
public final class MaskedNames {
  private final NamesInText names;

  private MaskedNames(NamesInText names) {
    this.names = names;
  }

  /** The names in these fields of a record on such a subject. */
  public static MaskedNames of(
      CatalogueItem item, SubjectKind kind, Function<Field, String> valueOf) {
    if (kind == SubjectKind.LEGAL_PERSON) {
      return new MaskedNames(NamesInText.NONE);
    }
    List<String> persons = new ArrayList<>();
    String shown = "";
    for (Role role : List.of(Role.REPRESENTATIVE, Role.SUBJECT_NAME)) {
      var field = item.find(role);
      if (field.isPresent()) {
        if (field.get().disclosure(kind) == FieldDisclosure.MASKED) {
          persons.add(valueOf.apply(field.get()));
        } else if (role == Role.SUBJECT_NAME) {
          shown = valueOf.apply(field.get());
        }
      }
    }
    return new MaskedNames(NamesInText.of(persons, shown));
  }

  /** The text of the field with these names masked; the same object when none stands in it. */
  public String hiddenIn(Field field, String text) {
    return field.freeText() || field.worded() ? names.hidden(text) : text;
  }
}
