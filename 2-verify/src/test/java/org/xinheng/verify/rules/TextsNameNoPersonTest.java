package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.Submitted;
import org.xinheng.vocabulary.Finding;

class TextsNameNoPersonTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "当事人身份证号11010519491231002X。",
        "联系电话13800138000。",
        "货款汇入6222021001112223331账户。",
        "当事人家住某区某某路1号2单元301室。",
        "经举报人李四反映查实。",
        "微信wx12345收款，邮箱zhangsan@qq.com。",
        "经营者370102900307851在场。"
      })
  @DisplayName("DQ-207 自由文本有身份号码、电话、银行卡号、住址：收下，待脱敏才公示，提示里不出现原文")
  void a_row_whose_text_names_a_person_waits_for_redaction(String text) {
    var row = Submitted.penalty().with("CF_SY", text);
    assertThat(row.verdicts()).containsExactly("DQ-207 WARNING");
    assertThat(row.record().needsRedaction()).isTrue();
    assertThat(row.findings("DQ-207").getFirst().toString()).doesNotContain(text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"检查时未设置排污口标志。", "住所某区某某路1号。", "罚没款6222.02元。", "经举报人反映查实。"})
  @DisplayName("DQ-207 没有个人信息的通过，不待脱敏")
  void plain_text_passes(String text) {
    var row = Submitted.penalty().with("CF_SY", text);
    assertThat(row.verdicts()).isEmpty();
    assertThat(row.record().needsRedaction()).isFalse();
  }

  @Test
  @DisplayName("DQ-207 各自由文本项都查：违法行为、事实、内容")
  void every_free_text_field_is_searched() {
    for (var field : new String[] {"CF_WFXW", "CF_SY", "CF_NR"}) {
      assertThat(Submitted.penalty().with(field, "罚款2000元，电话13800138000").record().needsRedaction())
          .as(field)
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "CF_FRDB, 赵甲11010519491231002X",
    "CF_WSH, 某环罚〔2026〕11010519491231002X号",
    "CF_YJ, 《排污许可管理条例》第三十六条，联系电话13800138000",
    "CF_CFLB, 其他-经办人13800138000",
    "CF_XDR_MC, 某区甲乙建材有限公司13800138000",
    "CF_NR_ZKDX, 排污许可证，经办人13800138000",
    "CF_XDR_SHZZ, 11010519491231002X",
    "CF_CFJG, 某区生态环境局（0531-76212345）",
    "CF_SJLY, 某区生态环境局13800138000"
  })
  @DisplayName("DQ-207 不是自由文本的栏也查：法定代表人、文书号、依据、类别、名称、证照、机关")
  void every_column_that_may_be_public_is_searched(String field, String text) {
    var row = Submitted.penalty().with(field, text);
    assertThat(row.findings("DQ-207")).extracting(Finding::value).containsOnly("");
    assertThat(row.record().needsRedaction()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "XK_XKBH, 13812345678",
    "XK_XKBH, 6222021602001234568",
    "XK_XKBH, JY13701160012345",
    "XK_WSH, 某审批许〔2026〕13812345678号",
    "XK_XKJG, 某区行政审批服务局"
  })
  @DisplayName("DQ-207 许可编号、文书号本身的一串数字不算")
  void a_number_that_is_the_number_itself_passes(String field, String text) {
    var row = Submitted.licence().with("XK_XKZS", "食品经营许可证").with("XK_XKBH", "1").with(field, text);
    assertThat(row.findings("DQ-207")).isEmpty();
    assertThat(row.record().needsRedaction()).isFalse();
  }

  @Test
  @DisplayName("DQ-207 不公开的栏有个人信息：提示不说须脱敏，公示不等")
  void a_column_that_is_never_public_holds_nothing_up() {
    var row = Submitted.penalty().with("BZ", "联系电话13800138000");
    assertThat(row.findings("DQ-207").getFirst().problem()).isEqualTo("含有个人信息；这一栏的内容不公示，公示不受影响");
    assertThat(row.record().needsRedaction()).isFalse();
  }

  @Test
  @DisplayName("DQ-207 个体工商户经营者一栏公开时只留姓氏，不待人工")
  void a_name_that_is_masked_anyway_does_not_wait() {
    var row = Submitted.penalty().with("CF_XDR_LB", "个体工商户").with("CF_FRDB", "赵甲13800138000");
    assertThat(row.findings("DQ-207").getFirst().problem()).contains("公示不受影响");
    assertThat(row.record().needsRedaction()).isFalse();
  }

  @Test
  @DisplayName("DQ-207 不适用：证件号码一项本来就是填号码的，不作自由文本")
  void a_field_for_numbers_is_no_free_text() {
    assertThat(Submitted.personsPenalty().record().needsRedaction()).isFalse();
  }

  @Test
  @DisplayName("DQ-207 不适用：登记信息即时公示，经营范围里的电话由查询环节遮盖，不待人工")
  void a_registration_does_not_wait() {
    var row = Submitted.registration().with("ZT_JYFW", "建材销售。联系电话13800138000");
    assertThat(row.verdicts()).isEmpty();
    assertThat(row.record().needsRedaction()).isFalse();
  }
}
