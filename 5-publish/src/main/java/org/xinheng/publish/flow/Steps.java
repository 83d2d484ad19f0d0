package org.xinheng.publish.flow;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.Outcome;

/** One step in one transaction; a refusal leaves nothing behind. */
final class Steps {
  private Steps() {}

  static Outcome take(TransactionTemplate transaction, Supplier<Outcome> step) {
    Outcome outcome =
        transaction.execute(status -> {
          Outcome result = step.get();
          if (result instanceof Outcome.Refused && status.isNewTransaction()) {
            status.setRollbackOnly();
          }
          return result;
        });
    return Objects.requireNonNull(outcome);
  }
}
