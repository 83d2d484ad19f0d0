package org.xinheng.app.portal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.app.Xinheng;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.ItemCode;

/** The whole application on a database of its own, standing at one moment, as a visitor sees it. */
final class Portal implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final ConfigurableApplicationContext context;
  private final Path files;
  private final HttpClient http = HttpClient.newHttpClient();

  private Portal(ConfigurableApplicationContext context, Path files) {
    this.context = context;
    this.files = files;
  }

  /** Before every other clock: the sources of tests are scanned together with the application. */
  private static void stand(GenericApplicationContext before) {
    before.registerBean(
        "portalClock",
        Clock.class,
        () -> Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")),
        definition -> definition.setPrimary(true));
  }

  static Portal open(Path data) {
    var database = TestDatabase.fresh();
    var context =
        new SpringApplicationBuilder(Xinheng.class)
            .initializers((GenericApplicationContext before) -> stand(before))
            .properties(
                "xinheng.sample.load=false",
                "xinheng.data=" + data,
                "xinheng.db.url=" + database.getUrl(),
                "xinheng.db.user=" + database.getUser(),
                "xinheng.db.password=" + database.getPassword())
            .run("--server.port=0");
    return new Portal(context, data);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The department whose name contains the word. */
  Department department(String word) {
    return bean(District.class).departments().stream()
        .filter(department -> department.name().contains(word))
        .findFirst()
        .orElseThrow();
  }

  /** Sends a table and waits until every row is filed and what is due is public. */
  void submit(Department by, String item, String... lines) throws Exception {
    var file = Files.writeString(files.resolve(item + ".csv"), String.join("\r\n", lines) + "\r\n");
    var submissions = bean(Submissions.class);
    var receipt =
        submissions.receive(
            new Received(
                by.code(), new ItemCode(item), item + ".csv", file, "测试", "测试", Optional.empty()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> submissions.find(receipt.number()).orElseThrow().state().finished());
    assertThat(submissions.find(receipt.number()).orElseThrow().tally().filed())
        .as("rows of %s filed", item)
        .isEqualTo(lines.length - 1);
    bean(Publications.class).tick(TODAY, NOW);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(request(method, path, headers), HttpResponse.BodyHandlers.ofString());
  }

  /** The answer as it comes over the line. */
  HttpResponse<byte[]> bytes(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(request("GET", path, headers), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest request(String method, String path, String... headers) {
    var server = requireNonNull(((WebServerApplicationContext) context).getWebServer());
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  String page(String path) throws IOException, InterruptedException {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }

  /** A code whose two check characters are right for the sixteen in front. */
  static String sound(String sixteen) {
    for (var tail = 0; tail < 31 * 31; tail++) {
      var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
      var code = sixteen + alphabet.charAt(tail / 31) + alphabet.charAt(tail % 31);
      if (CodeReading.of(code) instanceof CodeReading.Sound(var read, var cleaned, var how)
          && !cleaned) {
        return code;
      }
    }
    throw new IllegalStateException("no check characters for " + sixteen);
  }
}
