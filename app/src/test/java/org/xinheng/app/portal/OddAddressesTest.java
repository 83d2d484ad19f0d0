package org.xinheng.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinheng.app.Xinheng;
import org.xinheng.postgres.testing.TestDatabase;

/** Over a real socket: no client of ours would send such addresses as they stand. */
@DisplayName("写法古怪的网址：接口答以问题详情，其余答以页面，都是中文，不露服务器的名字")
class OddAddressesTest {
  @TempDir static Path data;

  private static ConfigurableApplicationContext platform;
  private static int port;

  @BeforeAll
  static void start() {
    var database = TestDatabase.fresh();
    platform =
        new SpringApplicationBuilder(Xinheng.class)
            .run(
                "--server.port=0",
                "--xinheng.sample.load=false",
                "--xinheng.data=" + data,
                "--xinheng.db.url=" + database.getUrl(),
                "--xinheng.db.user=" + database.getUser(),
                "--xinheng.db.password=" + database.getPassword());
    port =
        java.util.Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
            .getPort();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  static List<String> odd() {
    return List.of(
        "N%2FA",
        "n%2fa",
        "%00",
        "..%2fx",
        "%2e%2e%2fx",
        "%5Cx",
        "%",
        "%zz",
        "%4",
        "%C3%28",
        "x\\y",
        "a;b=c",
        "a//b",
        "../../../../x",
        "x%0d%0aLocation:x",
        "a".repeat(7000),
        "a".repeat(20_000));
  }

  private static String ask(String address) throws Exception {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void isOurs(String answer) {
    assertThat(answer).containsPattern("^HTTP/1.1 40[04] ");
    assertThat(answer)
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContainIgnoringCase("\r\nserver:")
        .doesNotContain("Exception", "Bad Request", "lang=\"en\"", "\tat ");
    assertThat(answer).contains("请");
  }

  @Test
  @DisplayName("单独打开 /error：没有这个页面，不是平台出错")
  void the_page_of_errors_is_no_page() throws Exception {
    assertThat(ask("/error")).containsPattern("^HTTP/1.1 404 ").contains("没有这个页面", "WEB-404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=x&kind=NOPE",
        "/search?q=x&town=NOPE",
        "/search?q=x&state=NOPE",
        "/search.csv?q=x&state=NOPE",
        "/decisions?item=nope",
        "/decisions?department=nope",
        "/decisions?from=nope"
      })
  @DisplayName("查询条件不是列表中的一项：说明哪一项读不懂，不当作没有条件")
  void an_unknown_condition_is_told(String address) throws Exception {
    assertThat(ask(address)).containsPattern("^HTTP/1.1 400 ").containsPattern("请|须写成");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/verify?number=%00&code=a",
        "/verify?number=1&code=%00",
        "/verify/report?number=%00&code=a",
        "/api/v1/verify?number=%00&code=a"
      })
  @DisplayName("编号、核验码里有空字符：说明读不懂，不当作平台出错")
  void a_null_character_is_told(String address) throws Exception {
    assertThat(ask(address)).containsPattern("^HTTP/1.1 400 ").contains("读不懂的字符");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/entities?q=%C0%B3%CE%DF",
        "/api/v1/entities?q=%ff%fe",
        "/api/v1/decisions?item=%zz",
        "/api/v1/verify?number=%4"
      })
  @DisplayName("接口参数按 GBK 编码，或编码不完整：说明参数读不懂，不当作平台出错")
  void a_parameter_in_another_encoding_is_told(String address) throws Exception {
    var answer = ask(address);
    isOurs(answer);
    assertThat(answer).containsPattern("^HTTP/1.1 400 ").contains("UTF-8", "API-400");
  }

  @ParameterizedTest
  @MethodSource("odd")
  @DisplayName("接口")
  void below_the_api_it_is_problem_details(String odd) throws Exception {
    var answer = ask("/api/v1/codes/" + odd);
    isOurs(answer);
    assertThat(answer)
        .containsPattern("(?i)\r\ncontent-type: application/problem\\+json")
        .containsPattern("\"code\":\"API-40[04]\"")
        .contains("\"title\":\"", "\"detail\":\"");
  }

  @ParameterizedTest
  @MethodSource("odd")
  @DisplayName("页面")
  void elsewhere_it_is_a_page(String odd) throws Exception {
    var answer = ask("/nowhere/" + odd);
    isOurs(answer);
    assertThat(answer)
        .containsPattern("(?i)\r\ncontent-type: text/html;\\s*charset=utf-8")
        .contains("lang=\"zh-CN\"", "回到首页", "WEB-40");
  }
}
