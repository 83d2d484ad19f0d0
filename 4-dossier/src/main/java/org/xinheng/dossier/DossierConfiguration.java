package org.xinheng.dossier;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.dossier.store.PostgresDossiers;
import org.xinheng.dossier.store.PostgresSplits;

/** 建档的装配. */
@Configuration(proxyBeanMethods = false)
public class DossierConfiguration {
  @Bean
  Dossiers dossiers(DataSource dataSource, Clock clock) {
    return new PostgresDossiers(dataSource, clock);
  }

  @Bean
  Splits splits(DataSource dataSource, Clock clock) {
    return new PostgresSplits(dataSource, clock);
  }

  @Bean
  FilingLock filingLock(DataSource dataSource) {
    return new FilingLock(JdbcClient.create(dataSource));
  }
}
