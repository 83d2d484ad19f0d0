package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.verify.Submitted;

class DatesStandInOrderTest {

  @Test
  @DisplayName("DQ-206 处罚有效期、公示截止期早于决定日期一天即退回，同一天通过")
  void a_penalty_may_end_on_the_day_it_is_decided_but_not_before() {
    assertThat(Submitted.penalty().with("CF_YXQ", "2026-05-05").verdicts())
        .containsExactly("DQ-206 ERROR");
    assertThat(Submitted.penalty().with("CF_GSJZQ", "2026-05-05").verdicts())
        .containsExactly("DQ-206 ERROR");
    assertThat(
            Submitted.penalty()
                .with("CF_YXQ", "2026-05-06")
                .with("CF_GSJZQ", "2026-05-06")
                .verdicts())
        .isEmpty();
  }

  @Test
  @DisplayName("DQ-206 许可有效期至早于有效期自一天即退回，同一天通过")
  void a_licence_may_not_end_before_it_begins() {
    assertThat(Submitted.licence().with("XK_YXQZI", "2026-05-05").verdicts())
        .contains("DQ-206 ERROR");
    assertThat(Submitted.licence().with("XK_YXQZI", "2026-05-06").verdicts()).isEmpty();
  }

  @Test
  @DisplayName("DQ-206 许可有效期自早于决定日期的提示，行照收")
  void a_licence_that_begins_before_its_decision_is_pointed_out() {
    assertThat(Submitted.licence().with("XK_YXQZ", "2026-05-05").verdicts())
        .containsExactly("DQ-206 WARNING");
  }

  @Test
  @DisplayName("DQ-206 登记的核准日期早于成立日期的提示，同一天不提示")
  void an_approval_before_the_establishment_is_pointed_out() {
    assertThat(Submitted.registration().with("ZT_HZRQ", "2020-03-01").verdicts())
        .containsExactly("DQ-206 WARNING");
    assertThat(Submitted.registration().with("ZT_HZRQ", "2020-03-02").verdicts()).isEmpty();
  }

  @Test
  @DisplayName("DQ-206 不适用：缺一个日期，或日期另有错")
  void without_both_days_the_rule_does_not_apply() {
    assertThat(Submitted.registration().without("ZT_CLRQ").findings("DQ-206")).isEmpty();
    assertThat(Submitted.penalty().with("CF_YXQ", "0001-01-01").errors()).containsExactly("DQ-105");
  }
}
