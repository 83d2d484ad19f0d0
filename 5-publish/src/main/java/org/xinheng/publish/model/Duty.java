package org.xinheng.publish.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.collect.Nature;
import org.xinheng.vocabulary.WorkCalendar;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 公示时限. Within how many working days after the decision a record must be public; the decision day
 * is not counted.
 *
 * @param nature empty when it binds every nature
 * @param decidedByContains empty when it binds every authority
 */
public record Duty(
    String id,
    String title,
    String documentNumber,
    String article,
    int workingDays,
    LocalDate inForceFrom,
    Optional<Nature> nature,
    List<String> decidedByContains) {
  public Duty {
    decidedByContains = List.copyOf(decidedByContains);
  }

  boolean binds(DecisionFacts facts) {
    return !facts.decidedOn().isBefore(inForceFrom)
        && (nature.isEmpty() || nature.get() == facts.nature())
        && (decidedByContains.isEmpty()
            || decidedByContains.stream().anyMatch(facts.decidedBy()::contains));
  }

  /** The last day on which it is kept. */
  public WorkingDay lastDay(LocalDate decidedOn, WorkCalendar calendar) {
    return calendar.plusWorkingDays(decidedOn, workingDays);
  }
}
