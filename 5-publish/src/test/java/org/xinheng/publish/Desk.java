package org.xinheng.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.flow.KeepCalendars;
import org.xinheng.publish.model.RuleBooks;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/** One instance of publish on a real database, with its calendar in hand. */
public final class Desk {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public final DataSource dataSource;
  public final Publications publications;
  public final Exemptions exemptions;
  public final Redactions redactions;
  public final Withdrawals withdrawals;
  public final ReviewClocks clocks;
  public final KeepCalendars calendars;
  public final JdbcClient sql;
  private LocalDate today;

  private Desk(DataSource dataSource, LocalDate today) {
    this.dataSource = dataSource;
    this.today = today;
    this.sql = JdbcClient.create(dataSource);
    var configuration = new PublishConfiguration();
    RuleBooks books = RuleBooks.bundled();
    Clock clock = new Today();
    this.calendars = configuration.calendars(dataSource, books, clock);
    this.publications = configuration.publications(dataSource, books, calendars, clock);
    this.clocks = configuration.reviewClocks(dataSource, books, calendars, clock);
    this.exemptions = configuration.exemptions(dataSource, clock);
    this.redactions = configuration.redactions(dataSource, clock);
    this.withdrawals = configuration.withdrawals(dataSource, books, calendars, clock);
  }

  public static Desk on(String today) {
    return new Desk(TestDatabase.migrated("classpath:db"), LocalDate.parse(today));
  }

  /** A second instance on the same database. */
  public Desk another() {
    return new Desk(dataSource, today);
  }

  public void is(String day) {
    today = LocalDate.parse(day);
  }

  public LocalDate today() {
    return today;
  }

  public void schedule(Scheduled... entries) {
    schedule(List.of(entries));
  }

  public void schedule(List<Scheduled> entries) {
    new TransactionTemplate(new JdbcTransactionManager(dataSource))
        .executeWithoutResult(status -> publications.schedule(entries));
  }

  /** A row in the review queue; gives its id. */
  public long review(DepartmentCode department, String state) {
    return sql.sql(
            """
            insert into link.review (submission, department, item, row_number, reason, why, cells, original, candidates, queued_at, state, decision)
            values (1, :department, 'penalty', 1, 'UNSURE_LINK', '同名', '{}', '{}', '[]', now(), :state,
                    case when :state = 'OPEN' then null else 'FOUND' end)
            returning id\
            """)
        .param("department", department.value())
        .param("state", state)
        .query(Long.class)
        .single();
  }

  public Ticked tick() {
    return publications.tick(today, today.atTime(9, 0).atZone(ZONE).toInstant());
  }

  public Ticked tickOn(String day) {
    is(day);
    return tick();
  }

  public Publication get(long entry) {
    return publications.find(new EntryId(entry)).orElseThrow();
  }

  public Publicity state(long entry) {
    return get(entry).state();
  }

  public List<Long> live() {
    return sql.sql("select entry from publish.offered_live order by entry")
        .query(Long.class)
        .list();
  }

  private final class Today extends Clock {
    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return today.atTime(9, 0).atZone(ZONE).toInstant();
    }
  }
}
