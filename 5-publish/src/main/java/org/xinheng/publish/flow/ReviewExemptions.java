package org.xinheng.publish.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.Exemption;
import org.xinheng.publish.ExemptionId;
import org.xinheng.publish.Exemptions;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Refusal;
import org.xinheng.publish.store.ExemptionStore;
import org.xinheng.publish.store.PublicationStore;
import org.xinheng.publish.store.PublicationStore.Act;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/** 免于公示的提出与审批: two persons, always. */
public final class ReviewExemptions implements Exemptions {
  private final PublicationStore publications;
  private final ExemptionStore exemptions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ReviewExemptions(
      PublicationStore publications,
      ExemptionStore exemptions,
      TransactionTemplate transaction,
      Clock clock) {
    this.publications = publications;
    this.exemptions = exemptions;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Outcome propose(Exemption.Proposal proposal) {
    if (proposal.legalBasis().isBlank() || proposal.grounds().isBlank()) {
      return new Outcome.Refused(Refusal.LEGAL_BASIS_MISSING);
    }
    if (proposal.until().isBefore(today())) {
      return new Outcome.Refused(Refusal.PERIOD_OVER);
    }
    return Steps.take(transaction, () -> proposed(proposal));
  }

  private Outcome proposed(Exemption.Proposal proposal) {
    Optional<Publication> newest = publications.lockNewest(proposal.entry());
    if (newest.isEmpty()) {
      return new Outcome.Refused(Refusal.NO_SUCH_PUBLICATION);
    }
    Publication publication = newest.get();
    if (!(publication.state() instanceof Publicity.Exemptible exemptible)) {
      return new Outcome.Refused(Refusal.NOT_IN_THIS_STATE);
    }
    if (exemptions.proposedFor(publication.entry())) {
      return new Outcome.Refused(Refusal.PROPOSED_ALREADY);
    }
    ExemptionId id =
        exemptions.add(proposal, publication.entry(), publication.department(), clock.instant());
    step(
        publication,
        exemptible.propose(id),
        act(
            proposal.by(),
            "提出免于公示：" + proposal.reason().title() + "，" + proposal.legalBasis().strip()));
    return done(publication.entry());
  }

  @Override
  public Outcome approve(ExemptionId exemption, String by, String words) {
    return Steps.take(
        transaction,
        () -> {
          Optional<Exemption> found = proposedOnly(exemption);
          if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_SUCH_PROPOSAL);
          }
          if (found.get().proposedBy().equals(by)) {
            return new Outcome.Refused(Refusal.SAME_PERSON);
          }
          if (found.get().until().isBefore(today())) {
            return new Outcome.Refused(Refusal.PERIOD_OVER);
          }
          return decided(found.get(), Exemption.State.APPROVED, by, words);
        });
  }

  @Override
  public Outcome refuse(ExemptionId exemption, String by, String why) {
    if (why.isBlank()) {
      return new Outcome.Refused(Refusal.REFUSAL_UNEXPLAINED);
    }
    return Steps.take(
        transaction,
        () ->
            proposedOnly(exemption)
                .map(found -> decided(found, Exemption.State.REFUSED, by, why))
                .orElseGet(() -> new Outcome.Refused(Refusal.NO_SUCH_PROPOSAL)));
  }

  private Optional<Exemption> proposedOnly(ExemptionId exemption) {
    return exemptions.lock(exemption).filter(found -> found.state() == Exemption.State.PROPOSED);
  }

  private Outcome decided(Exemption exemption, Exemption.State state, String by, String words) {
    Optional<Publication> found =
        exemptions
            .carrier(exemption.id())
            .flatMap(publications::lock)
            .or(() -> publications.lockNewest(exemption.entry()));
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.NO_SUCH_PUBLICATION);
    }
    boolean approved = state == Exemption.State.APPROVED;
    Publication publication = found.get();
    Publicity to = decided(publication.state(), exemption.id(), approved);
    if (approved && !(to instanceof Publicity.Exempt)) {
      return new Outcome.Refused(Refusal.NOT_IN_THIS_STATE);
    }
    exemptions.decide(exemption.id(), state, by, words.strip(), clock.instant());
    Act act = act(by, state.title() + "免于公示：" + words.strip());
    step(publication, to, act);
    if (approved) {
      hideOthers(publication.entry(), act);
    }
    return done(publication.entry());
  }

  /** What was live when it was proposed may since have ended, or a newer version may be due. */
  private static Publicity decided(Publicity state, ExemptionId id, boolean approved) {
    return switch (state) {
      case Publicity.ExemptionProposed proposed ->
          approved ? proposed.approve() : proposed.refuse();
      case Publicity.Exemptible exemptible when approved -> exemptible.exempt(id);
      default -> state;
    };
  }

  private void hideOthers(EntryId entry, Act act) {
    for (Publication older : publications.lockOthers(entry)) {
      if (older.state() instanceof Publicity.Standing standing) {
        publications.move(older, standing.supersede(entry, today()), act);
      }
    }
  }

  private void step(Publication publication, Publicity to, Act act) {
    if (!to.equals(publication.state())) {
      publications.move(publication, to, act);
    }
  }

  @Override
  public Optional<Exemption> find(ExemptionId exemption) {
    return exemptions.find(exemption);
  }

  @Override
  public List<Exemption> waiting(Optional<DepartmentCode> department, int offset, int limit) {
    return exemptions.waiting(department, offset, limit);
  }

  @Override
  public List<Exemption> of(EntryId entry) {
    return exemptions.of(entry);
  }

  private Outcome done(EntryId entry) {
    return new Outcome.Done(publications.find(entry).orElseThrow());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Act act(String by, String why) {
    return new Act(today(), clock.instant(), by, why);
  }
}
