package org.xinheng.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.app.Xinheng;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Belt;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 一座平台. The whole application on a fresh database, at a day of one's choice, on a port of its own.
 */
final class Platform implements AutoCloseable {
  static final String PASSWORD = "Journey-2026";

  private final MovableClock clock;
  private final ConfigurableApplicationContext context;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Platform(MovableClock clock, ConfigurableApplicationContext context) {
    this.clock = clock;
    this.context = context;
  }

  static Platform on(LocalDate day, String... properties) throws IOException {
    return on(day, TestDatabase.fresh(), properties);
  }

  /** One of several instances on a database. */
  static Platform on(LocalDate day, PGSimpleDataSource database, String... properties)
      throws IOException {
    var clock = new MovableClock(day);
    var data = Files.createTempDirectory("journey");
    var context =
        new SpringApplicationBuilder(Xinheng.class)
            .initializers((GenericApplicationContext before) ->
                before.registerBean("movableClock", java.time.Clock.class, () -> clock))
            .properties(
                "xinheng.data=" + data,
                "xinheng.db.url=" + database.getUrl(),
                "xinheng.db.user=" + database.getUser(),
                "xinheng.db.password=" + database.getPassword(),
                "xinheng.tick=200")
            .properties(properties)
            .run("--server.port=0");
    return new Platform(clock, context);
  }

  void moveTo(LocalDate day) {
    clock.moveTo(day);
    bean(Publications.class).tick(day, clock.instant());
  }

  /** Runs the tick, and lets the search index catch up with the dossier. */
  void publish() {
    bean(Publications.class).tick(LocalDate.now(clock), clock.instant());
    bean(org.xinheng.inquire.flow.FollowDossier.class).catchUp();
  }

  /** Waits until no submission is on its way. */
  void settle() {
    Wait.until(() -> bean(Submissions.class).waiting() == 0);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String url(String path) {
    return "http://localhost:"
        + java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
            .getPort()
        + path;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  void account(String login, String department, Role role) {
    var accounts = bean(Accounts.class);
    accounts.open(login, "旅程" + login, "J-" + login, department, PASSWORD, "旅程");
    accounts.keepPassword(login);
    accounts.grant(login, java.util.EnumSet.of(role), "旅程");
  }

  /** Sends a file and waits until every row is judged and the publicity tick has passed. */
  Receipt submit(String department, String item, Path file) throws UnreadableFile {
    var submissions = bean(Submissions.class);
    var receipt =
        submissions.receive(
            new Received(
                new DepartmentCode(department),
                new ItemCode(item),
                String.valueOf(file.getFileName()),
                file,
                "旅程",
                "旅程",
                Optional.empty()));
    bean(Belt.class).ring();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            state(receipt.id()) != SubmissionState.RECEIVED
                && state(receipt.id()) != SubmissionState.RUNNING);
    bean(Publications.class).tick(LocalDate.now(clock), clock.instant());
    return submissions.find(receipt.id()).orElseThrow();
  }

  private SubmissionState state(long id) {
    return bean(Submissions.class).find(id).orElseThrow().state();
  }

  @Override
  public void close() {
    context.close();
  }
}
