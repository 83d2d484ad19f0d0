package org.xinheng.publish;

/**
 * 一次巡检的结果. What one tick did; nothing when another instance was at it.
 *
 * @param ran false when another instance holds the tick
 * @param published went live
 * @param ended taken down because the term is over
 * @param superseded older versions taken down
 * @param lapsed their term was over before they could be published
 * @param dueAgain exemptions that ran out
 * @param recomputed entries whose provisional dates became final
 */
public record Ticked(
    boolean ran,
    long published,
    long ended,
    long superseded,
    long lapsed,
    long dueAgain,
    long recomputed) {

  public static Ticked elsewhere() {
    return new Ticked(false, 0, 0, 0, 0, 0, 0);
  }

  /** Whether nothing was left to do. */
  public boolean idle() {
    return published + ended + superseded + lapsed + dueAgain + recomputed == 0;
  }
}
