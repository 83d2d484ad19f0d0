package org.xinheng.link.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 名册变更通告. Tells later stages who has been changed otherwise than by a filed record: given a code,
 * matched to an old registration, merged, parted again. Written at the very end of the transaction,
 * one at a time over all instances, so that numbers rise in the order of the commits and who
 * follows them misses none.
 */
final class RegisterNotes {
  /** Any number that nobody else locks with. */
  private static final long IN_ORDER = 0x6E6F746573L;

  private final JdbcClient sql;

  RegisterNotes(JdbcClient sql) {
    this.sql = sql;
  }

  /** In the caller's transaction; without one, at once. */
  void changed(Collection<Long> entities) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      ofThisTransaction().entities.addAll(entities);
    } else {
      write(entities);
    }
  }

  private AtItsEnd ofThisTransaction() {
    for (var known : TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof AtItsEnd own) {
        return own;
      }
    }
    var own = new AtItsEnd();
    TransactionSynchronizationManager.registerSynchronization(own);
    return own;
  }

  private final class AtItsEnd implements TransactionSynchronization {
    private final Set<Long> entities = new LinkedHashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      write(entities);
    }
  }

  private void write(Collection<Long> entities) {
    if (entities.isEmpty()) {
      return;
    }
    sql.sql("select pg_advisory_xact_lock(:key)").param("key", IN_ORDER).query(row -> {});
    sql.sql("insert into link.register_note (entity) select unnest(:entities::bigint[])")
        .param("entities", entities.toArray(Long[]::new))
        .update();
  }
}
