package org.xinheng.duties;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.flow.Remind;
import org.xinheng.duties.flow.WriteBulletin;
import org.xinheng.duties.model.BulletinPaper;
import org.xinheng.duties.store.BulletinStore;
import org.xinheng.duties.store.FigureStore;
import org.xinheng.duties.store.LeadStore;
import org.xinheng.duties.store.MendingStore;
import org.xinheng.duties.store.NodeStore;
import org.xinheng.duties.store.OwedStore;
import org.xinheng.duties.store.ProfileStore;
import org.xinheng.duties.store.QualityStore;
import org.xinheng.duties.store.RegisterStore;
import org.xinheng.duties.store.ReminderStore;
import org.xinheng.duties.store.SampleStore;
import org.xinheng.duties.store.SettledMatters;
import org.xinheng.duties.store.SharingStore;
import org.xinheng.inquire.Paper;
import org.xinheng.inquire.Statistics;
import org.xinheng.publish.Calendars;
import org.xinheng.vocabulary.ItemCode;

/**
 * 责任的装配. Needs DataSource, Catalogue, Clock, the Statistics of {@code inquire}, the {@link Units},
 * the {@link Reminders.Postman} and the {@link Settings}.
 */
@Configuration(proxyBeanMethods = false)
public class DutiesConfiguration {

  /** What papers say of who issues them. */
  public record Settings(String platform, String operator) {}

  @Bean
  Register register(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Catalogue catalogue,
      Units units,
      Clock clock) {
    return new RegisterStore(
        JdbcClient.create(dataSource),
        new TransactionTemplate(transactions),
        catalogue,
        units,
        clock);
  }

  @Bean
  Furnishing furnishing(Register register, Catalogue catalogue, Clock clock) {
    return new Furnishing(register, catalogue, clock);
  }

  @Bean
  Reminders reminders(
      DataSource dataSource,
      Catalogue catalogue,
      Calendars calendars,
      Reminders.Postman postman,
      Settings settings,
      Clock clock) {
    var sql = JdbcClient.create(dataSource);
    var owed =
        new OwedStore(sql, item -> title(catalogue, item), calendars::current, clock.getZone());
    return new Remind(
        owed,
        new SettledMatters(sql, clock.getZone()),
        new ReminderStore(sql, clock),
        calendars::current,
        postman,
        settings.platform(),
        clock);
  }

  @Bean
  Leads leads(DataSource dataSource, Register register, Clock clock) {
    return new LeadStore(JdbcClient.create(dataSource), clock, register::closure);
  }

  @Bean
  Sharing sharing(DataSource dataSource, Leads leads, Calendars calendars, Clock clock) {
    return new SharingStore(JdbcClient.create(dataSource), leads, calendars::current, clock);
  }

  @Bean
  Nodes nodes(DataSource dataSource, Units units, Clock clock) {
    return new NodeStore(JdbcClient.create(dataSource), units, clock);
  }

  @Bean
  Profiles profiles(DataSource dataSource, Catalogue catalogue, Clock clock) {
    return new ProfileStore(JdbcClient.create(dataSource), catalogue, clock);
  }

  @Bean
  CollectOnce collectOnce(Catalogue catalogue) {
    return new CollectOnce(catalogue);
  }

  @Bean
  Mendings mendings(DataSource dataSource, Catalogue catalogue, Clock clock) {
    return new MendingStore(JdbcClient.create(dataSource), catalogue, clock);
  }

  @Bean
  Bulletins bulletins(
      DataSource dataSource,
      Quality quality,
      Units units,
      Register register,
      Catalogue catalogue,
      Settings settings,
      Clock clock) {
    return new BulletinStore(
        JdbcClient.create(dataSource),
        new WriteBulletin(quality, units, register, item -> title(catalogue, item))::of,
        body ->
            Paper.pdf(
                BulletinPaper.html(body, settings.platform(), settings.operator()),
                settings.platform()),
        clock);
  }

  @Bean
  Quality quality(
      DataSource dataSource,
      Catalogue catalogue,
      Statistics statistics,
      Calendars calendars,
      Clock clock) {
    return new QualityStore(
        JdbcClient.create(dataSource), catalogue, statistics, calendars::current, clock);
  }

  @Bean
  Figures figures(
      DataSource dataSource,
      Catalogue catalogue,
      Statistics statistics,
      Quality quality,
      Calendars calendars,
      Clock clock) {
    return new FigureStore(
        JdbcClient.create(dataSource), catalogue, statistics, quality, calendars::current, clock);
  }

  @Bean
  Samples samples(DataSource dataSource, Catalogue catalogue, Clock clock) {
    return new SampleStore(JdbcClient.create(dataSource), catalogue, clock);
  }

  private static String title(Catalogue catalogue, ItemCode item) {
    return catalogue.find(item).map(CatalogueItem::title).orElse(item.value());
  }
}
