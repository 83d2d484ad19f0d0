package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.publish.StartRule;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

class ShownRecordTest {

  @ParameterizedTest
  @CsvSource({
    "罚款, 罚款33000元, 罚款33000元",
    "警告;罚款, 罚款33000元, 警告；罚款33000元",
    "警告;罚款, 警告，罚款人民币 0.2 万元, 警告，罚款人民币 0.2 万元",
    "罚款, 处三万三千元, 罚款；处三万三千元",
    "警告;罚款, '', 警告、罚款",
    "'', 罚款33000元, 罚款33000元",
  })
  @DisplayName("摘要只说一遍：内容里已经写明的处罚种类不再重复")
  void a_kind_of_penalty_is_said_once(String category, String content, String summary) {
    assertThat(penalty(category, content).summary()).isEqualTo(summary);
  }

  @Test
  @DisplayName("登记变更的摘要写明变更什么、从什么变为什么")
  void a_change_is_told_from_what_to_what() {
    var fields =
        List.of(
            field("BG_SX", Role.CATEGORY, "注册资本"),
            field("BG_Q", Role.CONTENT_BEFORE, "50万元"),
            field("BG_H", Role.CONTENT, "100万元"));
    assertThat(record(Nature.OTHER, fields).summary()).isEqualTo("注册资本：50万元 → 100万元");
  }

  private static ShownRecord penalty(String category, String content) {
    return record(
        Nature.PENALTY,
        List.of(field("CF_CFLB", Role.CATEGORY, category), field("CF_NR", Role.CONTENT, content)));
  }

  private static ShownRecord record(Nature nature, List<ShownField> fields) {
    return new ShownRecord(
        new EntryId(1),
        new SubjectId(1),
        "示例建材有限公司",
        Optional.empty(),
        new ItemCode("penalty"),
        "行政处罚",
        nature,
        LocalDate.of(2026, 5, 6),
        Optional.empty(),
        OptionalInt.empty(),
        Openness.LIVE,
        new PublicityClock(
            nature, "", "", "", Optional.empty(), "", StartRule.DECISION, none(), none(), none()),
        fields,
        new Provenance(new DepartmentCode("scjgj"), "", 1, 1, Instant.EPOCH, ""));
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }

  private static ShownField field(String name, Role role, String value) {
    return new ShownField(new FieldName(name), name, value, Optional.of(role), false);
  }
}
