package org.xinheng.duties;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.duties.store.QualityStore;
import org.xinheng.duties.store.SampleStore;
import org.xinheng.inquire.Statistics;

/** 责任的装配. Needs DataSource, Catalogue, Clock and the Statistics of {@code inquire}. */
@Configuration(proxyBeanMethods = false)
public class DutiesConfiguration {

  @Bean
  Quality quality(DataSource dataSource, Statistics statistics, Clock clock) {
    return new QualityStore(JdbcClient.create(dataSource), statistics, clock);
  }

  @Bean
  Samples samples(DataSource dataSource, Catalogue catalogue, Clock clock) {
    return new SampleStore(JdbcClient.create(dataSource), catalogue, clock);
  }
}
