package org.xinheng.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.xinheng.inquire.Percentage;

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

  /** As {@link Percentage}: 100.0 % is all of it. */
  public String percent() {
    return Percentage.of(part, whole);
  }
}
