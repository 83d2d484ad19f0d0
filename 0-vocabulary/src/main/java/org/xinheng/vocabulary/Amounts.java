package org.xinheng.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 金额. Amounts written in running text, in yuan: 3万元, 壹拾万元整, 二万五千元, ￥12800整, 50(万元人民币).
 *
 * <p>A number without a unit (0.2), in a foreign currency (405,000万美元), inexact (10余万元), a
 * statute's bound (三万元以下) or a rate (每平方米20元) is no amount. One restated in brackets,
 * 叁万元整(￥30000.00), counts once.
 */
public final class Amounts {
  private Amounts() {}

  /** The first amount in the text. */
  public static Optional<BigDecimal> firstYuan(String text) {
    return allYuan(text).stream().findFirst();
  }

  /** Every amount in the text, in order. */
  public static List<BigDecimal> allYuan(String text) {
    return mayContainYuan(text) ? new AmountScanner(text).amounts() : List.of();
  }

  /** The sum of every amount in the text; zero when there is none. */
  public static BigDecimal sumOfYuan(String text) {
    return allYuan(text).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean mayContainYuan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("元圆块￥¥".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
