package org.xinheng.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.link.ReviewReason;
import org.xinheng.publish.ReviewClock;
import org.xinheng.publish.ReviewClocks.Due;
import org.xinheng.publish.ReviewClocks.Filter;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkingDay;

/** 核对件的时限的存取. */
public final class ReviewClockStore {
  private static final String OPEN =
      """
        from publish.offered_review_clock
       where state = 'OPEN'
         and (:department::text is null or department = :department::text)
         and (:item::text is null or item = :item::text)
         and (:reason::text is null or reason = :reason::text)
         and (:submission::bigint is null or submission = :submission::bigint)
         and (:from::date is null or deadline between :from::date and :until::date)
         and (not :undated or deadline is null)
      """;

  private final JdbcClient sql;

  public ReviewClockStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** A clock that begins to run, or one that never will. */
  public record Started(
      long review,
      Optional<LocalDate> decidedOn,
      Optional<LocalDate> countedFrom,
      Optional<WorkingDay> deadline) {
    public static Started without(long review, Optional<LocalDate> decidedOn) {
      return new Started(review, decidedOn, Optional.empty(), Optional.empty());
    }
  }

  public void start(List<Started> clocks) {
    sql.sql(
            """
            insert into publish.review_clock (review, decided_on, counted_from, deadline, deadline_provisional)
            select * from unnest(:reviews::bigint[], :decided::date[], :from::date[], :to::date[], :provisional::boolean[])
                on conflict (review) do nothing\
            """)
        .param("reviews", clocks.stream().map(Started::review).toArray(Long[]::new))
        .param("decided", days(clocks, Started::decidedOn))
        .param("from", days(clocks, Started::countedFrom))
        .param("to", days(clocks, one -> one.deadline().map(WorkingDay::day)))
        .param(
            "provisional",
            clocks.stream()
                .map(one -> one.deadline().filter(WorkingDay::provisional).isPresent())
                .toArray(Boolean[]::new))
        .update();
  }

  private static @Nullable String[] days(
      List<Started> clocks, Function<Started, Optional<LocalDate>> day) {
    return clocks.stream()
        .map(one -> day.apply(one).map(LocalDate::toString).orElse(null))
        .toArray(String[]::new);
  }

  public List<Long> missing(int limit) {
    return sql.sql(
            """
            select r.id from link.offered_review r
             where r.state <> 'DONE' and not exists (select from publish.review_clock c where c.review = r.id)
             order by r.id limit :limit\
            """)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  public List<ReviewClock> open(Filter filter, BoardDays days, int offset, int limit) {
    return bound(
            "select review, decided_on, deadline, deadline_provisional"
                + OPEN
                + " order by coalesce(deadline, 'infinity'), review offset :offset limit :limit",
            filter,
            days)
        .param("offset", offset)
        .param("limit", limit)
        .query(ReviewClockStore::clock)
        .list();
  }

  public long countOpen(Filter filter, BoardDays days) {
    return bound("select count(*)" + OPEN, filter, days).query(Long.class).single();
  }

  /** The one that follows in the order of the list; the given one need not be open any more. */
  public Optional<Long> after(long review, Filter filter, BoardDays days) {
    return bound(
            "select review"
                + OPEN
                + """
                   and (coalesce(deadline, 'infinity'), review) >
                       (select coalesce(g.deadline, 'infinity'), g.review from publish.offered_review_clock g where g.review = :after)
                 order by coalesce(deadline, 'infinity'), review limit 1\
                """,
            filter,
            days)
        .param("after", review)
        .query(Long.class)
        .optional();
  }

  private StatementSpec bound(String statement, Filter filter, BoardDays days) {
    var range = filter.due().flatMap(due -> range(due, days));
    return sql.sql(statement)
        .param("department", filter.department().map(DepartmentCode::value).orElse(null))
        .param("item", filter.item().map(ItemCode::value).orElse(null))
        .param("reason", filter.reason().map(ReviewReason::name).orElse(null))
        .param("submission", filter.submission().orElse(null))
        .param("from", range.map(Range::from).orElse(null))
        .param("until", range.map(Range::until).orElse(null))
        .param("undated", filter.due().filter(due -> due == Due.NONE).isPresent());
  }

  private record Range(LocalDate from, LocalDate until) {}

  private static Optional<Range> range(Due due, BoardDays days) {
    return switch (due) {
      case LATE -> Optional.of(new Range(BoardDays.FIRST, days.today().minusDays(1)));
      case TODAY -> Optional.of(new Range(days.today(), days.today()));
      case SOON -> Optional.of(new Range(days.today().plusDays(1), days.three()));
      case LATER -> Optional.of(new Range(days.three().plusDays(1), BoardDays.LAST));
      case NONE -> Optional.empty();
    };
  }

  private static ReviewClock clock(ResultSet row, int number) throws SQLException {
    var deadline = row.getObject("deadline", LocalDate.class);
    return new ReviewClock(
        row.getLong("review"),
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
        deadline == null
            ? Optional.empty()
            : Optional.of(new WorkingDay(deadline, row.getBoolean("deadline_provisional"))));
  }
}
