package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.Submitted;

class FreeTextHoldsNothingForbiddenTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"当事人血型为B型。", "经营者宗教信仰：略。", "负责人患有慢性肾病。", "既往病史：无。", "员工确诊糖尿病后离岗。"})
  @DisplayName("DQ-213 写明宗教信仰、血型、疾病、病史的退回，提示里不出现原文")
  void what_must_not_be_collected_goes_back(String text) {
    var row = Submitted.penalty().with("CF_SY", text);
    assertThat(row.verdicts()).containsExactly("DQ-213 ERROR");
    assertThat(row.findings("DQ-213").getFirst().toString()).doesNotContain(text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "未建立从业人员健康管理制度。",
        "擅自从事疾病诊疗活动。",
        "销售的药品包装称可治疗心脏病。",
        "未按疾病预防控制机构要求消毒。",
        "未对血型检测试剂进行冷链记录。"
      })
  @DisplayName("DQ-213 只是行业用语的通过")
  void words_of_a_trade_pass(String text) {
    assertThat(Submitted.penalty().with("CF_SY", text).verdicts()).isEmpty();
  }
}
