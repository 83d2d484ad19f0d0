package org.xinheng.inquire.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.dossier.Visibility;

/**
 * 公示经过. In which states of publicity a version of a record has been, and so how it stood on a day.
 *
 * @param steps in their order
 * @param lastDay the last day of publicity, inclusive
 * @param notOpen whether what is not public is so because the catalogue does not open it
 */
public record PublicityCourse(List<Step> steps, Optional<LocalDate> lastDay, boolean notOpen) {
  public PublicityCourse {
    steps = List.copyOf(steps);
  }

  /** 一步. From this day on it was in this state, as publish calls it. */
  public record Step(LocalDate day, String state) {}

  /** How it stood at the end of the day; empty before its first step and once it was replaced. */
  public Optional<Visibility> on(LocalDate day) {
    var state =
        steps.stream()
            .filter(step -> !step.day().isAfter(day))
            .map(Step::state)
            .reduce((before, after) -> after)
            .orElse("");
    return switch (state) {
      case "DUE", "AWAITING_REDACTION", "EXEMPTION_PROPOSED" -> Optional.of(Visibility.PENDING);
      case "LIVE" -> Optional.of(over(day) ? Visibility.ENDED : Visibility.PUBLIC);
      case "NOT_PUBLIC" -> Optional.of(notPublic(day));
      case "EXEMPT" -> Optional.of(Visibility.WITHHELD);
      case "ENDED" -> Optional.of(Visibility.ENDED);
      default -> Optional.empty();
    };
  }

  private Visibility notPublic(LocalDate day) {
    if (!notOpen) {
      return Visibility.WITHHELD;
    }
    return over(day) ? Visibility.ENDED : Visibility.NOT_OPEN;
  }

  private boolean over(LocalDate day) {
    return lastDay.filter(day::isAfter).isPresent();
  }

  /** On which day publicity came to an end, as known at the end of the day. */
  public Optional<LocalDate> endedBy(LocalDate day) {
    var taken =
        steps.stream()
            .filter(step -> step.state().equals("ENDED") && !step.day().isAfter(day))
            .map(Step::day)
            .findFirst();
    boolean was = steps.stream().anyMatch(step -> step.state().equals("LIVE"));
    var over = lastDay.filter(last -> was && day.isAfter(last));
    return over.filter(last -> taken.filter(last::isAfter).isEmpty()).or(() -> taken);
  }
}
