package org.xinheng.assess.model;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.collect.Nature;
import org.xinheng.publish.Ending;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.publish.Term;

/**
 * 计入的期间. From how a record stands with the public follows when it may count. What the entity cannot
 * be shown does not count: exempted, minor or withheld records; what is only not open to everybody
 * does.
 *
 * @param from first day of the term
 * @param until its last day, inclusive; empty while it has no end
 * @param stoppedFrom first day on which it no longer counts
 */
public record CountingDays(
    LocalDate from, Optional<LocalDate> until, Optional<LocalDate> stoppedFrom) {

  /**
   * How a record stood at the moment of asking.
   *
   * @param state name of its state of publicity
   * @param changedOn the day of its end, where it has ended
   */
  public record Standing(
      String state,
      Optional<String> withheld,
      Optional<String> ending,
      LocalDate changedOn,
      Optional<LocalDate> startsOn,
      Optional<LocalDate> latestEnd) {}

  /**
   * Empty where it never counts.
   *
   * @param standing empty where its publicity was not yet arranged; a registration has none
   */
  public static Optional<CountingDays> of(
      Nature nature, LocalDate decidedOn, Optional<Standing> standing) {
    if (nature == Nature.REGISTRATION) {
      return Optional.of(new CountingDays(decidedOn, Optional.empty(), Optional.empty()));
    }
    return standing.flatMap(one -> of(decidedOn, one));
  }

  private static Optional<CountingDays> of(LocalDate decidedOn, Standing standing) {
    return switch (standing.state()) {
      case "DUE", "AWAITING_REDACTION", "EXEMPTION_PROPOSED", "LIVE" ->
          Optional.of(within(decidedOn, standing, Optional.empty()));
      case "NOT_PUBLIC" ->
          standing
              .withheld()
              .filter(Withheld.NOT_OPEN.name()::equals)
              .map(open -> within(decidedOn, standing, Optional.empty()));
      case "ENDED" -> Optional.of(within(decidedOn, standing, stopped(decidedOn, standing)));
      case "EXEMPT", "SUPERSEDED" -> Optional.empty();
      default -> throw new IllegalStateException("no such state: " + standing.state());
    };
  }

  /** Revoked or wrong, it never should have counted; repaired, it counts no more. */
  private static Optional<LocalDate> stopped(LocalDate decidedOn, Standing standing) {
    return switch (standing.ending().map(Ending::valueOf).orElse(Ending.REPAIRED)) {
      case TERM_REACHED -> Optional.empty();
      case REPAIRED -> Optional.of(standing.changedOn());
      case REVOKED, WRONG -> Optional.of(decidedOn);
    };
  }

  private static CountingDays within(
      LocalDate decidedOn, Standing standing, Optional<LocalDate> stopped) {
    return new CountingDays(
        standing.startsOn().orElse(decidedOn),
        standing.latestEnd().filter(last -> last.isBefore(Term.UNLIMITED)),
        stopped);
  }
}
