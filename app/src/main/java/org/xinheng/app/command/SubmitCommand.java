package org.xinheng.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 报送命令. {@code submit --item ITEM --department CODE [--url URL] [--wait] FILE}: sends the file,
 * prints the receipt, and with {@code --wait} follows it until done. Exit status 0 all filed, 2
 * some returned or in review, 1 failed; without {@code --wait} 0 means received, unless the file
 * was sent before and is done already.
 */
public final class SubmitCommand {
  static final int ALL_FILED = 0;
  static final int FAILED = 1;
  static final int NOT_ALL_FILED = 2;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final PrintStream out;

  public SubmitCommand(PrintStream out) {
    this.out = out;
  }

  public int run(List<String> arguments) throws IOException, InterruptedException {
    var options =
        Options.parse(
            arguments,
            Set.of("item", "department", "url", "key", "mapping", "data"),
            Set.of("wait"));
    var department = options.get("department");
    var item = options.get("item");
    if (options.rest().size() != 1) {
      throw new Options.WrongUsage("请给出一个要报送的文件。用法见 ./xinheng help");
    }
    var file = Path.of(options.rest().getFirst());
    if (Files.isDirectory(file)) {
      throw new Options.WrongUsage("这是一个目录，不是文件：" + file + "。请给出其中要报送的一个文件。");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Options.WrongUsage("读不到文件：" + file);
    }
    var url = url(options.find("url").orElse("http://localhost:8080"));
    var key = key(options, department);
    var fields = new LinkedHashMap<String, String>();
    fields.put("item", item);
    fields.put("department", department);
    if (options.find("mapping").isPresent()) {
      fields.put("mapping", mapping(Path.of(options.get("mapping"))));
    }
    return send(url, key, MultipartFile.of(fields, file), file, options.has("wait"));
  }

  /** Without a slash at the end. */
  private static String url(String text) {
    try {
      var uri = new URI(text.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null) {
        return uri.toString().replaceAll("/+$", "");
      }
    } catch (URISyntaxException malformed) {
      throw notAnAddress(text);
    }
    throw notAnAddress(text);
  }

  private static Options.WrongUsage notAnAddress(String text) {
    return new Options.WrongUsage(
        "--url 不是网址：“" + text + "”。请写成 http://主机:端口，如 http://localhost:8080。");
  }

  private static String mapping(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new Options.WrongUsage("读不到列对照表文件（须为 UTF-8 文本）：" + file);
    }
  }

  private static String key(Options options, String department) throws IOException {
    var given = options.find("key").or(() -> Optional.ofNullable(System.getenv("XINHENG_KEY")));
    if (given.isPresent()) {
      return given.get();
    }
    return KeyFile.of(Path.of(options.find("data").orElse("data")), department)
        .read()
        .orElseThrow(() ->
            new Options.WrongUsage(
                "没有部门 "
                    + department
                    + " 的报送密钥。请先执行 ./xinheng key "
                    + department
                    + "，或用 --key、环境变量 XINHENG_KEY 给出。"));
  }

  private int send(String url, String key, MultipartFile form, Path file, boolean wait)
      throws IOException, InterruptedException {
    out.printf("正在上传 %s（%,d 字节）…%n", file.getFileName(), Files.size(file));
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/submissions"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", form.contentType())
            .POST(form.body())
            .build();
    HttpResponse<String> answer;
    try {
      answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException | HttpTimeoutException unreachable) {
      out.println("连不上平台 " + url + "。请先用 ./xinheng run 启动，或用 --url 指明网址。");
      return FAILED;
    } catch (IOException broken) {
      out.println("上传中断（平台 " + url + "）。请稍后重报同一文件；重复报送不会重复入档。");
      return FAILED;
    }
    if (answer.statusCode() >= 300) {
      out.println("没有报送成功：" + problem(answer));
      return FAILED;
    }
    var receipt = receipt(answer);
    if (receipt.isEmpty()) {
      out.println("网址 " + url + " 的答复不是信衡平台的回执。请核对 --url。");
      return FAILED;
    }
    var number = receipt.get().path("number").asString("");
    out.println(
        (receipt.get().path("again").asBoolean(false) ? "此文件报送过，回执号：" : "已收到，回执号：") + number);
    var state = receipt.get().path("state").asString("");
    if (state.equals("DONE") || state.equals("FAILED")) {
      return SubmissionOutcome.tell(receipt.get(), url, out);
    }
    if (!wait) {
      out.println("查看进度：" + url + "/desk/submissions/" + number);
      return ALL_FILED;
    }
    try {
      return follow(url, key, number);
    } catch (IOException broken) {
      out.printf("%n与平台的连接断了。文件已经收到，核验不受影响；结果见 %s/desk/submissions/%s%n", url, number);
      return FAILED;
    }
  }

  private static Optional<JsonNode> receipt(HttpResponse<String> answer) {
    try {
      return Optional.of(JSON.readTree(answer.body())).filter(json -> json.hasNonNull("number"));
    } catch (tools.jackson.core.JacksonException notJson) {
      return Optional.empty();
    }
  }

  private int follow(String url, String key, String number)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/submissions/" + number))
            .header("Authorization", "Bearer " + key)
            .build();
    long shown = -1;
    for (; ; ) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        out.println("没有问到结果：" + problem(answer));
        return FAILED;
      }
      var receipt = receipt(answer).orElseThrow(() -> new IOException("not a receipt"));
      long rows = receipt.path("rows").asLong(0);
      if (rows != shown) {
        out.printf("\r已处理 %,d 行", rows);
        out.flush();
        shown = rows;
      }
      var state = receipt.path("state").asString("");
      if (state.equals("DONE") || state.equals("FAILED")) {
        out.println();
        return SubmissionOutcome.tell(receipt, url, out);
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  private static String problem(HttpResponse<String> answer) {
    try {
      var problem = JSON.readTree(answer.body());
      return SubmissionOutcome.quoted(
          problem.path("detail").asString(answer.body()),
          problem.path("code").asString("HTTP " + answer.statusCode()));
    } catch (tools.jackson.core.JacksonException notJson) {
      return "平台答复 HTTP " + answer.statusCode();
    }
  }
}
