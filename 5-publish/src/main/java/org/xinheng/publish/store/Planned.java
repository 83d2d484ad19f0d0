package org.xinheng.publish.store;

import java.util.List;
import java.util.Optional;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Scheduled;
import org.xinheng.publish.Term;
import org.xinheng.publish.model.PersonalTexts;
import org.xinheng.vocabulary.WorkingDay;

/** A new row of {@code publish.publication}, decided. */
public record Planned(
    Scheduled scheduled,
    long lineage,
    Publicity state,
    WorkingDay deadline,
    Optional<WorkingDay> secondClock,
    Term term,
    List<PersonalTexts.Found> texts) {

  public Planned starting(Publicity otherState) {
    return new Planned(scheduled, lineage, otherState, deadline, secondClock, term, texts);
  }
}
