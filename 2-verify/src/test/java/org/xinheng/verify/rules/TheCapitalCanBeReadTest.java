package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.Submitted;

class TheCapitalCanBeReadTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"万人民币", "3E-4万", "3********万元", ".5万元", "面议"})
  @DisplayName("DQ-113 读不出数的注册资本提示，行照收")
  void a_capital_that_cannot_be_read_is_pointed_out(String capital) {
    assertThat(Submitted.registration().with("ZT_ZCZB", capital).verdicts())
        .containsExactly("DQ-113 WARNING");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"500", "500万元人民币", "50(万元人民币)", "0万元", "405,000(万美元)", "233.6000（万元人民币）"})
  @DisplayName("DQ-113 数字带单位、币种的通过")
  void numbers_with_unit_and_currency_pass(String capital) {
    assertThat(Submitted.registration().with("ZT_ZCZB", capital).verdicts()).isEmpty();
  }

  @Test
  @DisplayName("DQ-113 不适用：没有注册资本，或事项没有这一项")
  void without_a_capital_the_rule_does_not_apply() {
    assertThat(Submitted.registration().without("ZT_ZCZB").findings("DQ-113")).isEmpty();
    assertThat(Submitted.penalty().findings("DQ-113")).isEmpty();
  }
}
