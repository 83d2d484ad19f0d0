package org.xinheng.conveyor;

import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.dossier.FilingLock;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.Withdrawals;

/**
 * 撤下公示的批准. A change of the registration that is taken down says nothing any more: it leaves
 * publicity and the register in one transaction, or neither.
 */
public final class WithdrawalApprovals {
  private final Withdrawals withdrawals;
  private final RegisterFollowing register;
  private final FilingLock lock;
  private final TransactionOperations transactions;

  WithdrawalApprovals(
      Withdrawals withdrawals,
      RegisterFollowing register,
      FilingLock lock,
      TransactionOperations transactions) {
    this.withdrawals = withdrawals;
    this.register = register;
    this.lock = lock;
    this.transactions = transactions;
  }

  /** As {@link Withdrawals#approve}; what is no change of the registration waits for no chunk. */
  public Outcome approve(Withdrawal withdrawal, String by, String words) {
    return register.follows(withdrawal.entry())
        ? withRegister(withdrawal, by, words)
        : withdrawals.approve(withdrawal.id(), by, words);
  }

  private Outcome withRegister(Withdrawal withdrawal, String by, String words) {
    var outcome =
        transactions.execute(status -> {
          lock.take();
          var approved = withdrawals.approve(withdrawal.id(), by, words);
          switch (approved) {
            case Outcome.Done done -> register.withdrawn(withdrawal.entry());
            case Outcome.Refused refused -> status.setRollbackOnly();
          }
          return approved;
        });
    return Objects.requireNonNull(outcome);
  }
}
