package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.verify.InventedCodes;
import org.xinheng.verify.Submitted;

class TheSenderFurnishesThisRecordTest {

  @Test
  @DisplayName("DQ-211 数据来源单位不是报送部门的退回")
  void another_departments_record_goes_back() {
    assertThat(Submitted.penalty().with("CF_SJLYDM", InventedCodes.publicBody(2)).errors())
        .containsExactly("DQ-211");
  }

  @Test
  @DisplayName("DQ-211 来源单位即报送部门的通过；处罚机关可以是别的机关")
  void the_senders_own_record_passes() {
    assertThat(Submitted.penalty().errors()).isEmpty();
    assertThat(Submitted.penalty().with("CF_CFJGDM", InventedCodes.publicBody(2)).errors())
        .isEmpty();
  }

  @Test
  @DisplayName("DQ-211 不适用：未填来源单位代码，或事项没有这一项")
  void without_a_source_the_rule_does_not_apply() {
    assertThat(Submitted.penalty().without("CF_SJLYDM").findings("DQ-211")).isEmpty();
    assertThat(Submitted.registration().findings("DQ-211")).isEmpty();
  }
}
