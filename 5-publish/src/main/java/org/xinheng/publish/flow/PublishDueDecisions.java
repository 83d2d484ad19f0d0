package org.xinheng.publish.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.Ticked;
import org.xinheng.publish.model.Duty;
import org.xinheng.publish.store.TickStore;
import org.xinheng.publish.store.TickStore.DueEntry;
import org.xinheng.vocabulary.WorkCalendar;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 巡检. Publishes what is due and takes down what is over, in batches of their own transactions. One
 * instance at a time; a tick that was killed is simply taken up by the next.
 */
public final class PublishDueDecisions {
  /** The advisory lock of the tick, of all instances on one database. */
  static final long LOCK = 7305;

  private static final int BATCH = 10_000;

  private final DataSource dataSource;
  private final TransactionTemplate own;
  private final TickStore store;
  private final KeepCalendars calendars;
  private final Duty deadline;

  public PublishDueDecisions(
      DataSource dataSource,
      TransactionTemplate own,
      TickStore store,
      KeepCalendars calendars,
      Duty deadline) {
    this.dataSource = dataSource;
    this.own = own;
    this.store = store;
    this.calendars = calendars;
    this.deadline = deadline;
  }

  public Ticked tick(LocalDate today, Instant now) {
    calendars.refresh();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      if (!answersTrue(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
        return Ticked.elsewhere();
      }
      try {
        return run(today, now);
      } finally {
        answersTrue(connection, "select pg_advisory_unlock(" + LOCK + ")");
      }
    } catch (SQLException refused) {
      throw new DataAccessResourceFailureException("巡检锁", refused);
    }
  }

  private static boolean answersTrue(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private Ticked run(LocalDate today, Instant now) {
    long recomputed = inOwn(() -> calendars.recompute(0));
    long dueAgain = dueAgain(today, now);
    var published = new Published();
    boolean more = true;
    while (more) {
      more = publishBatch(today, now, published);
    }
    long ended = 0;
    for (int batch = BATCH; batch == BATCH; ended += batch) {
      batch = (int) inOwn(() -> store.end(today, now, BATCH));
    }
    return new Ticked(
        true, published.live, ended, published.superseded, published.lapsed, dueAgain, recomputed);
  }

  private interface Step {
    long take();
  }

  private long inOwn(Step step) {
    Long count = own.execute(status -> step.take());
    return count == null ? 0 : count;
  }

  private long dueAgain(LocalDate today, Instant now) {
    long count = 0;
    for (LocalDate until : store.expiredExemptionDays(today)) {
      WorkingDay fresh = deadline.lastDay(until, calendars.current());
      count += inOwn(() -> store.dueAgain(until, fresh.day(), fresh.provisional(), today, now));
    }
    return count;
  }

  private static final class Published {
    private long live;
    private long lapsed;
    private long superseded;
  }

  /** Whether there may be more. */
  private boolean publishBatch(LocalDate today, Instant now, Published sum) {
    return inOwn(() -> {
      List<DueEntry> due = store.takeDue(today, BATCH);
      if (due.isEmpty()) {
        return 0;
      }
      Long[] entries = due.stream().map(DueEntry::entry).toArray(Long[]::new);
      List<LocalDate> days = due.stream().map(DueEntry::decidedOn).distinct().toList();
      WorkCalendar calendar = calendars.current();
      Integer[] numbers =
          days.stream()
              .map(day -> (int) calendar.workingDaysBetween(day, today))
              .toArray(Integer[]::new);
      sum.lapsed += store.lapse(entries, today, now);
      sum.live +=
          store.publish(
              entries,
              days.stream().map(LocalDate::toString).toArray(String[]::new),
              numbers,
              today,
              now);
      sum.superseded += store.supersedeOlder(entries, today, now);
      return due.size();
    })
        == BATCH;
  }
}
