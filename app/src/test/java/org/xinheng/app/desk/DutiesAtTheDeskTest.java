package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.duties.Register;
import org.xinheng.duties.Reminders;
import org.xinheng.publish.Publications;

@DisplayName("工作台：责任清单、提醒、画像、节点、共享、只采一次")
class DutiesAtTheDeskTest {
  @TempDir static Path data;

  private static Desk desk;
  private static String spj;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    spj = department("审批");
    desk.account("licensing", spj, Role.CLERK)
        .account("penalising", department("市场监督"), Role.CLERK)
        .account("credit", department("发展和改革"), Role.CREDIT_OFFICER)
        .account("auditor", spj, Role.AUDITOR);
    var file = Path.of("../samples/files/licence-30-two-wrong.csv");
    desk.as("licensing").upload("licence", "licence.csv", Files.readAllBytes(file));
    await().atMost(Duration.ofSeconds(60)).until(() -> desk.bean(Submissions.class).waiting() == 0);
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

  @Test
  @DisplayName("看板从最近有数的月份打开：上月没有数，就从本月开始")
  void the_board_begins_with_the_newest_month_that_has_figures() throws Exception {
    assertThat(desk.as("credit").get("/desk/quality").body()).contains("各部门、镇街 2026-11 报送");
    // who has sent nothing begins with the last month that is over
    assertThat(desk.as("penalising").get("/desk/quality").body()).contains("2026-10 报送");
    assertThat(desk.as("credit").get("/desk/quality?month=2026-09").body()).contains("2026-09 报送");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quality?month=abc",
        "quality?month=2030-01",
        "quality?month=1999-01",
        "quality?item=nope",
        "quality?kind=nope",
        "quality/board.csv?item=nope",
        "quality/months.csv?month=2026-13",
        "profile?month=abc",
        "profile?item=nope",
        "profile/list.csv?item=nope",
        "register?department=zz",
        "register?unit=zz",
        "register/list.csv?department=zz",
        "sharing?item=zz",
        "reminders?department=zz",
        "reminders?kind=zz",
        "reminders?state=zz",
        "mending?state=zz",
        "mending?item=zz",
        "submissions?department=zz",
        "submit?item=zz",
        "board/list?column=LATE&department=zz",
        "board/list?column=zz",
        "conversion/list?state=zz",
        "records?after=zz"
      })
  @DisplayName("网址里的月份、事项、部门、状态读不懂或没有：答以 400，说明哪一项、怎么办，不另给一份")
  void an_unknown_condition_is_refused(String address) throws Exception {
    var answer = desk.as("credit").get("/desk/" + address);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("DESK-400", "请").containsPattern("(读不懂|不在可以查看的月份)");
    assertThat(answer.body()).contains("href=\"/desk");
  }

  @Test
  @DisplayName("别的部门的，等于没有")
  void a_department_out_of_sight_is_as_if_it_were_none() throws Exception {
    var clerk = desk.as("penalising");
    assertThat(clerk.get("/desk/reminders?department=" + spj).statusCode()).isEqualTo(400);
    assertThat(clerk.get("/desk/submissions?department=" + spj).statusCode()).isEqualTo(400);
    assertThat(clerk.get("/desk/register?department=" + spj).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("提醒：按部门、事由、状态筛选，应办件数与公示时限看板相同")
  void reminders_are_filtered_and_count_what_the_board_counts() throws Exception {
    desk.bean(Register.class).adopt();
    desk.bean(Reminders.class).round();
    var credit = desk.as("credit");
    var cases = credit.get("/desk/reminders?department=" + spj + "&kind=CASES&state=ALL").body();
    assertThat(cases).contains("案件数申报").doesNotContain("<a href=\"/desk/submissions/");
    var settled = credit.get("/desk/reminders?state=SETTLED").body();
    assertThat(settled).contains("没有这样的提醒");
    var late =
        desk.bean(Publications.class)
            .board(Optional.empty(), today())
            .count(org.xinheng.publish.BoardColumn.LATE);
    assertThat(credit.get("/desk/reminders").body())
        .containsPattern("公示时限</a></td><td data-label=\"已逾期\" class=\"num[^\"]*\"><span>" + late);
  }

  @Test
  @DisplayName("责任清单、提醒、画像、节点、共享、只采一次：打得开，办得成，没有权限的进不去")
  void the_other_pages_of_duties_work() throws Exception {
    desk.bean(Register.class).adopt();
    desk.bean(Reminders.class).round();
    var clerk = desk.as("licensing");
    var credit = desk.as("credit");
    for (var page :
        List.of("register", "reminders", "profile", "nodes", "sharing", "once", "mending")) {
      assertThat(clerk.get("/desk/" + page).statusCode()).as(page).isEqualTo(200);
      assertThat(credit.get("/desk/" + page).statusCode()).as(page).isEqualTo(200);
      assertThat(desk.as("auditor").get("/desk/" + page).statusCode()).as(page).isEqualTo(403);
    }
    for (var table :
        List.of(
            "register",
            "reminders",
            "profile",
            "nodes",
            "sharing",
            "bulletins",
            "quality/samples")) {
      assertThat(credit.get("/desk/" + table + "/list.csv").body()).as(table).startsWith("\uFEFF");
    }
    assertThat(credit.get("/desk/quality/samples/concealments.csv").body()).startsWith("\uFEFF部门");
    assertThat(clerk.post("/desk/once", "/desk/once/list.csv", Map.of("text", "法定代表人\n星座")).body())
        .contains("法定代表人,政府已有，不应再要", "星座,目录中没有");
    var register = "/desk/register";
    var today =
        Map.of("department", spj, "name", "政数局", "from", today().toString(), "reason", "文件");
    assertThat(clerk.post(register, register + "/rename", today).statusCode()).isIn(403, 404);
    assertThat(credit.post(register, register + "/rename", today).statusCode()).isEqualTo(303);
    for (var page : List.of("nodes", "quality", "quality/cases", "submissions", "register")) {
      assertThat(credit.get("/desk/" + page).body()).as(page).contains("政数局");
    }
    var later = today().plusDays(20).toString();
    var rename = Map.of("department", spj, "name", "政务局", "from", later, "reason", "文件");
    assertThat(credit.post(register, register + "/rename", rename).statusCode()).isEqualTo(303);
    assertThat(credit.get(register).body()).contains("→ 政务局");
    assertThat(credit.get("/desk/nodes").body()).as("not yet in force").doesNotContain("政务局");
    assertThat(credit.get("/desk/nodes/list.csv").body()).contains("政数局,工作台上传", "从未来件");

    var sharing = "/desk/sharing";
    var request = Map.of("item", "licence", "fields", "XK_WSH", "purpose", "核查");
    assertThat(desk.as("penalising").post(sharing, sharing, request).statusCode()).isEqualTo(303);
    var one = sharing + "/1";
    assertThat(credit.get("/desk").body()).contains("待决定的数据共享");
    var decision = Map.of("granted", "true", "lastDay", today().plusDays(30).toString());
    assertThat(credit.post(one, one + "/decide", decision).statusCode()).isEqualTo(303);
    for (var slip : List.of("", "9137", "91370116MAX0000158", "不是代码")) {
      var refused = desk.as("penalising").post(one, one + "/use", Map.of("code", slip));
      assertThat(refused.statusCode()).as(slip).isEqualTo(422);
      assertThat(refused.body()).contains("DTY-067");
    }
    assertThat(credit.get(one).body()).contains("还没有用过");
    var used = desk.as("penalising").post(one, one + "/use", Map.of("code", "91370116MAX0000157"));
    assertThat(used.body()).contains("查用 91370116MAX0000157", "济莱审〔2026〕1号");
    assertThat(credit.post(one, one + "/withdraw", Map.of("words", "完毕")).statusCode())
        .isEqualTo(303);
    assertThat(credit.get(one).body()).contains("收回的理由", "完毕");
    assertThat(clerk.get(one).statusCode()).isEqualTo(404);
  }
}
