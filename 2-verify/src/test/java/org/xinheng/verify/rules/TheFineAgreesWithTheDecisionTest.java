package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.verify.Submitted;

class TheFineAgreesWithTheDecisionTest {

  @ParameterizedTest(name = "{0},金额 {1} → {2}")
  @CsvSource({
    "罚款2000元, 0, DQ-205 ERROR",
    "罚款2000元, 2000, DQ-205 ERROR",
    "罚款2000元, 0.3, DQ-205 WARNING",
    "罚款, 1000, DQ-205 WARNING",
    "罚款, 2000000.01, DQ-205 ERROR",
    "1.没收广告费用142393.15元2.罚款427179.45元, 427179.45, DQ-205 ERROR"
  })
  @DisplayName("DQ-205 罚款为零、误填为元、大得不合常理的退回；与处罚内容不一致的提示")
  void a_fine_that_cannot_be_is_returned_and_a_strange_one_pointed_out(
      String content, String amount, String verdict) {
    assertThat(Submitted.penalty().with("CF_NR", content).with("CF_NR_FK", amount).verdicts())
        .containsExactly(verdict);
  }

  @ParameterizedTest(name = "{0},金额 {1}")
  @CsvSource({
    "罚款2000元, 0.2",
    "罚款人民币贰仟元整, 0.2",
    "处二万五千元罚款, 2.5",
    "罚款, 999.999999",
    "处罚款182.28亿元, 1822800",
    "1.没收广告费用142393.15元2.罚款427179.45元, 42.717945"
  })
  @DisplayName("DQ-205 金额与处罚内容一致，或内容未写金额而金额寻常的通过")
  void a_fine_that_agrees_passes(String content, String amount) {
    assertThat(Submitted.penalty().with("CF_NR", content).with("CF_NR_FK", amount).verdicts())
        .isEmpty();
  }

  @Test
  @DisplayName("DQ-205 不适用：处罚类别不含罚款")
  void without_a_fine_the_rule_does_not_apply() {
    assertThat(
            Submitted.penalty()
                .with("CF_CFLB", "警告")
                .with("CF_NR", "警告")
                .with("CF_NR_FK", "0")
                .verdicts())
        .isEmpty();
  }
}
