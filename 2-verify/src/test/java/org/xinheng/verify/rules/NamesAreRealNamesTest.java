package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.Submitted;

class NamesAreRealNamesTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"甲公司", "测试企业有限公司", "某某公司测试", "TEST公司", "甲甲甲甲", "12345", "ABCD"})
  @DisplayName("DQ-201 不足四字、测试字样、一字重复、纯数字、纯字母的名称退回")
  void a_name_that_is_none_goes_back(String name) {
    assertThat(Submitted.penalty().with("CF_XDR_MC", name).errors()).containsExactly("DQ-201");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"甲乙公司", "某区甲乙（集团）有限公司", "某区 3M 甲乙贸易有限公司"})
  @DisplayName("DQ-201 四个字起的全称通过")
  void a_full_name_passes(String name) {
    assertThat(Submitted.penalty().with("CF_XDR_MC", name).errors()).isEmpty();
  }

  @Test
  @DisplayName("DQ-201 自然人和个体工商户两个字起")
  void a_persons_name_has_two_characters() {
    assertThat(Submitted.personsPenalty().with("CF_XDR_MC", "赵甲").errors()).isEmpty();
    assertThat(Submitted.personsPenalty().with("CF_XDR_MC", "赵").errors())
        .containsExactly("DQ-201");
  }

  @Test
  @DisplayName("DQ-201 持护照等证件的外国人可用外文姓名")
  void a_foreign_persons_name_needs_no_chinese_character() {
    var row =
        Submitted.personsPenalty().with("CF_XDR_MC", "JOHN SMITH").with("CF_XDR_ZJHM", "E12345678");
    assertThat(row.with("CF_XDR_ZJLX", "护照号").errors()).isEmpty();
    assertThat(row.with("CF_XDR_ZJLX", "身份证").with("CF_XDR_ZJHM", Submitted.IDENTITY).errors())
        .containsExactly("DQ-201");
  }

  @Test
  @DisplayName("DQ-201 不适用：名称为空另有必填规则")
  void an_absent_name_is_another_rules_business() {
    assertThat(Submitted.penalty().without("CF_XDR_MC").errors()).containsExactly("DQ-102");
  }
}
