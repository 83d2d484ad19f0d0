package org.xinheng.link;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinheng.link.store.PostgresCodeNotices;
import org.xinheng.link.store.PostgresLinking;
import org.xinheng.link.store.PostgresMarketEntities;
import org.xinheng.link.store.PostgresMergers;
import org.xinheng.link.store.PostgresRegisterCourse;
import org.xinheng.link.store.PostgresReviews;

/**
 * 关联的装配. Needs the secret of the {@link PersonKeys} and, for candidates by similar name, a {@link
 * NameCandidates}, for conversion the {@link Registrars}.
 */
@Configuration(proxyBeanMethods = false)
public class LinkConfiguration {
  @Bean
  Linking linking(
      DataSource dataSource, Clock clock, NameCandidates candidates, PersonKeys persons) {
    return new PostgresLinking(dataSource, clock, candidates, persons);
  }

  @Bean
  MarketEntities marketEntities(DataSource dataSource) {
    return new PostgresMarketEntities(dataSource);
  }

  @Bean
  RegisterCourse registerCourse(DataSource dataSource, Clock clock) {
    return new PostgresRegisterCourse(dataSource, clock);
  }

  @Bean
  Mergers mergers(DataSource dataSource, MarketEntities entities, Clock clock) {
    return new PostgresMergers(dataSource, entities, clock);
  }

  @Bean
  Reviews reviews(DataSource dataSource, Clock clock) {
    return new PostgresReviews(dataSource, clock);
  }

  @Bean
  CodeSegments codeSegments(DataSource dataSource, Registrars registrars, Clock clock) {
    return CodeSegments.on(dataSource, registrars, clock);
  }

  @Bean
  CodeConversion codeConversion(DataSource dataSource, Registrars registrars, Clock clock) {
    return CodeConversion.on(dataSource, registrars, clock);
  }

  @Bean
  CodeNotices codeNotices(DataSource dataSource, Clock clock) {
    return new PostgresCodeNotices(dataSource, clock);
  }
}
