package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("百分率：四舍五入到一位小数，只有全部才是 100.0，一件没有才是 0.0")
class PercentageTest {
  @Test
  @DisplayName("四舍五入，不是舍去")
  void it_is_rounded_half_up() {
    assertThat(Percentage.of(4, 6)).isEqualTo("66.7 %");
    assertThat(Percentage.of(338, 354)).isEqualTo("95.5 %");
    assertThat(Percentage.of(1, 3)).isEqualTo("33.3 %");
    assertThat(Percentage.of(1, 2_000)).as("0.05").isEqualTo("0.1 %");
    assertThat(Percentage.rounded(new BigDecimal("66.65"))).isEqualByComparingTo("66.7");
  }

  @Test
  @DisplayName("差一件不是全部，有一件不是没有；分母为零的不算")
  void all_is_all_and_none_is_none() {
    assertThat(Percentage.of(10_000, 10_000)).isEqualTo("100.0 %");
    assertThat(Percentage.of(9_999, 10_000)).isEqualTo("99.9 %");
    assertThat(Percentage.of(0, 10_000)).isEqualTo("0.0 %");
    assertThat(Percentage.of(1, 100_000)).isEqualTo("0.1 %");
    assertThat(Percentage.of(0, 0)).isEqualTo("–");
    assertThat(Percentage.rounded(new BigDecimal("99.97"))).isEqualByComparingTo("99.9");
  }
}
