package org.xinheng.publish.model;

import java.util.Optional;
import org.xinheng.publish.Ending;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Publicity.Withheld;

/**
 * 版本接续. What a new version takes over from the one before, and whether the older one goes at once.
 *
 * <p>A secret stays secret and a repaired record stays repaired, whatever the correction says. A
 * live version stays until the new one is live, unless the new one may not be shown at all.
 */
public final class Succession {
  private Succession() {}

  /** The state in which the new version starts. */
  public static Publicity inherit(Publicity own, Publicity older) {
    if (own instanceof Publicity.NotPublic) {
      return own;
    }
    return switch (older) {
      case Publicity.Exempt exempt -> exempt;
      case Publicity.ExemptionProposed proposed ->
          own instanceof Publicity.Exemptible before
              ? new Publicity.ExemptionProposed(proposed.exemption(), before)
              : own;
      case Publicity.Ended ended -> afterEnd(own, ended.ending());
      case Publicity.NotPublic hidden when hidden.why() == Withheld.ENDED_BEFORE -> hidden;
      case Publicity.NotPublic hidden -> own;
      case Publicity.Due due -> own;
      case Publicity.AwaitingRedaction waiting -> own;
      case Publicity.Live live -> own;
      case Publicity.Superseded superseded -> own;
    };
  }

  private static Publicity afterEnd(Publicity own, Ending ending) {
    return switch (ending) {
      case REPAIRED, REVOKED -> new Publicity.NotPublic(Withheld.ENDED_BEFORE);
      case TERM_REACHED, WRONG -> own;
    };
  }

  /** Whether the older version is superseded as soon as the newer is scheduled. */
  public static boolean replacesAtOnce(Publicity newer, Publicity older) {
    return older instanceof Publicity.Standing
        && switch (newer) {
          case Publicity.Due due -> !(older instanceof Publicity.Live);
          case Publicity.AwaitingRedaction waiting ->
              !(older instanceof Publicity.Live || older instanceof Publicity.Due);
          case Publicity.ExemptionProposed proposed -> true;
          case Publicity.Exempt exempt -> true;
          case Publicity.NotPublic hidden -> true;
          case Publicity.Live live -> true;
          case Publicity.Superseded superseded -> false;
          case Publicity.Ended ended -> false;
        };
  }

  /** The first state of a version that has none before it. */
  public static Publicity first(Optional<Withheld> withheld, boolean textsWaiting) {
    if (withheld.isPresent()) {
      return new Publicity.NotPublic(withheld.get());
    }
    return textsWaiting ? new Publicity.AwaitingRedaction() : new Publicity.Due();
  }
}
