package org.xinheng.inquire;

import java.time.LocalDate;

/**
 * 七日公示及时率. Decisions published within seven working days ÷ decisions owed (国办发〔2015〕51号). There is
 * this one reckoning, for the whole district and for each department.
 *
 * @param owed decisions whose deadline is {@code since} or later: published, or late and still
 *     waiting; exempt ones do not count
 * @param inTime of these, published on or before the seventh working day
 * @param since first day of deadlines counted: a year ago, or the day of the first filing if later,
 *     since what was decided before the platform existed could not be on time
 */
public record Timeliness(long owed, long inTime, LocalDate since) {
  public Timeliness {
    if (inTime < 0 || inTime > owed) {
      throw new IllegalArgumentException(inTime + " of " + owed);
    }
  }

  public boolean nothingDueYet() {
    return owed == 0;
  }

  /** As {@link Percentage}; – where nothing was due. */
  public String percent() {
    return Percentage.of(inTime, owed);
  }
}
