package org.xinheng.publish.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Scheduled;
import org.xinheng.publish.Term;
import org.xinheng.publish.model.PersonalTexts;
import org.xinheng.vocabulary.WorkingDay;

/**
 * A new row of {@code publish.publication}, decided.
 *
 * @param countedFrom the day the seven working days run from: of the decision, or of the report
 *     where an item is owed by the period and not by the decision
 * @param remark what the department is told of its last day, where it stated another
 */
public record Planned(
    Scheduled scheduled,
    long lineage,
    Publicity state,
    LocalDate countedFrom,
    WorkingDay deadline,
    Optional<WorkingDay> secondClock,
    Term term,
    List<PersonalTexts.Found> texts,
    Optional<String> remark) {

  public Planned starting(Publicity otherState) {
    return new Planned(
        scheduled, lineage, otherState, countedFrom, deadline, secondClock, term, texts, remark);
  }
}
