package org.xinheng.conveyor;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CollectConfiguration;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.ConveyorConfiguration.Workplace;
import org.xinheng.dossier.DossierConfiguration;
import org.xinheng.link.LinkConfiguration;
import org.xinheng.link.NameCandidates;
import org.xinheng.link.PersonKeys;
import org.xinheng.link.Registrars;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.LocalRules;
import org.xinheng.publish.PublishConfiguration;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnitNames;

/** The stages on the belt as the application wires them, on a database of their own. */
final class WholeLine implements AutoCloseable {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-12");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-12T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  static final ItemCode REGISTRATION = new ItemCode("registration");
  static final ItemCode LICENCE = new ItemCode("licence");

  static final ItemCode CHANGE = new ItemCode("registration-change");

  private static final UnitNames TOWNS =
      UnitNames.of(
          List.of(
              new UnitNames.Unit(
                  "370116001",
                  List.of(new UnitNames.Dated("鹏泉街道", LocalDate.parse("2012-01-01"))),
                  Set.of("鹏泉街道办事处"))));

  private final Path folder;
  private final DataSource database = TestDatabase.migrated();
  private final GenericApplicationContext context;

  private WholeLine(Path folder) {
    this.folder = folder;
    context = new AnnotationConfigApplicationContext();
  }

  static WholeLine in(Path folder) {
    var line = new WholeLine(folder);
    line.open();
    return line;
  }

  private void open() {
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    context.registerBean(Clock.class, () -> CLOCK);
    context.registerBean(Catalogue.class, Catalogue::bundled);
    context.registerBean(Limits.class, Limits::standard);
    context.registerBean(Workplace.class, () -> new Workplace(folder));
    context.registerBean(PersonKeys.class, () -> new PersonKeys(new byte[32]));
    context.registerBean(NameCandidates.class, () -> NameCandidates.NONE);
    context.registerBean(LocalRules.class, () -> new LocalRules(List.of("shandong"), List.of()));
    context.registerBean(Registrars.class, () -> new Registrars(Map.of(), TOWNS));
    context.registerBean(Senders.class, () -> this::sender);
    ((AnnotationConfigApplicationContext) context)
        .register(
            CollectConfiguration.class,
            LinkConfiguration.class,
            DossierConfiguration.class,
            PublishConfiguration.class,
            ConveyorConfiguration.class);
    context.refresh();
  }

  private Circumstances sender(DepartmentCode department) {
    return new Circumstances(
        TODAY,
        department,
        "某某局",
        "11370116EX0000053H",
        Set.of(REGISTRATION, LICENCE, CHANGE),
        context.getBean(Calendars.class).current(),
        Set.of());
  }

  /** The register's follower as a fresh instance would have it. */
  RegisterFollowing again() {
    return new ConveyorConfiguration()
        .registerFollowing(
            bean(org.xinheng.dossier.Dossiers.class),
            bean(org.xinheng.link.RegisterCourse.class),
            bean(org.xinheng.publish.Publications.class),
            bean(Catalogue.class),
            bean(Registrars.class),
            bean(org.xinheng.dossier.FilingLock.class),
            bean(PlatformTransactionManager.class));
  }

  Belt belt() {
    return context.getBean(Belt.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  JdbcClient sql() {
    return JdbcClient.create(database);
  }

  /** Sends a CSV of registrations. */
  Receipt send(String department, String... lines) throws IOException, UnreadableFile {
    return send(REGISTRATION, department, lines);
  }

  Receipt send(ItemCode item, String department, String... lines)
      throws IOException, UnreadableFile {
    var file = Files.createTempFile(folder, "sent", ".csv");
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return submissions()
        .receive(
            new Received(
                new DepartmentCode(department),
                item,
                "报送.csv",
                file,
                "desk",
                "张三",
                Optional.empty()));
  }

  Receipt now(Receipt receipt) {
    return submissions().find(receipt.id()).orElseThrow();
  }

  Receipt done(Receipt receipt) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> now(receipt).state() == SubmissionState.DONE);
    return now(receipt);
  }

  long count(String table) {
    return sql().sql("select count(*) from " + table).query(Long.class).single();
  }

  Submissions submissions() {
    return context.getBean(Submissions.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
