package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.InventedCodes;
import org.xinheng.verify.Submitted;

class FieldsAreFilledAsTheSubjectNeedsTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "CF_XDR_MC", "CF_XDR_SHXYM", "CF_FRDB", "CF_WSH", "CF_WFXW", "CF_SY", "CF_YJ", "CF_CFLB",
        "CF_NR", "CF_NR_FK", "CF_JDRQ", "CF_YXQ", "CF_GSJZQ", "CF_CFJG", "CF_CFJGDM", "CF_SJLY",
        "CF_SJLYDM"
      })
  @DisplayName("DQ-102 必填项为空的退回，只为这一项")
  void a_required_field_may_not_be_empty(String field) {
    assertThat(Submitted.penalty().without(field).errors()).containsExactly("DQ-102");
  }

  @Test
  @DisplayName("DQ-102 条件必填：个体工商户的代码与注册号不得都为空，只说一次")
  void an_individual_business_needs_a_code_or_a_number() {
    var row = Submitted.penalty().with("CF_XDR_LB", "个体工商户").without("CF_XDR_SHXYM");
    assertThat(row.findings("DQ-102"))
        .singleElement()
        .extracting("problem")
        .asString()
        .contains("不得都为空");
    assertThat(row.with("CF_XDR_GSZC", InventedCodes.individualNumber(4)).errors()).isEmpty();
  }

  @Test
  @DisplayName("DQ-102 条件不成立的不必填：没有罚款就不要金额")
  void a_condition_that_does_not_hold_asks_nothing() {
    assertThat(
            Submitted.penalty()
                .with("CF_CFLB", "警告")
                .with("CF_NR", "警告")
                .without("CF_NR_FK")
                .verdicts())
        .isEmpty();
    assertThat(Submitted.penalty().with("CF_CFLB", "罚款;吊销许可证件").errors()).containsExactly("DQ-102");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CF_XDR_GSZC, 371203228004578",
    "CF_XDR_ZZJG, 695320966",
    "CF_FRDB, 赵甲",
    "CF_FR_ZJLX, 身份证"
  })
  @DisplayName("DQ-209 自然人不得填写的项须为空")
  void what_a_natural_person_may_not_fill_goes_back(String field, String cell) {
    assertThat(Submitted.personsPenalty().with(field, cell).errors()).contains("DQ-209");
    assertThat(
            Submitted.personsPenalty().with(field, cell).findings("DQ-209").getFirst().sentence())
        .contains("应为空，自然人不得填写此项");
  }

  @Test
  @DisplayName("DQ-209 法人不得填写自然人证件")
  void a_legal_person_has_no_persons_document() {
    assertThat(Submitted.penalty().with("CF_XDR_ZJLX", "身份证").errors()).containsExactly("DQ-209");
  }

  @Test
  @DisplayName("DQ-109 应填项为空的提示，行照收")
  void a_recommended_field_that_is_empty_is_pointed_out() {
    assertThat(Submitted.registration().without("ZT_ZS").verdicts())
        .containsExactly("DQ-109 WARNING");
  }

  @Test
  @DisplayName("DQ-102、DQ-109、DQ-209 不适用：可填可不填的项怎样都行")
  void an_optional_field_is_never_asked_for() {
    assertThat(Submitted.penalty().with("BZ", "无误").verdicts()).isEmpty();
    assertThat(Submitted.registration().without("ZT_LX").without("ZT_ZCZB").verdicts()).isEmpty();
  }
}
