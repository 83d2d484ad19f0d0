package org.xinheng.inquire;

import java.nio.file.Path;
import java.time.Clock;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.dossier.TrajectoryPlan;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.inquire.store.DocumentNumbers;
import org.xinheng.inquire.store.ListingSource;
import org.xinheng.inquire.store.PostgresPublicState;
import org.xinheng.vocabulary.Divisions;
import org.xinheng.vocabulary.UnitNames;

/**
 * 查询的装配. Needs DataSource, Catalogue, Clock, Divisions and the {@link Settings}; the index is
 * followed from the start of the context and closed after everything that asks it.
 */
@Configuration(proxyBeanMethods = false)
public class InquireConfiguration {
  /** As many near names as are worth a look. */
  private static final int NEAREST = 5;

  /**
   * What only the application knows.
   *
   * @param searchFolder where this instance keeps its search index
   * @param addressKey secret for hashing network addresses in the inquiry log
   * @param departments what a department is called
   * @param towns the names of the towns and their history
   */
  public record Settings(
      Path searchFolder,
      SecretKey addressKey,
      DepartmentNaming departments,
      UnitNames towns,
      ReportIssuer issuer) {}

  @Bean(destroyMethod = "close")
  ListingIndex listingIndex(Settings settings) {
    return ListingIndex.in(settings.searchFolder());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  FollowDossier followDossier(ListingIndex index, DataSource dataSource, Catalogue catalogue) {
    return new FollowDossier(
        index,
        new ListingSource(dataSource, catalogue),
        new DocumentNumbers(dataSource, catalogue));
  }

  @Bean
  EntitySearch entitySearch(ListingIndex index, Settings settings, Clock clock) {
    return new EntitySearch(index, settings.towns(), clock);
  }

  @Bean
  EntityPages entityPages(
      DataSource dataSource, Catalogue catalogue, Settings settings, Clock clock) {
    return new EntityPages(JdbcClient.create(dataSource), catalogue, settings.towns(), clock);
  }

  @Bean
  Trajectories trajectories(DataSource dataSource, Catalogue catalogue) {
    return new Trajectories(JdbcClient.create(dataSource), catalogue, TrajectoryPlan.bundled());
  }

  @Bean
  Decisions decisions(DataSource dataSource, Catalogue catalogue, EntitySearch search) {
    return new Decisions(JdbcClient.create(dataSource), catalogue, search);
  }

  @Bean
  Statistics statistics(DataSource dataSource, Catalogue catalogue, Clock clock) {
    return new Statistics(JdbcClient.create(dataSource), catalogue, clock);
  }

  @Bean
  CodeExplanations codeExplanations(
      DataSource dataSource, Divisions divisions, Catalogue catalogue, EntitySearch search) {
    return new CodeExplanations(
        JdbcClient.create(dataSource),
        divisions,
        catalogue,
        words -> search.search(words, NEAREST));
  }

  @Bean
  CodeBatch codeBatch(CodeExplanations codes) {
    return new CodeBatch(codes);
  }

  @Bean
  CodeNames codeNames(Divisions divisions) {
    return new CodeNames(divisions);
  }

  @Bean
  CreditReports creditReports(
      DataSource dataSource,
      Catalogue catalogue,
      EntityPages pages,
      Settings settings,
      CodeNames codes,
      Clock clock) {
    return new CreditReports(
        dataSource, catalogue, pages, settings.departments(), codes, settings.issuer(), clock);
  }

  @Bean
  PublicState publicState(DataSource dataSource) {
    return new PostgresPublicState(dataSource);
  }

  @Bean(destroyMethod = "close")
  InquiryLog inquiryLog(DataSource dataSource, Settings settings) {
    return new InquiryLog(dataSource, settings.addressKey());
  }
}
