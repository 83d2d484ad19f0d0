package org.xinheng.publish;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.publish.flow.EndPublicity;
import org.xinheng.publish.flow.KeepCalendars;
import org.xinheng.publish.flow.PublishDecisions;
import org.xinheng.publish.flow.PublishDueDecisions;
import org.xinheng.publish.flow.RedactTexts;
import org.xinheng.publish.flow.ReviewExemptions;
import org.xinheng.publish.flow.ReviewWithdrawals;
import org.xinheng.publish.flow.RunReviewClocks;
import org.xinheng.publish.flow.ScheduleEntries;
import org.xinheng.publish.model.RuleBooks;
import org.xinheng.publish.store.BoardStore;
import org.xinheng.publish.store.CalendarStore;
import org.xinheng.publish.store.ExemptionStore;
import org.xinheng.publish.store.PublicationReassignment;
import org.xinheng.publish.store.PublicationStore;
import org.xinheng.publish.store.RedactionStore;
import org.xinheng.publish.store.ReviewClockStore;
import org.xinheng.publish.store.ScheduleStore;
import org.xinheng.publish.store.TickStore;
import org.xinheng.publish.store.WithdrawalStore;

/** 公示的装配. Makes the doors of publish; a test calls the same methods by hand. */
@Configuration(proxyBeanMethods = false)
public class PublishConfiguration {

  @Bean
  public RuleBooks ruleBooks(LocalRules local) {
    return RuleBooks.of(local);
  }

  @Bean
  public KeepCalendars calendars(DataSource dataSource, RuleBooks books, Clock clock) {
    return new KeepCalendars(new CalendarStore(dataSource), joining(dataSource), books, clock);
  }

  @Bean
  public Publications publications(
      DataSource dataSource, RuleBooks books, KeepCalendars calendars, Clock clock) {
    PublicationStore store = new PublicationStore(dataSource);
    return new PublishDecisions(
        new ScheduleEntries(new ScheduleStore(dataSource), books, calendars, clock),
        new PublishDueDecisions(
            dataSource,
            separate(dataSource),
            new TickStore(dataSource),
            calendars,
            books.deadline()),
        new EndPublicity(store, joining(dataSource), clock),
        store,
        new BoardStore(dataSource),
        calendars);
  }

  /** By the same rules and calendar as what is filed. */
  @Bean
  public ReviewClocks reviewClocks(
      DataSource dataSource, RuleBooks books, KeepCalendars calendars, Clock clock) {
    return new RunReviewClocks(new ReviewClockStore(dataSource), books, calendars, clock);
  }

  @Bean
  public Reassignments reassignments(DataSource dataSource, Clock clock) {
    return new PublicationReassignment(dataSource, clock);
  }

  @Bean
  public Exemptions exemptions(DataSource dataSource, Clock clock) {
    return new ReviewExemptions(
        new PublicationStore(dataSource),
        new ExemptionStore(dataSource),
        joining(dataSource),
        clock);
  }

  @Bean
  public Withdrawals withdrawals(
      DataSource dataSource, RuleBooks books, KeepCalendars calendars, Clock clock) {
    PublicationStore store = new PublicationStore(dataSource);
    return new ReviewWithdrawals(
        store,
        new WithdrawalStore(dataSource),
        new EndPublicity(store, joining(dataSource), clock),
        calendars,
        books.withdrawal(),
        joining(dataSource),
        clock);
  }

  @Bean
  public Redactions redactions(DataSource dataSource, Clock clock) {
    return new RedactTexts(
        new PublicationStore(dataSource),
        new RedactionStore(dataSource),
        joining(dataSource),
        clock);
  }

  /** Joins the caller's transaction where there is one. */
  private static TransactionTemplate joining(DataSource dataSource) {
    return new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  private static TransactionTemplate separate(DataSource dataSource) {
    TransactionTemplate template = joining(dataSource);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }
}
