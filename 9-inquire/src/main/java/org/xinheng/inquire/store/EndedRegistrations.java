package org.xinheng.inquire.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 已注销或吊销的存量登记. Entities of the time before the unified code whose registrar's list says that they
 * have ended; one of whose old registrations still stands has not.
 */
final class EndedRegistrations {
  private final JdbcClient sql;

  EndedRegistrations(JdbcClient sql) {
    this.sql = sql;
  }

  /** Since when; those that stand are absent. */
  Map<Long, LocalDate> of(Collection<Long> entities) {
    var ended = new HashMap<Long, LocalDate>();
    if (entities.isEmpty()) {
      return ended;
    }
    sql.sql(
            """
            select entity, max(ended_on) as ended_on from link.offered_conversion
             where entity = any(?) group by entity having bool_and(ended_on is not null)\
            """)
        .param(entities.toArray(Long[]::new))
        .query(row -> {
          ended.put(row.getLong("entity"), row.getObject("ended_on", LocalDate.class));
        });
    return ended;
  }
}
