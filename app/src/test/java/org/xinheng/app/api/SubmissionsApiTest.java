package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.app.api.ApiServer.Answer;

@DisplayName("报送接口")
class SubmissionsApiTest {
  private static final String LICENCES = "licence-30-two-wrong.csv";
  private static final Map<String, String> SPJ = Map.of("item", "licence", "department", "spj");

  private final ApiServer server = ApiServer.running();

  @Test
  @DisplayName("报送、查进度、查到公示的记录;退回的行有原因,可下载原样的文件")
  void a_file_is_handed_in_followed_and_found() throws IOException {
    var receipt = server.filed(server.spj(), "spj", "licence", LICENCES);

    assertThat(receipt.at("state")).isEqualTo("DONE");
    assertThat(receipt.json().path("rows").asInt()).isEqualTo(30);
    assertThat(number(receipt, "filed") + number(receipt, "review")).isEqualTo(28);
    assertThat(receipt.json().path("returned").asInt()).isEqualTo(2);

    var records = server.get("/api/v1/entities/91370116MAX0000157/records");
    assertThat(records.json().path("records").get(0).path("documentNumber").asString())
        .isEqualTo("济莱审〔2026〕1号");

    var returned = server.get(receipt.at("href") + "/returned", server.spj());
    assertThat(returned.json().path("rows").get(0).path("row").asInt()).isEqualTo(13);
    assertThat(returned.json().path("rows").get(0).path("findings").get(0).path("value").asString())
        .isEqualTo("2026-13-01");
    var csv = server.get(receipt.at("href") + "/returned.csv", server.spj());
    assertThat(text(csv)).contains("退回原因").contains("2026-13-01").doesNotContain("济莱审〔2026〕1号,");
    var xlsx = server.get(receipt.at("href") + "/returned.xlsx", server.spj());
    assertThat(xlsx.response().body()).startsWith('P', 'K');
    assertThat(xlsx.header("Content-Disposition")).contains("attachment").contains(".xlsx");
  }

  /** One licence twice with other content, and one whose code column holds an identity number. */
  private static byte[] contradictory() throws IOException {
    var lines = java.nio.file.Files.readAllLines(ApiServer.FILES.resolve(LICENCES));
    var row = lines.get(1);
    var personal = lines.get(2).replace("91370116MAX0000232", IDENTITY).replace("张样例", "王样一");
    return String.join("\n", lines.getFirst(), row, row.replace("货物", "旅客"), personal, "")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The example of GB 11643 itself. */
  private static final String IDENTITY = "11010519491231002X";

  @Test
  @DisplayName("入档行的提示逐行给出：哪一行、哪一列、规则、怎么办；也有表格可下载")
  void warnings_of_filed_rows_are_listed() throws IOException {
    var receipt = server.filed(server.spj(), SPJ, "c.csv", contradictory());
    assertThat(number(receipt, "warnings")).isPositive();
    var warnings = server.get(receipt.at("href") + "/warnings", server.spj());
    assertThat(warnings.status()).isEqualTo(200);
    assertThat(text(warnings)).contains("\"row\":3", "DQ-208", "本文件第 2 行");
    var csv = server.get(receipt.at("href") + "/warnings.csv", server.spj());
    assertThat(text(csv)).contains("行号,列,原值,提示,如何处理,规则", "DQ-208");
    assertThat(server.get(receipt.at("href") + "/warnings", server.scjgj()).status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("退回的行里，错填的身份号码遮盖后才给出；完整的只在本部门下载的退回文件里")
  void an_identity_number_in_a_returned_row_is_masked() throws IOException {
    var receipt = server.filed(server.spj(), SPJ, "c.csv", contradictory());
    var returned = server.get(receipt.at("href") + "/returned", server.spj());
    assertThat(returned.json().path("rows")).hasSize(1);
    assertThat(text(returned)).doesNotContain(IDENTITY).contains("DQ-101");
    assertThat(text(server.get(receipt.at("href") + "/returned.csv", server.spj())))
        .contains(IDENTITY);
  }

  @Test
  @DisplayName("退回的行逐页取尽,不漏不重")
  void returned_rows_are_paged_without_gap_or_repetition() throws IOException {
    var receipt = server.filed(server.spj(), "spj", "licence", LICENCES);
    var first = server.get(receipt.at("href") + "/returned?limit=1", server.spj());
    var second =
        server.get(
            receipt.at("href") + "/returned?limit=1&cursor=" + first.at("next"), server.spj());
    assertThat(first.json().path("rows").get(0).path("row").asInt()).isEqualTo(13);
    assertThat(second.json().path("rows").get(0).path("row").asInt()).isEqualTo(24);
    assertThat(second.json().path("next").isNull()).isTrue();
  }

  @Test
  @DisplayName("同一个文件再次报送得到同一张回执")
  void the_same_file_twice_gives_the_same_receipt() throws IOException {
    var first = server.submit(server.spj(), SPJ, ApiServer.FILES.resolve(LICENCES));
    var second = server.submit(server.spj(), SPJ, ApiServer.FILES.resolve(LICENCES));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().path("again").asBoolean()).isTrue();
    assertThat(second.at("number")).isEqualTo(first.at("number"));
  }

  @Test
  @DisplayName("密钥属于别的部门:403,说明密钥是谁的")
  void another_departments_key_is_refused() throws IOException {
    var answer = server.submit(server.scjgj(), SPJ, ApiServer.FILES.resolve(LICENCES));
    refused(answer, 403, "API-403", "department");
    assertThat(answer.at("detail")).contains("scjgj");
  }

  @Test
  @DisplayName("本部门不报送的事项:403")
  void an_item_that_the_department_does_not_furnish_is_refused() throws IOException {
    var answer =
        server.submit(
            server.spj(),
            Map.of("item", "penalty", "department", "spj"),
            ApiServer.FILES.resolve("penalty-20-dirt.csv"));
    refused(answer, 403, "COL-041", "item");
  }

  @Test
  @DisplayName("目录外的事项、空文件、列对照表有误:422,用归集的代码")
  void what_the_intake_refuses_keeps_its_code() throws IOException {
    var bytes = "一列\n".getBytes(StandardCharsets.UTF_8);
    var unknown = Map.of("item", "honours", "department", "spj");
    refused(server.submit(server.spj(), unknown, "a.csv", bytes), 422, "COL-040", "item");
    refused(server.submit(server.spj(), SPJ, "a.csv", new byte[0]), 422, "COL-002", "file");
    var mapped = Map.of("item", "licence", "department", "spj", "mapping", "columns: [");
    refused(server.submit(server.spj(), mapped, "a.csv", bytes), 422, "COL-023", "file");
  }

  @Test
  @DisplayName("文件太大:413,连接上的人听得到原因")
  void a_file_that_is_too_large_is_refused() throws IOException {
    var answer = server.submit(server.spj(), SPJ, "a.csv", new byte[6 << 20]);
    refused(answer, 413, "COL-001", "file");
  }

  @Test
  @DisplayName("缺少一部分:400,指明缺哪个")
  void a_missing_part_is_named() throws IOException {
    var answer =
        server.submit(server.spj(), Map.of("item", "licence"), ApiServer.FILES.resolve(LICENCES));
    refused(answer, 400, "API-400", "department");
  }

  @Test
  @DisplayName("别的部门的回执,如同没有")
  void another_departments_submission_is_not_found() throws IOException {
    var receipt = server.submit(server.spj(), SPJ, ApiServer.FILES.resolve(LICENCES));
    var answer = server.get(receipt.at("href"), server.scjgj());
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("code")).isEqualTo("API-404");
  }

  @Test
  @DisplayName("自己的报送逐页列出,新的在前")
  void a_department_lists_its_own_submissions() throws IOException {
    server.submit(server.scjgj(), registrations(), "a.csv", "甲\n".getBytes(StandardCharsets.UTF_8));
    server.submit(server.scjgj(), registrations(), "b.csv", "乙\n".getBytes(StandardCharsets.UTF_8));
    var first = server.get("/api/v1/submissions?limit=1", server.scjgj());
    var second =
        server.get("/api/v1/submissions?limit=1&cursor=" + first.at("next"), server.scjgj());
    assertThat(first.json().path("submissions").get(0).path("fileName").asString())
        .isNotEqualTo(second.json().path("submissions").get(0).path("fileName").asString());
    assertThat(second.json().path("submissions").get(0).path("department").asString())
        .isEqualTo("scjgj");
  }

  private static Map<String, String> registrations() {
    return Map.of("item", "registration", "department", "scjgj");
  }

  static void refused(Answer answer, int status, String code, String parameter) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("code")).isEqualTo(code);
    assertThat(answer.at("parameter")).isEqualTo(parameter);
    assertThat(answer.at("detail")).endsWith("。");
  }

  private static int number(Answer receipt, String name) {
    return receipt.json().path(name).asInt();
  }

  private static String text(Answer answer) {
    return new String(answer.response().body(), StandardCharsets.UTF_8);
  }
}
