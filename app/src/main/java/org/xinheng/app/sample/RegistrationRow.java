package org.xinheng.app.sample;

import java.util.List;

/** 登记行. One entity as the registrar's export shows it. */
final class RegistrationRow {
  static final List<String> HEADER =
      List.of(
          "企业名称",
          "统一社会信用代码",
          "注册号",
          "主体类别",
          "法定代表人",
          "注册资本",
          "成立日期",
          "核准日期",
          "住所",
          "行政区划代码",
          "镇街",
          "行业代码",
          "经营范围",
          "登记机关",
          "登记状态",
          "曾用名",
          "隶属企业名称",
          "隶属企业统一社会信用代码");

  private RegistrationRow() {}

  static List<String> of(SampleEntity entity, SampleShape shape, SampleShape.Office registrar) {
    return new java.util.ArrayList<>(
        List.of(
            entity.name(),
            entity.code(),
            entity.registrationNumber(),
            entity.kind().title,
            entity.representative(),
            entity.capital(),
            entity.established().toString(),
            entity.approved().toString(),
            entity.address(),
            shape.division(),
            entity.town(),
            entity.trade().industry(),
            entity.trade().scope(),
            registrar.name(),
            entity.state(),
            entity.formerName(),
            "",
            ""));
  }

  /** The same row as that of a branch of the parent, which has no capital of its own. */
  static List<String> branch(List<String> row, String parent, String parentCode) {
    var branch = with(row, "注册资本", "");
    return with(with(branch, "隶属企业名称", parent), "隶属企业统一社会信用代码", parentCode);
  }

  /**
   * The same row spoilt in three ways that come back: no name, a day before all days, a short code.
   */
  static List<List<String>> spoilt(List<String> row) {
    var code = row.get(HEADER.indexOf("统一社会信用代码"));
    return List.of(
        with(row, "企业名称", ""),
        with(row, "成立日期", "0001-01-01"),
        with(row, "统一社会信用代码", code.substring(0, 17)));
  }

  private static List<String> with(List<String> row, String column, String value) {
    var other = new java.util.ArrayList<>(row);
    other.set(HEADER.indexOf(column), value);
    return other;
  }
}
