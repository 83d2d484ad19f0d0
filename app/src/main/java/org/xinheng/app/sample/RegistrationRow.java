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
          "曾用名");

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
            entity.formerName()));
  }
}
