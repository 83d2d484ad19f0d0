package org.xinheng.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 率. A part of a whole that is not nothing. */
public record Share(long part, long whole) {
  public Share {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
  }

  /** Between 0 and 1, with ten digits. */
  public BigDecimal value() {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP);
  }

  /** With one digit, rounded down, so that 99.96 is not 100. */
  public String percent() {
    return BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
        + " %";
  }
}
