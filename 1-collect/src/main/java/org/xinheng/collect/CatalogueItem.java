package org.xinheng.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 信息事项. One record item of the catalogue, read from YAML: fields in the standard's order, natural
 * key, cross-field rules by code, and the provisions. A new item needs no Java.
 *
 * @param edition of the data standard ({@code 2018})
 * @param inForceFrom first day on which it is furnished by this edition; what was decided before
 *     that day is judged by it as well
 * @param naturalKey what makes two rows the same record
 * @param crossRules codes of cross-field rules that {@code verify} runs ({@code DQ-201})
 */
public record CatalogueItem(
    ItemCode code,
    String title,
    String edition,
    LocalDate inForceFrom,
    Nature nature,
    String kind,
    List<Field> fields,
    List<KeyPart> naturalKey,
    List<String> crossRules,
    Provisions provisions) {
  public CatalogueItem {
    fields = List.copyOf(fields);
    naturalKey = List.copyOf(naturalKey);
    crossRules = List.copyOf(crossRules);
  }

  /** The same under another edition. */
  public CatalogueItem withEdition(String other, LocalDate from) {
    return new CatalogueItem(
        code, title, other, from, nature, kind, fields, naturalKey, crossRules, provisions);
  }

  /** The same with other fields and provisions. */
  public CatalogueItem with(List<Field> otherFields, Provisions otherProvisions) {
    return new CatalogueItem(
        code,
        title,
        edition,
        inForceFrom,
        nature,
        kind,
        otherFields,
        naturalKey,
        crossRules,
        otherProvisions);
  }

  public Field field(int index) {
    return fields.get(index);
  }

  /** The field's place in {@link #fields}, or -1. */
  public int indexOf(FieldName name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The place of the field that plays the role, or -1. */
  public int indexOf(Role role) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).role().filter(role::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether its rows may be about such a subject: what its 主体类别 offers, or any where it has none.
   */
  public boolean accepts(SubjectKind kind) {
    return find(Role.SUBJECT_KIND)
        .map(field -> field.codes().stream().anyMatch(value -> value.means().equals(kind.name())))
        .orElse(true);
  }

  public Optional<Field> find(Role role) {
    int index = indexOf(role);
    return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
  }
}
