package org.xinheng.inquire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * 百分率, as every page shows it: one digit, rounded half up. 100.0 is all and 0.0 is none, exactly:
 * what is nearly all stays 99.9, what is hardly any 0.1.
 *
 * <pre>4 of 6          66.7 %
 * 9,999 of 10,000  99.9 %
 * 1 of 10,000      0.1 %</pre>
 */
public final class Percentage {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST = new BigDecimal("0.1");

  private Percentage() {}

  /** Of a whole; – where it is nothing. */
  public static String of(long part, long whole) {
    return whole == 0
        ? "–"
        : rounded(
                BigDecimal.valueOf(part)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64))
            + " %";
  }

  /** A number from 0 to 100, as a rate or a score is. */
  public static BigDecimal rounded(BigDecimal exact) {
    var rounded = exact.setScale(1, RoundingMode.HALF_UP);
    if (rounded.compareTo(HUNDRED) >= 0 && exact.compareTo(HUNDRED) < 0) {
      return HUNDRED.subtract(LEAST);
    }
    return rounded.signum() == 0 && exact.signum() > 0 ? LEAST : rounded;
  }
}
