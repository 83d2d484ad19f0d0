package org.xinheng.conveyor;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.dossier.FilingLock;

/** 一次一件. A correction is one transaction, and no chunk is filed nor other correction made in it. */
final class UnderTheFilingLock {
  private final FilingLock lock;
  private final TransactionOperations transactions;

  UnderTheFilingLock(FilingLock lock, TransactionOperations transactions) {
    this.lock = lock;
    this.transactions = transactions;
  }

  <T> T give(Supplier<T> work) {
    T result =
        transactions.execute(status -> {
          lock.take();
          return work.get();
        });
    if (result == null) {
      throw new IllegalStateException("a correction gives its outcome");
    }
    return result;
  }
}
