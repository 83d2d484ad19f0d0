package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.verify.InventedCodes;
import org.xinheng.verify.Submitted;

class TheDecidingBodyIsAPublicBodyTest {

  @Test
  @DisplayName("DQ-210 机关代码以 91 开头的提示")
  void a_companys_code_in_the_agencys_column_is_pointed_out() {
    assertThat(Submitted.penalty().with("CF_CFJGDM", InventedCodes.enterprise(7)).verdicts())
        .containsExactly("DQ-210 WARNING");
  }

  @Test
  @DisplayName("DQ-210 以 11 开头的机关代码通过")
  void a_public_bodys_code_passes() {
    assertThat(Submitted.penalty().with("CF_CFJGDM", InventedCodes.publicBody(2)).verdicts())
        .isEmpty();
  }

  @Test
  @DisplayName("DQ-210 不适用：没有机关代码，或事项没有这一项")
  void without_an_agencys_code_the_rule_does_not_apply() {
    assertThat(Submitted.penalty().without("CF_CFJGDM").findings("DQ-210")).isEmpty();
    assertThat(Submitted.registration().findings("DQ-210")).isEmpty();
  }
}
