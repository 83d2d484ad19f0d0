package org.xinheng.collect;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinheng.collect.store.PostgresEditions;
import org.xinheng.collect.store.PostgresSubmissions;

/** 归集的装配. Offers {@link Submissions}; the catalogue and the limits come from the application. */
@Configuration(proxyBeanMethods = false)
public class CollectConfiguration {

  /** The store, for whoever wires by hand. */
  public static Submissions submissions(DataSource dataSource, Clock clock, Limits limits) {
    return new PostgresSubmissions(dataSource, clock, limits);
  }

  @Bean
  Editions editions(DataSource dataSource, Catalogue catalogue, Clock clock) {
    return new PostgresEditions(dataSource, catalogue, clock);
  }

  @Bean
  Submissions submissions(DataSource dataSource, Clock clock) {
    return submissions(dataSource, clock, Limits.standard());
  }
}
