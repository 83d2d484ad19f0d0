package org.xinheng.duties.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.Nodes;
import org.xinheng.vocabulary.DepartmentCode;

/** 交换节点的计数. */
public final class NodeStore implements Nodes {
  private static final Duration LATELY = Duration.ofDays(30);

  private final JdbcClient sql;
  private final Clock clock;

  public NodeStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<Node> all(Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select department, channel, max(received_at) as last,
                   count(*) filter (where received_at > :lately) as files,
                   coalesce(sum(rows) filter (where received_at > :lately), 0) as rows,
                   coalesce(sum(returned) filter (where received_at > :lately), 0) as returned,
                   count(*) filter (where received_at > :lately and state = 'FAILED') as failed,
                   count(*) filter (where state in ('RECEIVED', 'RUNNING')) as backlog
              from collect.offered_submission
             where :department::text is null or department = :department::text
             group by department, channel order by department, channel\
            """)
        .param("lately", Timestamp.from(clock.instant().minus(LATELY)))
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query((row, n) ->
            new Node(
                new DepartmentCode(row.getString("department")),
                row.getString("channel"),
                Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant),
                row.getLong("files"),
                row.getLong("rows"),
                row.getLong("returned"),
                row.getLong("failed"),
                row.getLong("backlog")))
        .list();
  }
}
