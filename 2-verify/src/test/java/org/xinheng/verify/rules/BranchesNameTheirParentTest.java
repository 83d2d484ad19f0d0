package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.Submitted;

@DisplayName("DQ-215 分支机构须填隶属企业，隶属企业不能是本单位")
class BranchesNameTheirParentTest {
  private static final String OWN = "91371203QX0000074T";

  private static Submitted branch(String name) {
    return Submitted.registration().with("ZT_MC", name);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"某区甲乙建材有限公司一分公司", "某区甲乙建材有限公司一分公司（筹）", "某区甲乙连锁超市有限公司文化路分店", "某某银行某区支行"})
  @DisplayName("名称是分支机构而没有填隶属企业：提示，行照收")
  void a_branch_without_a_parent_is_pointed_out(String name) {
    assertThat(branch(name).verdicts()).containsExactly("DQ-215 WARNING");
  }

  @Test
  @DisplayName("主体类型是分公司的，名称看不出也提示")
  void the_type_tells_too() {
    var row = Submitted.registration().with("ZT_LX", "有限责任公司分公司(自然人独资)");
    assertThat(row.verdicts()).containsExactly("DQ-215 WARNING");
  }

  @Test
  @DisplayName("填了名称或代码之一的通过；不是分支机构的不问")
  void a_branch_with_a_parent_passes() {
    assertThat(branch("某区甲乙建材有限公司一分公司").with("ZT_LSMC", "某区甲乙建材有限公司").verdicts()).isEmpty();
    assertThat(Submitted.registration().verdicts()).isEmpty();
  }

  @Test
  @DisplayName("隶属企业是本单位：退回")
  void nobody_is_its_own_parent() {
    var itself = Submitted.registration().record().subject().linkingCode().orElse(OWN);
    assertThat(Submitted.registration().with("ZT_LSDM", itself).errors()).containsExactly("DQ-215");
    assertThat(Submitted.registration().with("ZT_LSMC", "某区甲乙建材有限公司").errors())
        .containsExactly("DQ-215");
  }
}
