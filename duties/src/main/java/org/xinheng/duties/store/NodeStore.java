package org.xinheng.duties.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.Nodes;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;

/** 交换节点的计数. */
public final class NodeStore implements Nodes {
  private static final Duration LATELY = Duration.ofDays(30);

  private static final String OPEN_TO_ALL = "desk";

  private final JdbcClient sql;
  private final Units units;
  private final Clock clock;

  public NodeStore(JdbcClient sql, Units units, Clock clock) {
    this.sql = sql;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public List<Node> all(Optional<DepartmentCode> department) {
    var used = used(department);
    var senders = used.stream().map(Node::department).collect(Collectors.toSet());
    var unused =
        units.all().stream()
            .filter(unit -> !unit.items().isEmpty() && !senders.contains(unit.code()))
            .filter(unit -> department.isEmpty() || department.get().equals(unit.code()))
            .map(unit -> new Node(unit.code(), OPEN_TO_ALL, Optional.empty(), 0, 0, 0, 0, 0));
    return Stream.concat(used.stream(), unused)
        .sorted(Comparator.comparing((Node one) -> one.department().value()))
        .toList();
  }

  private List<Node> used(Optional<DepartmentCode> department) {
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
