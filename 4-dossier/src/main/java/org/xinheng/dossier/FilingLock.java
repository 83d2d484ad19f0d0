package org.xinheng.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 入档锁. One filing transaction at a time over all instances, so that numbers rise in commit order
 * and no two chunks found the same entity. Held until the caller's transaction ends.
 */
public final class FilingLock {
  private static final long KEY = 7301;

  private final JdbcClient sql;

  public FilingLock(JdbcClient sql) {
    this.sql = sql;
  }

  public void take() {
    sql.sql("select pg_advisory_xact_lock(:key)").param("key", KEY).query((row, n) -> 1).single();
  }
}
