package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Submissions;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubmissionNumber;

@DisplayName("工作台：报送、退回、修改重报")
class SubmissionsAtTheDeskTest {
  private static final Path FILE = Path.of("../samples/files/licence-30-two-wrong.csv");
  private static final Pattern CELL =
      Pattern.compile("class=\"bad\"><span>([^<]+)</span><input name=\"([^\"]+)\"");

  @TempDir static Path data;

  private static Desk desk;
  private static String number;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    var licensing = furnishing("licence").code().value();
    var other = penalising();
    desk.account("clerk", licensing, Role.CLERK)
        .account("stranger", other, Role.CLERK)
        .account("credit", other, Role.CREDIT_OFFICER)
        .account("auditor", other, Role.AUDITOR);
    number = finished(desk.as("clerk").upload("licence", "许可.csv", Files.readAllBytes(FILE)));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Department furnishing(String item) {
    return desk.bean(District.class).departments().stream()
        .filter(department -> department.furnishes(new ItemCode(item)))
        .filter(department -> department.name().contains("审批"))
        .findFirst()
        .orElseThrow();
  }

  /** A department that sends penalties and no registrations. */
  private static String penalising() {
    return desk.bean(District.class).departments().stream()
        .filter(department -> department.furnishes(new ItemCode("penalty")))
        .filter(department -> !department.furnishes(new ItemCode("registration")))
        .map(department -> department.code().value())
        .filter(code -> !code.equals(furnishing("licence").code().value()))
        .findFirst()
        .orElseThrow();
  }

  /** The number of the submission the answer leads to, once every row is judged. */
  private static String finished(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    var found = Visitor.location(answer).replace("/desk/submissions/", "");
    await().atMost(Duration.ofSeconds(60)).until(() -> receipt(found).state().finished());
    return found;
  }

  private static Receipt receipt(String number) {
    return desk.bean(Submissions.class).find(new SubmissionNumber(number)).orElseThrow();
  }

  @Test
  @DisplayName("别的部门的报送，经办人打不开、下载不了、改不了，也看不出有没有；信用办都能看")
  void a_clerk_cannot_open_another_departments_submission() throws Exception {
    var stranger = desk.as("stranger");
    for (var part : List.of("", "/progress", "/returned.csv", "/returned.xlsx", "/file", "/mend")) {
      var path = "/desk/submissions/" + number + part;
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(desk.as("credit").get(path).statusCode())
          .as(path)
          .isEqualTo(part.equals("/mend") ? 303 : 200);
    }
    assertThat(stranger.get("/desk/submissions").body()).doesNotContain(number);
    assertThat(desk.as("auditor").get("/desk/submissions/" + number).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("退回的行只由报送部门修改：信用办看得到、下载得到，不给他做不了的按钮")
  void only_the_sending_department_is_offered_to_mend() throws Exception {
    var page = "/desk/submissions/" + number;
    assertThat(desk.as("clerk").get(page).body()).contains("修改并重报");
    assertThat(desk.as("credit").get(page).body())
        .doesNotContain("修改并重报")
        .contains("信用办可以查看、下载，转告该部门")
        .contains("returned.xlsx");
    assertThat(desk.as("credit").get("/desk").body()).doesNotContain("修改并重报");
  }

  @Test
  @DisplayName("疑有个人信息的行，回执上说多少行待隐去；同样的行再报，不说全部入档")
  void the_receipt_tells_what_waits_and_what_was_there() throws Exception {
    var clerk = desk.as("clerk");
    var lines = Files.readAllLines(FILE);
    var row = lines.get(1).split(",", -1);
    int free = List.of(lines.getFirst().split(",", -1)).indexOf("许可内容");
    row[free] = row[free] + "，联系电话13800138000";
    var file = lines.getFirst() + "\n" + String.join(",", row) + "\n";
    var sent = finished(clerk.upload("licence", "一行.csv", bytes(file)));
    assertThat(clerk.get("/desk/submissions/" + sent).body())
        .contains("1 行的文字里疑有个人信息")
        .contains("href=\"/desk/redactions\"");
    var again = finished(clerk.upload("licence", "又一行.csv", bytes(file + "\n")));
    assertThat(clerk.get("/desk/submissions/" + again).body())
        .contains("以前报过")
        .doesNotContain("全部入档");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("入档行的提示列在回执上：哪一行、哪一列、规则；退回行里的身份号码遮盖，完整的只在本部门的下载里")
  void warnings_are_listed_and_identity_numbers_are_masked() throws Exception {
    var clerk = desk.as("clerk");
    var identity = "11010519491231002X";
    var lines = Files.readAllLines(FILE);
    var one = lines.get(1).replace("〔2026〕1号", "〔2026〕901号");
    var file =
        String.join(
            "\n",
            lines.getFirst(),
            one,
            one.replace("货物", "旅客"),
            lines.get(2).replace("91370116MAX0000232", identity),
            "");
    var page = "/desk/submissions/" + finished(clerk.upload("licence", "冲突.csv", bytes(file)));
    assertThat(clerk.get(page).body())
        .contains("有提示的", "本文件第 2 行", "DQ-208", "warnings.csv")
        .doesNotContain(identity);
    assertThat(clerk.get(page + "/warnings.csv").body()).contains("DQ-208");
    assertThat(clerk.get(page + "/mend").body()).doesNotContain(identity);
    assertThat(clerk.get(page + "/returned.csv").body()).contains(identity);
    assertThat(desk.as("credit").get(page).body()).doesNotContain(identity);
    assertThat(desk.as("credit").get(page + "/returned.csv").body())
        .doesNotContain(identity)
        .contains("DQ-101");
  }

  @Test
  @DisplayName("不属本部门报送的事项，选也选不到，硬交也不收")
  void an_item_of_another_department_is_not_taken() throws Exception {
    var stranger = desk.as("stranger");
    var answer = stranger.upload("registration", "登记.csv", Files.readAllBytes(FILE));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请选择本部门报送的信息事项");
  }

  @Test
  @DisplayName("报送结果：各数相加等于总行数，退回的行标出错误的格子和原因")
  void the_tally_adds_up_and_the_wrong_cells_are_marked() throws Exception {
    var tally = receipt(number).tally();
    assertThat(tally.rows()).isEqualTo(30);
    assertThat(tally.filed() + tally.returned() + tally.review() + tally.repeats()).isEqualTo(30);
    assertThat(tally.returned()).isEqualTo(2);
    var page = desk.as("clerk").get("/desk/submissions/" + number).body();
    assertThat(page).contains("30 行：").contains("2 行退回").contains("class=\"wrong\"");
    assertThat(page).contains("data-label=\"原行号\">13</td>", "data-label=\"原行号\">24</td>");
    assertThat(page).contains("提示：");
  }

  @Test
  @DisplayName("下载的原件与报送的逐字节相同，同一文件再报给同一回执")
  void the_file_comes_back_verbatim_and_twice_gives_one_receipt() throws Exception {
    var clerk = desk.as("clerk");
    var original = Files.readString(FILE, StandardCharsets.UTF_8);
    assertThat(clerk.get("/desk/submissions/" + number + "/file").body()).isEqualTo(original);
    var again = clerk.upload("licence", "许可.csv", Files.readAllBytes(FILE));
    assertThat(Visitor.location(again)).endsWith(number);
    assertThat(clerk.get(Visitor.location(again)).body()).contains("没有重复入档");
  }

  @Test
  @DisplayName("在页面上改好标红的格子，重报后全部通过；一处未改的不予重报")
  void wrong_cells_are_mended_in_the_page_and_sent_again() throws Exception {
    var clerk = desk.as("clerk");
    var mend = "/desk/submissions/" + number + "/mend";
    var unchanged = clerk.post(mend, mend, Map.of());
    assertThat(unchanged.statusCode()).isEqualTo(422);
    assertThat(unchanged.body()).contains("还没有改动任何内容");
    var fields = new LinkedHashMap<String, String>();
    var cells = CELL.matcher(clerk.get(mend).body());
    while (cells.find()) {
      fields.put(cells.group(2), cells.group(1).contains("日期") ? "2026-05-06" : "济莱审〔2026〕99号");
    }
    assertThat(fields).hasSize(2);
    var mended = receipt(finished(clerk.post(mend, mend, fields)));
    assertThat(mended.tally().rows()).isEqualTo(2);
    assertThat(mended.tally().returned()).isZero();
  }

  @Test
  @DisplayName("空文件、没有选文件、列对照表写错，都说明哪里错、怎么办，什么也不保存")
  void bad_input_is_explained_and_nothing_is_kept() throws Exception {
    var clerk = desk.as("clerk");
    long before = desk.bean(Submissions.class).all(Long.MAX_VALUE, 100).size();
    var empty = clerk.upload("licence", "空.csv", new byte[0]);
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("COL-002");
    var none = clerk.upload("", "许可.csv", Files.readAllBytes(FILE));
    assertThat(none.body()).contains("请选择本部门报送的信息事项");
    assertThat(desk.bean(Submissions.class).all(Long.MAX_VALUE, 100)).hasSize((int) before);
  }

  @Test
  @DisplayName("目录可以逐字段查看，模板和字段说明可以下载")
  void the_catalogue_is_read_field_by_field_and_downloaded() throws Exception {
    var clerk = desk.as("credit");
    assertThat(clerk.get("/desk/catalogue").body()).contains("行政处罚").contains("下载模板");
    assertThat(clerk.get("/desk/catalogue/penalty").body()).contains("CF_WSH").contains("必填");
    var template = clerk.get("/desk/catalogue/penalty/template");
    assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(template.body()).startsWith("PK");
    assertThat(clerk.get("/desk/catalogue/penalty/fields").body()).contains("CF_WSH");
    assertThat(clerk.get("/desk/catalogue/nothing").statusCode()).isEqualTo(404);
  }
}
