package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.verify.InventedCodes;
import org.xinheng.verify.Submitted;

class TheCodeFitsTheKindOfSubjectTest {

  @Test
  @DisplayName("DQ-202 主体类别与代码第二位不一致的提示")
  void a_kind_that_contradicts_the_code_is_pointed_out() {
    assertThat(Submitted.penalty().with("CF_XDR_LB", "个体工商户").verdicts())
        .containsExactly("DQ-202 WARNING");
    assertThat(Submitted.penalty().with("CF_XDR_SHXYM", InventedCodes.individual(4)).verdicts())
        .containsExactly("DQ-202 WARNING");
  }

  @Test
  @DisplayName("DQ-202 一致的不提示")
  void a_kind_that_agrees_is_not_pointed_out() {
    assertThat(Submitted.penalty().verdicts()).isEmpty();
    assertThat(
            Submitted.penalty()
                .with("CF_XDR_LB", "个体工商户")
                .with("CF_XDR_SHXYM", InventedCodes.individual(4))
                .verdicts())
        .isEmpty();
  }

  @Test
  @DisplayName("DQ-202 不适用：未填类别、没有统一社会信用代码、自然人")
  void without_a_kind_or_a_code_the_rule_does_not_apply() {
    assertThat(Submitted.registration().with("ZT_TYSHXYDM", InventedCodes.individual(4)).verdicts())
        .isEmpty();
    assertThat(
            Submitted.penalty()
                .with("CF_XDR_LB", "个体工商户")
                .without("CF_XDR_SHXYM")
                .with("CF_XDR_GSZC", InventedCodes.individualNumber(4))
                .verdicts())
        .isEmpty();
    assertThat(Submitted.personsPenalty().verdicts()).isEmpty();
  }
}
