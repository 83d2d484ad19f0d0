package org.xinheng.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.Board;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Publication;
import org.xinheng.vocabulary.DepartmentCode;

/** Counts and lists what is pending. */
public final class BoardStore {
  private final JdbcClient sql;

  public BoardStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** Today and the last days of the next three working days. */
  public record Days(LocalDate today, LocalDate one, LocalDate two, LocalDate three) {}

  public Board board(Optional<DepartmentCode> department, Days days) {
    List<Board.Row> rows =
        sql.sql(
                """
                select department,
                       count(*) filter (where pending and deadline < :today) as late,
                       count(*) filter (where pending and deadline = :today) as today,
                       count(*) filter (where pending and deadline > :today and deadline <= :one) as in_one_day,
                       count(*) filter (where pending and deadline > :one and deadline <= :two) as in_two_days,
                       count(*) filter (where pending and deadline > :two and deadline <= :three) as in_three_days,
                       count(*) filter (where pending and deadline > :three) as later,
                       count(*) filter (where state = 'AWAITING_REDACTION') as awaiting_redaction,
                       count(*) filter (where state = 'EXEMPTION_PROPOSED') as exemption_proposed,
                       count(*) filter (where state = 'EXEMPT') as exempt
                  from (select department, state, deadline, state <> 'EXEMPT' as pending
                          from publish.publication
                         where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
                           and (:department::text is null or department = :department::text)) p
                 group by department
                 order by department\
                """)
            .param("today", days.today())
            .param("one", days.one())
            .param("two", days.two())
            .param("three", days.three())
            .param("department", department.map(DepartmentCode::value).orElse(null))
            .query((row, number) -> row(row))
            .list();
    return new Board(days.today(), rows);
  }

  private static Board.Row row(ResultSet row) throws SQLException {
    var counts = new EnumMap<BoardColumn, Long>(BoardColumn.class);
    for (BoardColumn column : BoardColumn.values()) {
      counts.put(column, row.getLong(column.name().toLowerCase(Locale.ROOT)));
    }
    return new Board.Row(new DepartmentCode(row.getString("department")), counts);
  }

  public List<Publication> listed(
      BoardColumn column, Optional<DepartmentCode> department, Days days, int offset, int limit) {
    LocalDate first = LocalDate.of(1, 1, 1);
    LocalDate last = LocalDate.of(9999, 12, 31);
    return switch (column) {
      case LATE -> due(department, first, days.today().minusDays(1), offset, limit);
      case TODAY -> due(department, days.today(), days.today(), offset, limit);
      case IN_ONE_DAY -> due(department, days.today().plusDays(1), days.one(), offset, limit);
      case IN_TWO_DAYS -> due(department, days.one().plusDays(1), days.two(), offset, limit);
      case IN_THREE_DAYS -> due(department, days.two().plusDays(1), days.three(), offset, limit);
      case LATER -> due(department, days.three().plusDays(1), last, offset, limit);
      case AWAITING_REDACTION, EXEMPTION_PROPOSED, EXEMPT ->
          inState(column.name(), department, offset, limit);
    };
  }

  private List<Publication> due(
      Optional<DepartmentCode> department, LocalDate from, LocalDate until, int offset, int limit) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                 where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED')
                   and deadline between :from and :until
                   and (:department::text is null or department = :department::text)
                 order by deadline, entry
                offset :offset limit :limit\
                """)
        .param("from", from)
        .param("until", until)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("offset", offset)
        .param("limit", limit)
        .query(new PublicationRow())
        .list();
  }

  private List<Publication> inState(
      String state, Optional<DepartmentCode> department, int offset, int limit) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                 where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
                   and state = :state
                   and (:department::text is null or department = :department::text)
                 order by deadline, entry
                offset :offset limit :limit\
                """)
        .param("state", state)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("offset", offset)
        .param("limit", limit)
        .query(new PublicationRow())
        .list();
  }
}
