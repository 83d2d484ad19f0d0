package org.xinheng.publish.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.Ending;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Refusal;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.WithdrawalId;
import org.xinheng.publish.Withdrawals;
import org.xinheng.publish.model.Duty;
import org.xinheng.publish.store.PublicationStore;
import org.xinheng.publish.store.WithdrawalStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.PersonalTraces;

/** 撤下公示: one person proposes, another takes it down. */
public final class ReviewWithdrawals implements Withdrawals {
  private final PublicationStore publications;
  private final WithdrawalStore withdrawals;
  private final EndPublicity ending;
  private final Calendars calendars;
  private final Duty duty;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ReviewWithdrawals(
      PublicationStore publications,
      WithdrawalStore withdrawals,
      EndPublicity ending,
      Calendars calendars,
      Duty duty,
      TransactionTemplate transaction,
      Clock clock) {
    this.publications = publications;
    this.withdrawals = withdrawals;
    this.ending = ending;
    this.calendars = calendars;
    this.duty = duty;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Outcome propose(Withdrawal.Proposal proposal) {
    if (proposal.ending() != Ending.REVOKED && proposal.ending() != Ending.WRONG) {
      throw new IllegalArgumentException("not a reason to withdraw: " + proposal.ending());
    }
    if (proposal.explanation().isBlank()) {
      return new Outcome.Refused(Refusal.EXPLANATION_MISSING);
    }
    if (!PersonalTraces.in(proposal.explanation()).isEmpty()) {
      return new Outcome.Refused(Refusal.EXPLANATION_TRACES);
    }
    return Steps.take(transaction, () -> proposed(proposal));
  }

  private Outcome proposed(Withdrawal.Proposal proposal) {
    Optional<Publication> found = publications.lock(proposal.entry());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.NO_SUCH_PUBLICATION);
    }
    Publication publication = found.get();
    if (!(publication.state() instanceof Publicity.Live)) {
      return new Outcome.Refused(Refusal.NOT_IN_THIS_STATE);
    }
    if (proposal.since().isAfter(LocalDate.now(clock))
        || proposal.since().isBefore(publication.decidedOn())) {
      return new Outcome.Refused(Refusal.SINCE_AFTER_TODAY);
    }
    if (withdrawals.of(proposal.entry()).stream()
        .anyMatch(known -> known.state() == Withdrawal.State.PROPOSED)) {
      return new Outcome.Refused(Refusal.PROPOSED_ALREADY);
    }
    withdrawals.add(
        proposal,
        publication,
        duty.lastDay(proposal.since(), calendars.current()),
        clock.instant());
    return new Outcome.Done(publication);
  }

  @Override
  public Outcome approve(WithdrawalId id, String by, String words) {
    return Steps.take(
        transaction,
        () -> {
          Optional<Withdrawal> found = proposedOnly(id);
          if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_SUCH_PROPOSAL);
          }
          Withdrawal withdrawal = found.get();
          if (withdrawal.proposedBy().equals(by)) {
            return new Outcome.Refused(Refusal.SAME_PERSON);
          }
          withdrawals.decide(id, Withdrawal.State.APPROVED, by, words.strip(), clock.instant());
          return ending.end(
              withdrawal.entry(),
              withdrawal.ending(),
              LocalDate.now(clock),
              withdrawal.explanation(),
              by);
        });
  }

  @Override
  public Outcome refuse(WithdrawalId id, String by, String why) {
    if (why.isBlank()) {
      return new Outcome.Refused(Refusal.REFUSAL_UNEXPLAINED);
    }
    return Steps.take(
        transaction,
        () -> {
          Optional<Withdrawal> found = proposedOnly(id);
          if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_SUCH_PROPOSAL);
          }
          withdrawals.decide(id, Withdrawal.State.REFUSED, by, why.strip(), clock.instant());
          return new Outcome.Done(publications.find(found.get().entry()).orElseThrow());
        });
  }

  private Optional<Withdrawal> proposedOnly(WithdrawalId id) {
    return withdrawals.lock(id).filter(found -> found.state() == Withdrawal.State.PROPOSED);
  }

  @Override
  public Optional<Withdrawal> find(WithdrawalId withdrawal) {
    return withdrawals.find(withdrawal);
  }

  @Override
  public List<Withdrawal> waiting(Optional<DepartmentCode> department, int offset, int limit) {
    return withdrawals.waiting(department, offset, limit);
  }

  @Override
  public List<Withdrawal> of(EntryId entry) {
    return withdrawals.of(entry);
  }

  @Override
  public List<Withdrawal> approved(int offset, int limit) {
    return withdrawals.approved(offset, limit);
  }
}
