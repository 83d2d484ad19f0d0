package org.xinheng.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.xinheng.app.database.DataDirectory;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CollectConfiguration;
import org.xinheng.collect.Limits;
import org.xinheng.conveyor.ConveyorConfiguration;
import org.xinheng.conveyor.ConveyorConfiguration.Workplace;
import org.xinheng.conveyor.Senders;
import org.xinheng.dossier.DossierConfiguration;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.InquireConfiguration;
import org.xinheng.inquire.ReportIssuer;
import org.xinheng.link.LinkConfiguration;
import org.xinheng.link.NameCandidates;
import org.xinheng.link.PersonKeys;
import org.xinheng.link.Reviews;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.PublishConfiguration;

/** 各阶段的装配. What the stages ask of the application: the catalogue, limits, secrets, and who sends. */
@Configuration(proxyBeanMethods = false)
@Import({
  CollectConfiguration.class,
  LinkConfiguration.class,
  DossierConfiguration.class,
  PublishConfiguration.class,
  InquireConfiguration.class,
  ConveyorConfiguration.class
})
class Stages {
  @Bean
  Catalogue catalogue() {
    return Catalogue.bundled();
  }

  @Bean
  Limits limits() {
    return Limits.standard();
  }

  @Bean
  Workplace workplace(DataDirectory data) {
    try {
      return new Workplace(Files.createDirectories(data.path().resolve("work")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the working directory", e);
    }
  }

  @Bean
  PersonKeys personKeys(DataDirectory data) {
    return new PersonKeys(Secret.of(data.path()));
  }

  @Bean
  Senders senders(District district, Calendars calendars, Reviews reviews, java.time.Clock clock) {
    return new DistrictSenders(district, calendars, reviews, clock);
  }
}
