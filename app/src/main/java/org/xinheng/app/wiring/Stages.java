package org.xinheng.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.xinheng.app.database.DataDirectory;
import org.xinheng.app.district.District;
import org.xinheng.app.page.DatedNames;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.assess.AssessConfiguration;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CollectConfiguration;
import org.xinheng.collect.Inbox;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Submissions;
import org.xinheng.conveyor.ConveyorConfiguration;
import org.xinheng.conveyor.ConveyorConfiguration.Workplace;
import org.xinheng.conveyor.Senders;
import org.xinheng.dossier.DossierConfiguration;
import org.xinheng.duties.DutiesConfiguration;
import org.xinheng.duties.Furnishing;
import org.xinheng.duties.Units;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.InquireConfiguration;
import org.xinheng.inquire.ReportIssuer;
import org.xinheng.link.LinkConfiguration;
import org.xinheng.link.NameCandidates;
import org.xinheng.link.PersonKeys;
import org.xinheng.link.Registrars;
import org.xinheng.link.Reviews;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.PublishConfiguration;
import org.xinheng.vocabulary.Divisions;

/**
 * 各阶段的装配. What the stages ask of the application: the catalogue, limits, secrets, and who sends.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  CollectConfiguration.class,
  LinkConfiguration.class,
  DossierConfiguration.class,
  PublishConfiguration.class,
  AssessConfiguration.class,
  InquireConfiguration.class,
  ConveyorConfiguration.class,
  DutiesConfiguration.class
})
class Stages {
  private static final int REPORT_VALID_MONTHS = 3;

  private final Environment environment;

  Stages(Environment environment) {
    this.environment = environment;
  }

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
  Senders senders(
      District district,
      DepartmentNames names,
      Furnishing furnishing,
      Calendars calendars,
      Reviews reviews,
      java.time.Clock clock) {
    return new DistrictSenders(district, names, furnishing, calendars, reviews, clock);
  }

  @Bean
  Units units(District district) {
    return new DistrictUnits(district);
  }

  @Bean
  DutiesConfiguration.Settings dutySettings(District district) {
    return new DutiesConfiguration.Settings(
        district.platform().title(), district.platform().operator());
  }

  @Bean
  Inbox inbox(
      DataDirectory data,
      Submissions submissions,
      Catalogue catalogue,
      Furnishing furnishing,
      Limits limits,
      java.time.Clock clock) {
    return new Inbox(
        data.inbox(), submissions, catalogue, furnishing, limits, clock, publicAddress());
  }

  @Bean
  Divisions divisions(District district) {
    return district.addedTo(Divisions.bundled());
  }

  @Bean
  Registrars registrars(District district, DatedNames names) {
    return new Registrars(district.registrars().categories(), names.towns());
  }

  @Bean
  NameCandidates nameCandidates(EntitySearch search) {
    return search::near;
  }

  @Bean
  InquireConfiguration.Settings inquirySettings(
      DataDirectory data, District district, DepartmentNames departments, DatedNames names) {
    var platform = district.platform();
    return new InquireConfiguration.Settings(
        data.search(),
        new SecretKeySpec(Secret.of(data.path()), "HmacSHA256"),
        departments,
        names.towns(),
        new ReportIssuer(
            platform.title(),
            platform.operator(),
            platform.contact().line(),
            publicAddress(),
            REPORT_VALID_MONTHS,
            district.zone()));
  }

  /** Where the platform is reached from outside; stands in the QR code of reports. */
  private String publicAddress() {
    return environment.getProperty(
        "xinheng.address", "http://localhost:" + environment.getProperty("server.port", "8080"));
  }
}
