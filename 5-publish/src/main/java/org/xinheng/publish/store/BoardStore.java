package org.xinheng.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.AwaitingSubject;
import org.xinheng.publish.Board;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.OnBoard;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkingDay;

/** Counts and lists what is pending. */
public final class BoardStore {
  private final JdbcClient sql;

  public BoardStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  public Board board(Optional<DepartmentCode> department, BoardDays days) {
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
                       count(*) filter (where state = 'AWAITING_SUBJECT') as awaiting_subject,
                       count(*) filter (where state = 'AWAITING_REDACTION') as awaiting_redaction,
                       count(*) filter (where state = 'EXEMPTION_PROPOSED') as exemption_proposed,
                       count(*) filter (where state = 'EXEMPT') as exempt
                  from (select department, state, deadline, state <> 'EXEMPT' as pending
                          from publish.publication
                         where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
                           and (:department::text is null or department = :department::text)
                         union all
                        select department, 'AWAITING_SUBJECT', deadline, true
                          from publish.offered_review_clock
                         where state <> 'DONE' and deadline is not null
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

  public List<OnBoard> listed(
      BoardColumn column,
      Optional<DepartmentCode> department,
      BoardDays days,
      int offset,
      int limit) {
    return inOrder(
        switch (column) {
          case LATE -> due(department, BoardDays.FIRST, days.today().minusDays(1), offset, limit);
          case TODAY -> due(department, days.today(), days.today(), offset, limit);
          case IN_ONE_DAY -> due(department, days.today().plusDays(1), days.one(), offset, limit);
          case IN_TWO_DAYS -> due(department, days.one().plusDays(1), days.two(), offset, limit);
          case IN_THREE_DAYS ->
              due(department, days.two().plusDays(1), days.three(), offset, limit);
          case LATER -> due(department, days.three().plusDays(1), BoardDays.LAST, offset, limit);
          case AWAITING_SUBJECT, AWAITING_REDACTION, EXEMPTION_PROPOSED, EXEMPT ->
              places(
                  List.of(column.name()),
                  department,
                  BoardDays.FIRST,
                  BoardDays.LAST,
                  offset,
                  limit);
        });
  }

  private List<Place> due(
      Optional<DepartmentCode> department, LocalDate from, LocalDate until, int offset, int limit) {
    var pending = List.of("DUE", "AWAITING_SUBJECT", "AWAITING_REDACTION", "EXEMPTION_PROPOSED");
    return places(pending, department, from, until, offset, limit);
  }

  /** One line of a list: an entry, or a review where it has none yet. */
  private record Place(long entry, long review) {}

  private List<Place> places(
      List<String> states,
      Optional<DepartmentCode> department,
      LocalDate from,
      LocalDate until,
      int offset,
      int limit) {
    return sql.sql(
            """
            select entry, review from (
              select entry, 0 as review, deadline from publish.publication
               where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
                 and state = any(:states::text[])
                 and deadline between :from and :until
                 and (:department::text is null or department = :department::text)
               union all
              select 0, review, deadline from publish.offered_review_clock
               where 'AWAITING_SUBJECT' = any(:states::text[])
                 and state <> 'DONE' and deadline between :from and :until
                 and (:department::text is null or department = :department::text)) l
             order by deadline, review, entry
            offset :offset limit :limit\
            """)
        .param("states", states.toArray(String[]::new))
        .param("from", from)
        .param("until", until)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> new Place(row.getLong("entry"), row.getLong("review")))
        .list();
  }

  private List<OnBoard> inOrder(List<Place> places) {
    var found = new HashMap<Place, OnBoard>();
    sql.sql(PublicationRow.SELECT + " where p.entry = any(:entries)")
        .param("entries", places.stream().map(Place::entry).toArray(Long[]::new))
        .query(new PublicationRow())
        .list()
        .forEach(one -> found.put(new Place(one.entry().value(), 0), one));
    sql.sql(
            """
            select review, state, department, item, decided_on, deadline, deadline_provisional
              from publish.offered_review_clock where review = any(:reviews)\
            """)
        .param("reviews", places.stream().map(Place::review).toArray(Long[]::new))
        .query((row, number) -> awaiting(row))
        .list()
        .forEach(one -> found.put(new Place(0, one.review()), one));
    return places.stream().flatMap(place -> Stream.ofNullable(found.get(place))).toList();
  }

  private static AwaitingSubject awaiting(ResultSet row) throws SQLException {
    return new AwaitingSubject(
        row.getLong("review"),
        row.getString("state").equals("DECIDED"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        row.getObject("decided_on", LocalDate.class),
        new WorkingDay(
            row.getObject("deadline", LocalDate.class), row.getBoolean("deadline_provisional")));
  }
}
