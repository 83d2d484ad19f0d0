package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.Submitted;

class FreeTextNamesNoPersonTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "当事人身份证号11010519491231002X。",
        "联系电话13800138000。",
        "货款汇入6222021001112223331账户。",
        "当事人家住某区某某路1号2单元301室。"
      })
  @DisplayName("DQ-207 自由文本有身份号码、电话、银行卡号、住址：收下，待脱敏才公示，提示里不出现原文")
  void a_row_whose_text_names_a_person_waits_for_redaction(String text) {
    var row = Submitted.penalty().with("CF_SY", text);
    assertThat(row.verdicts()).containsExactly("DQ-207 WARNING");
    assertThat(row.record().needsRedaction()).isTrue();
    assertThat(row.findings("DQ-207").getFirst().toString()).doesNotContain(text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"检查时未设置排污口标志。", "住所某区某某路1号。", "罚没款6222.02元。"})
  @DisplayName("DQ-207 没有个人信息的通过，不待脱敏")
  void plain_text_passes(String text) {
    var row = Submitted.penalty().with("CF_SY", text);
    assertThat(row.verdicts()).isEmpty();
    assertThat(row.record().needsRedaction()).isFalse();
  }

  @Test
  @DisplayName("DQ-207 各自由文本项都查：违法行为、事实、内容、备注")
  void every_free_text_field_is_searched() {
    for (var field : new String[] {"CF_WFXW", "CF_SY", "CF_NR", "BZ"}) {
      assertThat(Submitted.penalty().with(field, "罚款2000元，电话13800138000").record().needsRedaction())
          .as(field)
          .isTrue();
    }
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
