package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.verify.Submitted;

@DisplayName("DQ-216 合并、分立须填承继主体")
class SuccessionsNameTheirSuccessorsTest {
  private static final String SOUND = "91370116MA3XYYT13F";
  private static final String OTHER = "91370116MAX0000157";

  private static Submitted merged() {
    return Submitted.change().with("BG_HBFS", "吸收合并");
  }

  @Test
  @DisplayName("方式、名称、代码齐全的通过；多户的依次对应")
  void a_whole_succession_passes() {
    assertThat(merged().with("BG_CJMC", "某区丙丁有限公司").with("BG_CJDM", SOUND).verdicts()).isEmpty();
    assertThat(
            Submitted.change()
                .with("BG_HBFS", "解散分立")
                .with("BG_CJMC", "某区丙丁有限公司；某区戊己有限公司")
                .with("BG_CJDM", SOUND + "；" + OTHER)
                .verdicts())
        .isEmpty();
    assertThat(Submitted.change().verdicts()).isEmpty();
  }

  @Test
  @DisplayName("缺承继主体、缺方式、户数不同、代码不合格：提示，行照收")
  void what_is_missing_is_pointed_out() {
    assertThat(merged().verdicts()).containsExactly("DQ-216 WARNING");
    assertThat(Submitted.change().with("BG_SX", "合并分立").verdicts())
        .containsExactly("DQ-216 WARNING");
    assertThat(Submitted.change().with("BG_CJDM", SOUND).verdicts())
        .containsExactly("DQ-216 WARNING");
    assertThat(merged().with("BG_CJMC", "某区丙丁有限公司；某区戊己有限公司").with("BG_CJDM", SOUND).verdicts())
        .containsExactly("DQ-216 WARNING");
    assertThat(
            merged().with("BG_CJMC", "某区丙丁有限公司").with("BG_CJDM", "91370116MA3XYYT13G").verdicts())
        .containsExactly("DQ-216 WARNING");
  }

  @Test
  @DisplayName("承继主体是本主体：退回")
  void nobody_succeeds_itself() {
    var own = Submitted.change().record().subject().linkingCode().orElseThrow();
    assertThat(merged().with("BG_CJDM", own).errors()).containsExactly("DQ-216");
  }
}
