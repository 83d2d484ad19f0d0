package org.xinheng.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 报送命令. {@code submit --item ITEM --department CODE [--url URL] [--wait] FILE}: sends the file,
 * prints the receipt, and with {@code --wait} follows it until done. Exit status 0 all filed, 2
 * some returned, 1 failed.
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
    if (!Files.isReadable(file)) {
      throw new Options.WrongUsage("读不到文件：" + file);
    }
    var url = options.find("url").orElse("http://localhost:8080");
    var key = key(options, department);
    var fields = new LinkedHashMap<String, String>();
    fields.put("item", item);
    fields.put("department", department);
    if (options.find("mapping").isPresent()) {
      fields.put("mapping", Files.readString(Path.of(options.get("mapping"))));
    }
    try {
      return send(url, key, MultipartFile.of(fields, file), file, options.has("wait"));
    } catch (ConnectException unreachable) {
      out.println("连不上平台 " + url + "。请先用 ./xinheng run 启动，或用 --url 指明网址。");
      return FAILED;
    }
  }

  private static String key(Options options, String department) throws IOException {
    var given =
        options.find("key").or(() -> java.util.Optional.ofNullable(System.getenv("XINHENG_KEY")));
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
                    + ",或用 --key、环境变量 XINHENG_KEY 给出。"));
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
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      out.println(problem(answer));
      return FAILED;
    }
    var receipt = JSON.readTree(answer.body());
    var number = receipt.path("number").asString("");
    out.println((receipt.path("again").asBoolean(false) ? "此文件报送过，回执号：" : "已收到，回执号：") + number);
    if (!wait) {
      out.println("查看进度：" + url + "/api/v1/submissions/" + number);
      return ALL_FILED;
    }
    return follow(url, key, number);
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
        out.println(problem(answer));
        return FAILED;
      }
      var receipt = JSON.readTree(answer.body());
      long rows = receipt.path("rows").asLong(0);
      if (rows != shown) {
        out.printf("\r已处理 %,d 行", rows);
        out.flush();
        shown = rows;
      }
      var state = receipt.path("state").asString("");
      if (state.equals("DONE") || state.equals("FAILED")) {
        out.println();
        return outcome(receipt, state);
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  private int outcome(JsonNode receipt, String state) {
    if (state.equals("FAILED")) {
      out.println("没有办成：" + receipt.path("problem").asString("") + "，一行也没有入档。");
      return FAILED;
    }
    out.printf(
        "共 %,d 行：入档 %,d 行（其中更新 %,d 行），退回 %,d 行，待人工核对 %,d 行，与已有记录相同 %,d 行。%n",
        receipt.path("rows").asLong(0),
        receipt.path("filed").asLong(0),
        receipt.path("newVersions").asLong(0),
        receipt.path("returned").asLong(0),
        receipt.path("review").asLong(0),
        receipt.path("repeats").asLong(0));
    if (receipt.path("returned").asLong(0) > 0) {
      out.println("退回的行可在工作台下载，改好后重报：/desk/submissions/" + receipt.path("number").asString(""));
    }
    long waiting = receipt.path("review").asLong(0);
    if (waiting > 0) {
      out.println("待人工核对的行由信用办或本部门在工作台核对后入档：/desk/reviews");
    }
    return receipt.path("returned").asLong(0) + waiting > 0 ? NOT_ALL_FILED : ALL_FILED;
  }

  private static String problem(HttpResponse<String> answer) {
    try {
      var problem = JSON.readTree(answer.body());
      return "%s(%s)"
          .formatted(
              problem.path("detail").asString(answer.body()),
              problem.path("code").asString("HTTP " + answer.statusCode()));
    } catch (tools.jackson.core.JacksonException notJson) {
      return "平台答复 HTTP " + answer.statusCode();
    }
  }
}
