package org.xinheng.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xinheng.app.sample.SampleShape.Office;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Condition;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Need;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 样例的其他事项. Rows of any item of the catalogue, made from what its fields mean and the examples they
 * give: a new item needs nothing here.
 */
final class SampleItems {
  private final SampleShape shape;
  private final Random random;
  private int serial;

  SampleItems(SampleShape shape, long seed) {
    this.shape = shape;
    this.random = new Random(seed ^ 0x17E45);
  }

  static List<String> header(CatalogueItem item) {
    return item.fields().stream().map(Field::title).toList();
  }

  /** One row in the order of the header, without fault. */
  List<String> row(CatalogueItem item, SampleEntity entity, Office office, LocalDate decided) {
    serial++;
    Map<FieldName, String> values = new HashMap<>();
    var kind =
        item.accepts(SubjectKind.NATURAL_PERSON) && isOfPersons(item) ? person() : kind(entity);
    for (Field field : item.fields()) {
      boolean owed = owed(field, kind, values);
      values.put(field.name(), value(field, new Row(entity, kind, office, decided, owed)));
    }
    return item.fields().stream().map(field -> values.getOrDefault(field.name(), "")).toList();
  }

  /** Only qualifications are of persons alone; the sample names nobody else. */
  private static boolean isOfPersons(CatalogueItem item) {
    return item.provisions().recordClass().startsWith("职称");
  }

  private static SubjectKind person() {
    return SubjectKind.NATURAL_PERSON;
  }

  private static SubjectKind kind(SampleEntity entity) {
    return entity.kind() == SampleEntity.Kind.INDIVIDUAL_BUSINESS
        ? SubjectKind.INDIVIDUAL_BUSINESS
        : SubjectKind.LEGAL_PERSON;
  }

  private record Row(
      SampleEntity entity, SubjectKind kind, Office office, LocalDate decided, boolean owed) {}

  private static boolean owed(Field field, SubjectKind kind, Map<FieldName, String> values) {
    return switch (field.need(kind)) {
      case REQUIRED, RECOMMENDED -> true;
      case CONDITIONAL ->
          field
              .condition()
              .filter(condition -> condition.test() != Condition.Test.ABSENT)
              .map(condition -> condition.holds(values.getOrDefault(condition.field(), "")))
              .orElse(false);
      case OPTIONAL, FORBIDDEN -> false;
    };
  }

  private String value(Field field, Row row) {
    if (field.need(row.kind()) == Need.FORBIDDEN) {
      return "";
    }
    return field.role().map(role -> byRole(role, field, row)).orElseGet(() -> byType(field, row));
  }

  private String byRole(Role role, Field field, Row row) {
    boolean person = row.kind() == SubjectKind.NATURAL_PERSON;
    return switch (role) {
      case SUBJECT_NAME -> person ? row.entity().representative() : row.entity().name();
      case SUBJECT_KIND -> row.kind().title();
      case SUBJECT_CODE -> row.entity().code();
      case REGISTRATION_NUMBER ->
          row.entity().code().isEmpty() ? row.entity().registrationNumber() : "";
      case REPRESENTATIVE -> row.entity().representative();
      case ORGANISATION_CODE, REMARK, PHONE -> "";
      case PERSON_ID_TYPE -> "护照号";
      case PERSON_ID_NUMBER -> "EX%07d".formatted(serial);
      case TAX_NUMBER -> row.owed() ? row.entity().code() : "";
      case DECIDED_BY, SOURCE_UNIT -> row.office().name();
      case DECIDED_BY_CODE, SOURCE_UNIT_CODE -> row.office().uscc();
      case DECIDED_ON -> row.decided().toString();
      case VALID_FROM -> row.owed() ? row.decided().toString() : "";
      case VALID_UNTIL -> row.decided().plusYears(2).minusDays(1).toString();
      case PUBLICITY_UNTIL -> row.decided().plusYears(1).toString();
      case ADDRESS -> row.entity().address();
      case DOCUMENT_NUMBER, CERTIFICATE_NUMBER -> number(field, row);
      default -> byType(field, row);
    };
  }

  private String byType(Field field, Row row) {
    if (!field.examples().isEmpty()) {
      var example = field.examples().get(random.nextInt(field.examples().size()));
      return example.isEmpty() && row.owed() ? "见检验报告" : example;
    }
    if (!row.owed()) {
      return "";
    }
    return switch (field.type()) {
      case DATE -> row.decided().minusDays(45).toString();
      case CODE_LIST, MULTI_CODE_LIST -> field.codes().getFirst().code();
      case DOCUMENT_NUMBER -> number(field, row);
      case AMOUNT, NUMBER -> "1";
      default -> "EX%06d".formatted(serial);
    };
  }

  /** As such numbers are written: 案号, 文书号, the twenty digits of a commitment, or a plain one. */
  private String number(Field field, Row row) {
    int year = row.decided().getYear();
    if (field.type() != FieldType.DOCUMENT_NUMBER) {
      return shape.division()
          + row.decided().toString().replace("-", "")
          + "%06d".formatted(serial);
    }
    if (field.title().contains("案号") || field.title().contains("依据文号")) {
      return "（" + year + "）鲁例0116民初" + serial + "号";
    }
    return field.title().contains("文书号") || field.title().contains("书文号")
        ? row.office().shortName() + "例〔" + year + "〕" + serial + "号"
        : "EX" + year + "%06d".formatted(serial);
  }

  /**
   * The same row spoilt in three ways that come back: without its content, with a day before all
   * days, with a code one character short.
   */
  static List<List<String>> spoilt(CatalogueItem item, List<String> row) {
    var spoilt = new ArrayList<List<String>>();
    spoilt.add(with(row, item.indexOf(Role.CONTENT), ""));
    spoilt.add(with(row, item.indexOf(Role.DECIDED_ON), "0001-01-01"));
    int code = item.indexOf(Role.SUBJECT_CODE);
    spoilt.add(
        row.get(code).isEmpty()
            ? with(row, item.indexOf(Role.SUBJECT_NAME), "")
            : with(row, code, row.get(code).substring(0, 17)));
    return spoilt;
  }

  private static List<String> with(List<String> row, int place, String value) {
    var other = new ArrayList<>(row);
    other.set(place, value);
    return other;
  }
}
