package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Redactions;
import org.xinheng.vocabulary.SubmissionNumber;

@DisplayName("工作台：每张表都能下载；编号、提出人写得清楚")
class TablesOfTheDeskTest {
  @TempDir static Path data;

  private static Desk desk;
  private static String licensing;
  private static String penalising;
  private static String receipt;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    licensing = department("审批");
    penalising = department("市场监督");
    desk.account("licensing", licensing, Role.CLERK)
        .account("penalising", penalising, Role.CLERK)
        .account("credit", licensing, Role.CREDIT_OFFICER)
        .account("auditor", licensing, Role.AUDITOR);
    var file = "penalty-20-dirt.csv";
    var answer =
        desk.as("penalising")
            .upload("penalty", file, Files.readAllBytes(Path.of("../samples/files").resolve(file)));
    receipt = Visitor.location(answer).replace("/desk/submissions/", "");
    var submissions = desk.bean(Submissions.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> submissions.find(new SubmissionNumber(receipt)).orElseThrow().state().finished());
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String department(String word) {
    return desk.bean(District.class).departments().stream()
        .filter(department -> department.name().contains(word))
        .findFirst()
        .orElseThrow()
        .code()
        .value();
  }

  private static LocalDate today() {
    return LocalDate.now(desk.bean(Desk.StandingClock.class));
  }

  private static String table(String login, String path) throws Exception {
    HttpResponse<String> answer = desk.as(login).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"")
        .contains(".csv\"; filename*=UTF-8''");
    assertThat(answer.body()).startsWith("\uFEFF");
    return answer.body();
  }

  /** The public page of one penalty. */
  private static String published() throws Exception {
    var list = desk.visitor().get("/decisions?item=penalty").body();
    return list.replaceAll("(?s).*?href=\"(/decisions/\\d+)\".*", "$1");
  }

  @Test
  @DisplayName("报送记录：本部门的每一份连同行数，别的部门的不在内")
  void submissions_are_a_table() throws Exception {
    assertThat(table("penalising", "/desk/submissions/list.csv")).contains(receipt + ",", "行政处罚");
    assertThat(table("licensing", "/desk/submissions/list.csv")).doesNotContain(receipt);
    assertThat(desk.as("penalising").get("/desk/submissions").body())
        .contains("/desk/submissions/list.csv");
  }

  @Test
  @DisplayName("公示时限：看板一张，每一栏的清单各一张，行数与看板一致")
  void the_board_and_each_of_its_lists_are_tables() throws Exception {
    assertThat(table("penalising", "/desk/board/board.csv")).contains("部门,已逾期,今天到期", "市场监管");
    var late =
        desk.bean(Publications.class).board(Optional.empty(), today()).count(BoardColumn.LATE);
    assertThat(late).isPositive();
    assertThat(table("penalising", "/desk/board/list.csv?column=LATE").lines())
        .hasSize((int) late + 1);
    assertThat(table("licensing", "/desk/board/list.csv?column=LATE").lines()).hasSize(1);
  }

  @Test
  @DisplayName("待隐去个人信息：清单里有编号和疑似的种类，没有原文")
  void what_waits_for_redaction_is_a_table_without_the_texts() throws Exception {
    var waiting = desk.bean(Redactions.class).waiting(Optional.empty(), 0, 100);
    var table = table("penalising", "/desk/redactions/list.csv");
    assertThat(waiting).isNotEmpty();
    assertThat(table.lines()).hasSize(waiting.size() + 1);
    assertThat(table)
        .contains(waiting.getFirst().entry() + ",")
        .doesNotContain(waiting.getFirst().texts().getFirst().original());
  }

  @Test
  @DisplayName("审计日志：按同样的条件下载，下载本身也留痕；不是审计员的打不开")
  void the_trail_is_a_table_and_the_download_stands_in_it() throws Exception {
    table("penalising", "/desk/redactions/list.csv");
    assertThat(table("auditor", "/desk/audit/list.csv?who=penalising"))
        .contains(",penalising,", "下载待隐去清单")
        .doesNotContain(",auditor,");
    assertThat(table("auditor", "/desk/audit/list.csv")).contains("下载审计日志");
    assertThat(desk.as("penalising").get("/desk/audit/list.csv").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("免于公示：不知道编号的从清单里选；审批时写明的是提出人的部门，不是条目的部门")
  void an_exemption_names_the_department_of_whoever_proposed_it() throws Exception {
    var credit = desk.as("credit");
    assertThat(credit.get("/desk/exemptions/new").body()).contains("先选定一条", "/desk/records");
    var page = published();
    var entry = page.substring(page.lastIndexOf('/') + 1);
    var form = "/desk/exemptions/new?entry=" + entry;
    assertThat(credit.get(form).body()).contains("条目 " + entry, "换一条");
    var fields = new HashMap<>(Map.of("entry", entry, "reason", "TRADE_SECRET"));
    fields.put("legalBasis", "政府信息公开条例第十五条");
    fields.put("until", today().plusYears(1).toString());
    fields.put("grounds", "涉及尚未公开的配方");
    assertThat(credit.post(form, "/desk/exemptions/new", fields).statusCode()).isEqualTo(303);
    var names = desk.bean(Names.class);
    var proposer = "（" + names.department(licensing) + "）";
    assertThat(desk.as("penalising").get("/desk/exemptions").body())
        .contains(proposer, names.department(penalising), "/desk/records/" + entry);
  }

  @Test
  @DisplayName("公示页写明条目编号和报送的回执编号")
  void the_public_page_tells_the_number_of_the_entry_and_of_the_receipt() throws Exception {
    var link = published();
    var number = link.substring(link.lastIndexOf('/') + 1);
    assertThat(desk.visitor().get(link).body())
        .contains("条目编号", "data-copy=\"" + number + "\"", receipt)
        .doesNotContain("号报送");
  }
}
