package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("金额识读")
class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "3万元=30000",
        "壹拾万元整=100000",
        "陆千元=6000",
        "二万五千元=25000",
        "￥12800整=12800",
        "¥ 12,800.50=12800.5",
        "50(万元人民币)=500000",
        "10000万元人民币=100000000",
        "0万元=0",
        "伍仟圆=5000",
        "拾伍万元=150000",
        "叁拾捌万捌仟元整=388000",
        "贰万零玖佰元整=20900",
        "肆万玖仟壹佰元整=49100",
        "贰佰柒拾万元=2700000",
        "伍万肆仟贰佰陆拾肆元整=54264",
        "2万5千元=25000",
        "罚款 1,000 元=1000",
        "１．５万元=15000",
        "壹佰元零伍角=100.5",
        "十三万元=130000",
        "一亿二千万元=120000000",
        "罚款人民币叁万元整（￥30000.00）=30000",
        "0.2万元=2000"
      })
  @DisplayName("写明单位的金额换算成元")
  void an_amount_with_its_unit_is_read_in_yuan(String text, BigDecimal yuan) {
    assertThat(Amounts.firstYuan(text))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(yuan));
    assertThat(Amounts.allYuan(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.2",
        "405,000(万美元)",
        "警告",
        "10余万元",
        "每平方米20元",
        "5元/吨",
        "三元食品有限公司",
        "3单元",
        "2018年第12号",
        "处一万元以上十万元以下的罚款"
      })
  @DisplayName("没有单位、外币、约数、单价、法条幅度都不是金额")
  void what_states_no_exact_yuan_is_no_amount(String text) {
    assertThat(Amounts.allYuan(text)).isEmpty();
  }

  @Test
  @DisplayName("一段文字中的几笔金额按次序读出并可合计")
  void several_amounts_are_read_in_order_and_summed() {
    String text = "1.没收广告费用142393.15元2.罚款427179.45元";
    assertThat(Amounts.allYuan(text))
        .containsExactly(new BigDecimal("142393.15"), new BigDecimal("427179.45"));
    assertThat(Amounts.sumOfYuan(text)).isEqualByComparingTo("569572.60");
    assertThat(Amounts.sumOfYuan("没收违法所得3万元，并处罚款3万元")).isEqualByComparingTo("60000");
    assertThat(Amounts.sumOfYuan("警告")).isZero();
  }
}
