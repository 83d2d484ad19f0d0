package org.xinheng.publish.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.Ending;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.publish.Refusal;
import org.xinheng.publish.store.PublicationStore;
import org.xinheng.publish.store.PublicationStore.Act;
import org.xinheng.vocabulary.EntryId;

/** 提前终止公示: repaired, revoked or wrong. */
public final class EndPublicity {
  private final PublicationStore store;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public EndPublicity(PublicationStore store, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  public Outcome end(EntryId entry, Ending ending, LocalDate on, String why, String by) {
    if (ending == Ending.TERM_REACHED) {
      throw new IllegalArgumentException("only the tick ends a term");
    }
    if (why.isBlank()) {
      return new Outcome.Refused(Refusal.WHY_MISSING);
    }
    return Steps.take(
        transaction,
        () -> {
          Optional<Publication> found = store.lock(entry);
          if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_SUCH_PUBLICATION);
          }
          if (!(found.get().state() instanceof Publicity.Live live)) {
            return new Outcome.Refused(Refusal.NOT_IN_THIS_STATE);
          }
          Act act = new Act(on, clock.instant(), by, ending.title() + "：" + why.strip());
          store.move(found.get(), live.end(on, ending), act);
          withholdOthers(entry, ending, act);
          return new Outcome.Done(store.find(entry).orElseThrow());
        });
  }

  /** What is repaired or revoked does not come back as a correction still waiting its turn. */
  private void withholdOthers(EntryId entry, Ending ending, Act act) {
    if (ending == Ending.WRONG) {
      return;
    }
    for (Publication other : store.lockOthers(entry)) {
      store.move(other, new Publicity.NotPublic(Withheld.ENDED_BEFORE), act);
    }
  }
}
