package org.xinheng.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.dossier.RecordReading.Said;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectId;

/** Readings of records for tests. */
final class Told {
  private Told() {}

  static RecordReading of(CatalogueItem item, Version... versions) {
    return new RecordReading(
        item,
        Arrays.stream(versions).map(Version::said).toList(),
        Visibility.PUBLIC,
        Optional.of(versions[0].filedOn),
        true);
  }

  /** A value for every field: a day for dates, the first of a code list, else its title. */
  static Map<String, String> filled(CatalogueItem item) {
    var values = new HashMap<String, String>();
    for (Field field : item.fields()) {
      var value =
          field.type() == FieldType.DATE
              ? "2026-05-07"
              : field.codes().isEmpty() ? field.title() : field.codes().getFirst().title();
      values.put(field.name().value(), value);
    }
    return values;
  }

  /** A version, and the one that supersedes it. */
  record Version(
      long id, int number, LocalDate decidedOn, LocalDate filedOn, Map<String, String> values) {
    static Version on(String decidedOn) {
      var day = LocalDate.parse(decidedOn);
      return new Version(1, 1, day, day, Map.of());
    }

    Version filed(String on) {
      return new Version(id, number, decidedOn, LocalDate.parse(on), values);
    }

    Version saying(Map<String, String> said) {
      return new Version(id, number, decidedOn, filedOn, said);
    }

    Version then(String filedOn) {
      return new Version(id + 1, number + 1, decidedOn, LocalDate.parse(filedOn), values);
    }

    RecordVersion version() {
      return new RecordVersion(
          new EntryId(id),
          new SubjectId(1),
          LocalDate.MIN,
          number,
          decidedOn,
          filedOn,
          new DepartmentCode("scjgj"),
          number == 1 ? Optional.empty() : Optional.of(new EntryId(id - 1)),
          Optional.empty());
    }

    Said said() {
      var named = new HashMap<FieldName, String>();
      values.forEach((name, value) -> named.put(new FieldName(name), value));
      return new Said(version(), named);
    }
  }
}
