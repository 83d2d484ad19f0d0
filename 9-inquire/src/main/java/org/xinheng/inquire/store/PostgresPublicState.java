package org.xinheng.inquire.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.PublicState;

/**
 * Reads the logs that only grow. Filings are numbered in the order of their commits, events of
 * publicity are not: so the newest thousand are counted too, and one that commits late is seen. A
 * calendar year loaded moves deadlines without an event; a code assigned is only noted on the
 * register.
 */
public final class PostgresPublicState implements PublicState {
  private final JdbcClient sql;

  public PostgresPublicState(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  @Override
  public String mark() {
    return sql.sql(
            """
            select coalesce((select max(id) from dossier.offered_range), 0) || '-' || e.newest || '-' || e.late
                   || '-' || coalesce((select max(id) from publish.offered_calendar), 0)
                   || '-' || coalesce((select max(id) from link.offered_register_note), 0)
              from (select coalesce(max(id), 0) as newest, count(*) as late
                      from publish.offered_event
                     where id > (select max(id) from publish.offered_event) - 1000) e\
            """)
        .query(String.class)
        .single();
  }
}
