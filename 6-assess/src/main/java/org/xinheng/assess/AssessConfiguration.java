package org.xinheng.assess;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.assess.flow.AnswerGrades;
import org.xinheng.assess.flow.GradeAsThingsChange;
import org.xinheng.assess.flow.KeepGrades;
import org.xinheng.assess.model.ScoreCards;
import org.xinheng.assess.store.CardStore;
import org.xinheng.assess.store.FactsOfDossier;
import org.xinheng.assess.store.Feed;
import org.xinheng.assess.store.SnapshotStore;
import org.xinheng.collect.Catalogue;

/** 评价的装配. Needs DataSource, Catalogue and Clock; a test calls the same methods by hand. */
@Configuration(proxyBeanMethods = false)
public class AssessConfiguration {

  @Bean
  public ScoreCards scoreCards(Catalogue catalogue) {
    return ScoreCards.bundled(catalogue);
  }

  @Bean
  public KeepGrades keepGrades(
      DataSource dataSource, Catalogue catalogue, ScoreCards cards, Clock clock) {
    JdbcClient sql = JdbcClient.create(dataSource);
    return new KeepGrades(
        new TransactionTemplate(new JdbcTransactionManager(dataSource)),
        new Feed(sql, cards),
        new FactsOfDossier(sql, catalogue, cards, clock.getZone()),
        new SnapshotStore(sql),
        new CardStore(sql),
        cards,
        clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  GradeAsThingsChange gradeAsThingsChange(KeepGrades grades) {
    return new GradeAsThingsChange(grades);
  }

  @Bean
  public Grades grades(DataSource dataSource, Catalogue catalogue, ScoreCards cards, Clock clock) {
    JdbcClient sql = JdbcClient.create(dataSource);
    return new AnswerGrades(
        cards,
        new SnapshotStore(sql),
        new FactsOfDossier(sql, catalogue, cards, clock.getZone()),
        catalogue);
  }
}
