package org.xinheng.publish;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/**
 * 撤下公示的提出与审批. The record stays public until a second person has approved, so that nobody takes one
 * down alone; from then on it is on no page, and its number, day and reason are in the public list
 * of what was withdrawn.
 */
public interface Withdrawals {

  /**
   * Refused: PUB-001 no such entry, PUB-002 not live, PUB-015 proposed already, PUB-016 no
   * explanation, PUB-017 personal information in it, PUB-018 the day lies after today or before the
   * decision.
   */
  Outcome propose(Withdrawal.Proposal proposal);

  /** Refused: PUB-010 the same person, PUB-013 no such proposal or decided already, PUB-002. */
  Outcome approve(WithdrawalId withdrawal, String by, String words);

  /**
   * Refused: PUB-013, PUB-014 no reason given. The person who proposed may take it back this way.
   */
  Outcome refuse(WithdrawalId withdrawal, String by, String why);

  Optional<Withdrawal> find(WithdrawalId withdrawal);

  /** Waiting for a second person, by deadline. */
  List<Withdrawal> waiting(Optional<DepartmentCode> department, int offset, int limit);

  /** Every proposal ever made for this version, newest first. */
  List<Withdrawal> of(EntryId entry);

  /** Approved ones, the last taken down first: what the public may read. */
  List<Withdrawal> approved(int offset, int limit);
}
