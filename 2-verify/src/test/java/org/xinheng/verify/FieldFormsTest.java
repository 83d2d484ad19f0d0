package org.xinheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.collect.Role;

/** 逐格的形式: length, dates with their boundary days, amounts, code lists. */
class FieldFormsTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0001-01-01", "1949-09-30", "2026-05-13", "9999-12-31"})
  @DisplayName("决定日期早于 1949-10-01 或晚于报送当天的退回（DQ-105）")
  void a_decision_is_dated_between_1949_and_today(String day) {
    assertThat(Submitted.penalty().with("CF_JDRQ", day).errors()).containsExactly("DQ-105");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"1949-10-01", "2026-05-12"})
  @DisplayName("边界日：1949-10-01 和报送当天都收下")
  void the_first_and_the_last_admissible_day_pass(String day) {
    assertThat(Submitted.penalty().with("CF_JDRQ", day).errors()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2019-05-06", "2024-02-07", "2024-02-08"})
  @DisplayName("2024 年版目录施行以前作出的，照样按它校验、收下")
  void what_was_decided_before_the_edition_is_judged_by_it(String day) {
    assertThat(Submitted.change().with("BG_RQ", day).errors()).isEmpty();
  }

  @ParameterizedTest(name = "有效期至 {0} → {1}")
  @CsvSource({"2099-12-31, true", "2100-01-01, false", "9999-12-31, false", "0001-01-01, false"})
  @DisplayName("有效期可至 2099-12-31（长期），再往后的退回")
  void validity_may_reach_to_the_end_of_2099(String day, boolean passes) {
    assertThat(Submitted.licence().with("XK_YXQZI", day).errors().isEmpty()).isEqualTo(passes);
  }

  @ParameterizedTest(name = "成立日期 {0} → {1}")
  @CsvSource({
    "0001-01-01, false",
    "1899-12-31, false",
    "1900-01-01, true",
    "2026-05-12, true",
    "2026-05-13, false",
    "9999-12-31, false"
  })
  @DisplayName("成立日期在 1900 年至报送当天之间")
  void an_establishment_lies_between_1900_and_today(String day, boolean passes) {
    var row = Submitted.registration().with("ZT_CLRQ", day).without("ZT_HZRQ");
    assertThat(row.errors().isEmpty()).isEqualTo(passes);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2026-13-01", "2026-02-30", "五月六日", "长期"})
  @DisplayName("不是日期的退回，说出正确写法（DQ-104）")
  void what_is_no_date_goes_back(String cell) {
    var row = Submitted.penalty().with("CF_JDRQ", cell);
    assertThat(row.errors()).containsExactly("DQ-104");
    assertThat(row.findings("DQ-104").getFirst().remedy()).contains("2026-05-06");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2026-5-6", "2026/5/6", "2026.5.6", "20260506", "2026年5月6日", "46148"})
  @DisplayName("各种写法的日期都化为 yyyy-MM-dd")
  void every_common_writing_of_a_day_is_read(String cell) {
    assertThat(Submitted.penalty().with("CF_JDRQ", cell).record().at(Role.DECIDED_ON))
        .isEqualTo("2026-05-06");
  }

  @Test
  @DisplayName("长度：恰好 128 个字符的文号收下，129 个的退回（DQ-103）")
  void a_cell_of_just_the_admitted_length_passes() {
    var number = "某环罚〔2026〕12号";
    var longest = "甲".repeat(128 - number.length()) + number;
    assertThat(Submitted.penalty().with("CF_WSH", longest).errors()).isEmpty();
    assertThat(Submitted.penalty().with("CF_WSH", "甲" + longest).errors())
        .containsExactly("DQ-103");
    assertThat(Submitted.penalty().with("CF_FRDB", "甲".repeat(51)).errors())
        .containsExactly("DQ-103");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"0.2, 0.2", "0.20, 0.2", "2000元, 0.2", "二千元, 0.2", "0.2万元, 0.2"})
  @DisplayName("金额以万元计；带单位的换算")
  void amounts_are_kept_in_ten_thousand_yuan(String cell, String kept) {
    assertThat(Submitted.penalty().with("CF_NR_FK", cell).record().at(Role.FINE)).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"两千", "-0.2", "0.1234567", "1000000000001", "1.2.3"})
  @DisplayName("不是金额的退回，说出单位（DQ-106）")
  void what_is_no_amount_goes_back(String cell) {
    var row = Submitted.penalty().with("CF_NR_FK", cell);
    assertThat(row.errors()).containsExactly("DQ-106");
    assertThat(row.findings("DQ-106").getFirst().remedy()).contains("万元");
  }

  @Test
  @DisplayName("代码项：代码、名称、别名都认，表外的退回并列出可填的值（DQ-107）")
  void a_code_list_knows_codes_titles_and_aliases() {
    assertThat(Submitted.licence().with("XK_ZT", "1").record().at(Role.STATE)).isEqualTo("有效");
    assertThat(Submitted.licence().with("XK_ZT", "正常").record().at(Role.STATE)).isEqualTo("有效");
    var row = Submitted.licence().with("XK_ZT", "在审");
    assertThat(row.errors()).containsExactly("DQ-107");
    assertThat(row.findings("DQ-107").getFirst().remedy()).contains("有效").contains("无效");
  }

  @Test
  @DisplayName("多选项：分号、顿号、逗号都能分开，本身带顿号的选项不拆")
  void several_categories_may_stand_in_one_cell() {
    var row = Submitted.penalty().with("CF_NR_WFFF", "0.1");
    assertThat(row.with("CF_CFLB", "警告；罚款").record().at(Role.CATEGORY)).isEqualTo("警告;罚款");
    assertThat(row.with("CF_CFLB", "警告、罚款").record().at(Role.CATEGORY)).isEqualTo("警告;罚款");
    assertThat(row.with("CF_CFLB", "没收违法所得、没收非法财物;罚款").record().at(Role.CATEGORY))
        .isEqualTo("没收违法所得、没收非法财物;罚款");
    assertThat(row.with("CF_CFLB", "警告、罚金").errors()).containsExactly("DQ-107");
  }

  @Test
  @DisplayName("文书号的各种括号统一为〔〕，同一决定写法不同仍是同一记录")
  void one_decision_written_two_ways_is_one_record() {
    var one = Submitted.penalty().with("CF_WSH", "某环罚[2026]12号").record();
    var other = Submitted.penalty().with("CF_WSH", "某环罚〔2026〕 12号").record();
    assertThat(one.at(Role.DOCUMENT_NUMBER)).isEqualTo("某环罚〔2026〕12号");
    assertThat(one.key()).isEqualTo(other.key());
    assertThat(one.content()).isEqualTo(other.content());
  }

  @Test
  @DisplayName("同一机关、文书号、相对人而内容不同：同一记录的新版本")
  void other_content_under_one_key_is_another_version() {
    var one = Submitted.penalty().record();
    var other = Submitted.penalty().with("CF_NR", "罚款2000元，限十五日内缴纳").record();
    assertThat(other.key()).isEqualTo(one.key());
    assertThat(other.content()).isNotEqualTo(one.content());
    var elsewhere = Submitted.penalty().with("CF_XDR_SHXYM", InventedCodes.enterprise(8)).record();
    assertThat(elsewhere.key()).isNotEqualTo(one.key());
  }

  @Test
  @DisplayName("许可只更正决定日期：同一记录的新版本；许可编号不同的是另一件许可")
  void a_corrected_day_of_a_licence_is_another_version() {
    var one = Submitted.licence().record();
    var corrected = Submitted.licence().with("XK_JDRQ", "2026-05-05").record();
    assertThat(corrected.key()).isEqualTo(one.key());
    assertThat(corrected.content()).isNotEqualTo(one.content());
    var first = Submitted.licence().with("XK_XKBH", "JY1370116001").record();
    var second = Submitted.licence().with("XK_XKBH", "JY1370116002").record();
    assertThat(first.key()).isNotEqualTo(second.key());
  }

  @Test
  @DisplayName("文书号不含年份的，不同年份的决定是不同的记录，同年的是同一记录")
  void a_number_without_a_year_belongs_to_the_year_of_its_decision() {
    var row = Submitted.penalty().with("CF_WSH", "环罚12号");
    var one = row.with("CF_JDRQ", "2026-05-06").record();
    var next = row.with("CF_JDRQ", "2025-05-06").record();
    var same = row.with("CF_JDRQ", "2026-05-07").record();
    assertThat(one.key()).isNotEqualTo(next.key());
    assertThat(one.key()).isEqualTo(same.key());
  }

  @org.junit.jupiter.params.ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.ValueSource(strings = {"长期", "永久", "无固定期限", " 长期有效 "})
  @DisplayName("有效期至写“长期”等的，按 2099-12-31 读；不是截止日期的项照旧退回")
  void an_end_that_never_comes_is_read_as_the_day_that_means_so(String words) {
    var record = Submitted.licence().with("XK_YXQZI", words).record();
    assertThat(record.at(org.xinheng.collect.Role.VALID_UNTIL)).isEqualTo("2099-12-31");
    assertThat(Submitted.registration().with("ZT_YYQX_ZHI", words).errors()).isEmpty();
    assertThat(Submitted.licence().with("XK_JDRQ", words).errors()).contains("DQ-104");
  }
}
