package org.xinheng.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("报送命令的答话")
class SubmitCommandTest {
  private static final String NUMBER = "2026112300000170";

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private HttpServer platform;
  private String url = "";
  private String receipt = "{}";

  SubmitCommandTest() throws IOException {
    platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    platform.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] answer = receipt.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    platform.start();
    url = "http://localhost:" + platform.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    platform.stop(0);
  }

  private int submit(String... more) throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("a.csv"), "名称\n甲\n");
    var words =
        new java.util.ArrayList<>(
            List.of("--item", "licence", "--department", "spj", "--key", "k", file.toString()));
    words.addAll(List.of(more));
    return new SubmitCommand(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(words);
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "这里", "ftp://localhost", "http://", "http://a b"})
  @DisplayName("--url 不是网址：一句话说明怎么写")
  void what_is_no_address_is_told_in_one_sentence(String wrong) {
    assertThatThrownBy(() -> submit("--url", wrong))
        .isInstanceOf(Options.WrongUsage.class)
        .hasMessageContaining("--url 不是网址：“" + wrong + "”")
        .hasMessageContaining("http://localhost:8080");
  }

  @Test
  @DisplayName("平台没有启动：一句话，退出码 1")
  void an_absent_platform_is_told_in_one_sentence() throws Exception {
    platform.stop(0);
    assertThat(submit("--url", url)).isEqualTo(SubmitCommand.FAILED);
    assertThat(said()).contains("连不上平台 " + url);
  }

  @Test
  @DisplayName("网址上不是信衡平台：请核对 --url")
  void another_site_is_noticed() throws Exception {
    receipt = "<html>";
    assertThat(submit("--url", url)).isEqualTo(SubmitCommand.FAILED);
    assertThat(said()).contains("不是信衡平台的回执");
  }

  @Test
  @DisplayName("文件没有办理：原因带代码，标点只有一个，链接是完整网址")
  void a_failed_file_is_told_with_its_code_and_a_whole_link() throws Exception {
    receipt =
        """
        {"number": "%s", "state": "FAILED", "rows": 0, "problem": "第 9 行的引号没有闭合。", "problemCode": "COL-030"}\
        """
            .formatted(NUMBER);
    assertThat(submit("--url", url + "/", "--wait")).isEqualTo(SubmitCommand.FAILED);
    assertThat(said())
        .contains("文件没有办理：第 9 行的引号没有闭合（COL-030）。")
        .contains("一行也没有入档。")
        .contains("详情：" + url + "/desk/submissions/" + NUMBER)
        .doesNotContain("。。", "。，");
  }

  @Test
  @DisplayName("有退回、待核对、待隐去的：各说多少行、到哪里处理，退出码 2")
  void what_is_not_done_is_told_with_whole_links() throws Exception {
    receipt =
        """
        {"number": "%s", "state": "DONE", "rows": 5, "filed": 3, "newVersions": 1, "returned": 1, "review": 1, "repeats": 0, "awaitingRedaction": 2}\
        """
            .formatted(NUMBER);
    assertThat(submit("--url", url, "--wait")).isEqualTo(SubmitCommand.NOT_ALL_FILED);
    assertThat(said())
        .contains("共 5 行：入档 3 行（其中更新 1 行），退回 1 行，待人工核对 1 行，与已有记录相同 0 行。")
        .contains(url + "/desk/submissions/" + NUMBER, url + "/desk/reviews?submission=" + NUMBER)
        .contains("入档的行中 2 行疑有个人信息，公示前等待隐去：" + url + "/desk/redactions");
  }

  @Test
  @DisplayName("报送过、早已办结的文件再报：不等也说结果，退出码照它的结果")
  void a_file_that_is_done_already_tells_its_outcome() throws Exception {
    receipt =
        """
        {"number": "%s", "again": true, "state": "DONE", "rows": 30, "filed": 28, "returned": 2}\
        """
            .formatted(NUMBER);
    assertThat(submit("--url", url)).isEqualTo(SubmitCommand.NOT_ALL_FILED);
    assertThat(said()).contains("此文件报送过", "退回 2 行", url + "/desk/submissions/" + NUMBER);
    receipt =
        """
        {"number": "%s", "again": true, "state": "FAILED", "rows": 0, "problem": "没有表头", "problemCode": "COL-020"}\
        """
            .formatted(NUMBER);
    assertThat(submit("--url", url)).isEqualTo(SubmitCommand.FAILED);
  }

  @Test
  @DisplayName("不等结果：0 只表示已收到")
  void without_waiting_zero_means_received() throws Exception {
    receipt = "{\"number\": \"%s\", \"state\": \"RECEIVED\"}".formatted(NUMBER);
    assertThat(submit("--url", url)).isZero();
    assertThat(said()).contains("已收到", "查看进度");
  }

  @Test
  @DisplayName("给的是目录：一句话，不去上传")
  void a_directory_is_not_sent() {
    assertThatThrownBy(() ->
            new SubmitCommand(new PrintStream(printed))
                .run(
                    List.of(
                        "--item",
                        "licence",
                        "--department",
                        "spj",
                        "--key",
                        "k",
                        folder.toString())))
        .isInstanceOf(Options.WrongUsage.class)
        .hasMessageContaining("这是一个目录，不是文件");
  }

  @Test
  @DisplayName("run 后面多写的词：一句话拒绝，不启动")
  void a_stray_word_after_run_is_refused() {
    assertThatThrownBy(() -> RunCommand.run(Object.class, List.of("extra")))
        .isInstanceOf(Options.WrongUsage.class)
        .hasMessageContaining("extra");
  }

  @Test
  @DisplayName("全是报过的：不说全部入档")
  void nothing_but_repeats_is_told_as_such() throws Exception {
    receipt =
        """
        {"number": "%s", "state": "DONE", "rows": 3, "filed": 0, "repeats": 3}\
        """
            .formatted(NUMBER);
    assertThat(submit("--url", url, "--wait")).isEqualTo(SubmitCommand.ALL_FILED);
    assertThat(said()).contains("共 3 行，都与已有记录相同").doesNotContain("入档 0");
  }

  @Test
  @DisplayName("密钥命令只对已有的平台：没有数据库的目录一句话拒绝，什么也不建")
  void a_key_is_never_made_on_a_new_database() {
    var data = folder.resolve("nothing");
    assertThatThrownBy(() ->
            new KeyCommand(new PrintStream(printed)).run(List.of("spj", "--data", data.toString())))
        .isInstanceOf(Options.WrongUsage.class)
        .hasMessageContaining("没有平台的数据库")
        .hasMessageContaining(data.toString())
        .hasMessageContaining("--data");
    assertThat(data).doesNotExist();
  }
}
