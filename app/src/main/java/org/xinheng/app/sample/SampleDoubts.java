package org.xinheng.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.app.sample.SampleEntity.Kind;

/**
 * 样例的疑难件. A few licences whose holder nobody can tell by rule, one or two of each kind of question,
 * so that the review queue of the sample shows them all.
 */
final class SampleDoubts {
  private static final int EACH = 2;
  private static final int UNKNOWN = 990_001;

  private final SampleShape shape;
  private final List<SampleEntity> plain;

  /**
   * @param entities those of the sample; the doubts are about the first plain ones of them
   */
  SampleDoubts(SampleShape shape, List<SampleEntity> entities) {
    this.shape = shape;
    this.plain =
        entities.stream()
            .filter(entity -> entity.formerName().isEmpty() && entity.state().equals("存续"))
            .toList();
  }

  /** Two more houses, each under the name of one that is there. */
  List<SampleEntity> namesakes() {
    var made = new ArrayList<SampleEntity>();
    for (var entity : some(Kind.INDIVIDUAL_BUSINESS, false, 0)) {
      int number = UNKNOWN + 100 + made.size();
      made.add(entity.namesake(number, code(Kind.INDIVIDUAL_BUSINESS, number), "样例同名"));
    }
    return made;
  }

  /** Soils licences that were sound: rows as {@code licence} makes them, in the order given. */
  List<List<String>> licences(java.util.function.Function<SampleEntity, List<String>> licence) {
    int name = SampleDecisions.LICENCE_HEADER.indexOf("行政相对人名称");
    int code = SampleDecisions.LICENCE_HEADER.indexOf("统一社会信用代码");
    int number = SampleDecisions.LICENCE_HEADER.indexOf("工商注册号");
    var rows = new ArrayList<List<String>>();
    for (var entity : some(Kind.INDIVIDUAL_BUSINESS, false, 0)) { // 有 2 户同名
      var row = licence.apply(entity);
      row.set(code, "");
      row.set(number, unknownNumber(rows.size()));
      rows.add(row);
    }
    var companies = some(Kind.COMPANY, false, 0);
    var others = some(Kind.COOPERATIVE, false, 0);
    for (int i = 0; i < Math.min(companies.size(), others.size()); i++) { // 代码属于另一户
      var row = licence.apply(companies.get(i));
      row.set(code, others.get(i).code());
      rows.add(row);
    }
    for (var entity : some(Kind.COMPANY, false, EACH)) { // 代码不在名册上，而有同名主体
      var row = licence.apply(entity);
      row.set(code, code(Kind.COMPANY, UNKNOWN + rows.size()));
      rows.add(row);
    }
    var numbered = some(Kind.INDIVIDUAL_BUSINESS, true, 0);
    for (int i = 0; i < Math.min(numbered.size(), others.size()); i++) { // 旧代码属于另一户
      var row = licence.apply(numbered.get(i));
      row.set(name, others.get(i).name());
      row.set(code, "");
      rows.add(row);
    }
    return rows;
  }

  /** A few of a kind, with or without an old registration number. */
  private List<SampleEntity> some(Kind kind, boolean numbered, int skip) {
    return plain.stream()
        .filter(
            entity -> entity.kind() == kind && entity.registrationNumber().isEmpty() != numbered)
        .skip(skip)
        .limit(EACH)
        .toList();
  }

  private String code(Kind kind, int number) {
    return SampleEntities.code(kind, shape.division(), "9" + "%06d".formatted(number));
  }

  private String unknownNumber(int running) {
    return SampleEntities.registrationNumber(
        shape.division() + "9" + "%07d".formatted(UNKNOWN + running));
  }
}
