package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.app.Xinheng;
import org.xinheng.app.security.DepartmentKeys;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.DepartmentCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 运行中的平台. The whole application on a port of its own, one for all tests of the API; every answer in
 * JSON is held against the description.
 */
final class ApiServer {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  static final Path FILES = Path.of("../samples/files");
  static final OpenApi DESCRIPTION = OpenApi.read();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String BOUNDARY = "xinheng-test-boundary";

  private static final class Started {
    static final ApiServer SERVER = start();
  }

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ConfigurableApplicationContext context;
  private final String spj;
  private final String scjgj;

  private ApiServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.spj = key("spj");
    this.scjgj = key("scjgj");
  }

  static ApiServer running() {
    return Started.SERVER;
  }

  private static ApiServer start() {
    try {
      var database = TestDatabase.fresh();
      var clock = Clock.fixed(TODAY.atTime(10, 0).atZone(CHINA).toInstant(), CHINA);
      return new ApiServer(
          new SpringApplicationBuilder(Xinheng.class)
              .initializers((GenericApplicationContext before) ->
                  before.registerBean(
                      "apiClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
              .run(
                  "--server.port=0",
                  "--xinheng.data=" + Files.createTempDirectory("api"),
                  "--xinheng.db.url=" + database.getUrl(),
                  "--xinheng.db.user=" + database.getUser(),
                  "--xinheng.db.password=" + database.getPassword(),
                  "--spring.servlet.multipart.max-file-size=2MB"));
    } catch (IOException noRoom) {
      throw new IllegalStateException(noRoom);
    }
  }

  <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The key of the office of administrative approval. */
  String spj() {
    return spj;
  }

  /** The key of the market regulator. */
  String scjgj() {
    return scjgj;
  }

  private String key(String department) {
    return bean(DepartmentKeys.class).make(new DepartmentCode(department), "测试");
  }

  /** An answer, its body parsed. */
  record Answer(HttpResponse<byte[]> response, JsonNode json) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String at(String name) {
      return json.path(name).asString("");
    }
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  Answer get(String path, String key) {
    return send(request(path).header("Authorization", "Bearer " + key).GET().build());
  }

  HttpRequest.Builder request(String path) {
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  Answer send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      var type = response.headers().firstValue("Content-Type").orElse("");
      if (!type.contains("json")) {
        return new Answer(response, JSON.createObjectNode());
      }
      var json = JSON.readTree(response.body());
      var method = request.method().toLowerCase(java.util.Locale.ROOT);
      if (isDescribed(response.statusCode())) {
        DESCRIPTION.check(
            method, request.uri().getPath(), response.statusCode(), type.split(";", -1)[0], json);
      }
      return new Answer(response, json);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Every answer of a route; not those where there is no route or no such method. */
  private static boolean isDescribed(int status) {
    return status < 300 || status == 400 || status == 403 || status == 409 || status >= 413;
  }

  Answer submit(String key, Map<String, String> fields, Path file) throws IOException {
    return submit(key, fields, String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  Answer submit(String key, Map<String, String> fields, String name, byte[] content)
      throws IOException {
    var body = new ByteArrayOutputStream();
    for (var field : fields.entrySet()) {
      body.write(part("name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n"));
    }
    body.write(part("name=\"file\"; filename=\"" + name + "\"\r\n\r\n"));
    body.write(content);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request("/api/v1/submissions")
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] part(String rest) {
    return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a sample file, waits until all is judged and due publications are made. */
  Answer filed(String key, String department, String item, String file) throws IOException {
    return filed(
        key,
        Map.of("item", item, "department", department),
        file,
        java.nio.file.Files.readAllBytes(FILES.resolve(file)));
  }

  Answer filed(String key, Map<String, String> fields, String name, byte[] content)
      throws IOException {
    var receipt = submit(key, fields, name, content);
    assertThat(receipt.status()).isLessThan(300);
    var path = receipt.at("href");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> java.util.Set.of("DONE", "FAILED").contains(get(path, key).at("state")));
    bean(Publications.class).tick(TODAY, bean(Clock.class).instant());
    return get(path, key);
  }
}
