package org.xinheng.publish;

/**
 * 七日公示及时率. Published within the deadline ÷ published.
 *
 * @param published decisions that have been public
 * @param withinDeadline of these, on or before the seventh working day
 */
public record Timeliness(long published, long withinDeadline) {
  public Timeliness {
    if (withinDeadline < 0 || withinDeadline > published) {
      throw new IllegalArgumentException(withinDeadline + " of " + published);
    }
  }

  /** 0 to 1; 1 when nothing has been published. */
  public double rate() {
    return published == 0 ? 1 : (double) withinDeadline / published;
  }
}
