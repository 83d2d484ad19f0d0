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
  }

  @Test
  @DisplayName("共享申请：牵头部门答复，报送部门都看得到，信用办逾期才可以；自己独家的不得申请；牵头由信用办定")
  void a_request_is_answered_by_the_lead_and_seen_by_every_furnisher() throws Exception {
    desk.bean(Register.class).adopt();
    desk.account("town", department("凤城"), Role.CLERK)
        .account("court", department("法院"), Role.CLERK);
    var licensing = desk.as("licensing");
    var penalising = desk.as("penalising");
    var credit = desk.as("credit");
    var sharing = "/desk/sharing";
    var own = Map.of("item", "annual-report", "fields", "NB_ND", "purpose", "核查");
    assertThat(penalising.post(sharing, sharing, own).body()).contains("不必申请共享", "DTY-082");
    var request = Map.of("item", "licence", "fields", "XK_WSH", "purpose", "核查");
    assertThat(penalising.post(sharing, sharing, request).statusCode()).isEqualTo(303);
    var one = sharing + "/1";
    assertThat(licensing.get("/desk").body()).contains("待决定的数据共享");
    var decision = Map.of("granted", "true", "lastDay", today().plusDays(30).toString());
    assertThat(desk.as("court").get(one).statusCode()).isEqualTo(404);
    assertThat(desk.as("town").get(one).body())
        .contains("政务数据共享条例", "2026-12-07 前（含当日）")
        .doesNotContain("/decide");
    assertThat(credit.get(one).body()).doesNotContain("/decide");
    for (var other : List.of("town", "credit", "penalising")) {
      var answer = desk.as(other).post(one, one + "/decide", decision);
      assertThat(answer.statusCode()).as(other).isEqualTo(422);
      assertThat(answer.body()).containsAnyOf("DTY-083", "DTY-062");
    }
    assertThat(licensing.post(one, one + "/decide", decision).statusCode()).isEqualTo(303);
    for (var slip : List.of("", "9137", "91370116MAX0000158", "不是代码")) {
      var refused = penalising.post(one, one + "/use", Map.of("code", slip));
      assertThat(refused.statusCode()).as(slip).isEqualTo(422);
      assertThat(refused.body()).contains("DTY-067");
    }
    assertThat(credit.get(one).body()).contains("还没有用过");
    var used = penalising.post(one, one + "/use", Map.of("code", "91370116MAX0000157"));
    assertThat(used.body()).contains("查用 91370116MAX0000157", "济莱审〔2026〕1号");
    var done = Map.of("words", "完毕");
    assertThat(desk.as("town").post(one, one + "/withdraw", done).body()).contains("DTY-083");
    assertThat(licensing.post(one, one + "/withdraw", done).statusCode()).isEqualTo(303);
    assertThat(credit.get(one).body()).contains("收回的理由", "完毕");
    unled();
  }

  /** An item that several furnish and nobody leads on. */
  private static void unled() throws Exception {
    var credit = desk.as("credit");
    var sharing = "/desk/sharing";
    var leads = "/desk/register/leads";
    var request = Map.of("item", "award", "fields", "JL_WSH", "purpose", "核查");
    assertThat(desk.as("town").post(sharing, sharing, request).statusCode()).isEqualTo(303);
    assertThat(credit.get("/desk").body()).contains("待定牵头的共享申请");
    assertThat(credit.get(sharing + "/2").body()).contains("还没有定牵头部门", leads + "?item=award");
    assertThat(credit.get(leads).body()).contains("没有定", "历次");
    assertThat(credit.get(leads + "?item=customs-grade").statusCode()).isEqualTo(404);
    var today = today().toString();
    var lead = Map.of("item", "award", "lead", "zfb", "from", today, "reason", "会议纪要");
    assertThat(desk.as("town").post(leads, leads, lead).statusCode()).isEqualTo(404);
    var wrong = Map.of("item", "award", "lead", spj, "from", today, "reason", "会议纪要");
    assertThat(credit.post(leads, leads, wrong).body()).contains("DTY-053");
    assertThat(credit.post(leads, leads, lead).statusCode()).isEqualTo(303);
    assertThat(credit.get(leads + "/list.csv").body()).contains("政府办公室," + today + ",会议纪要");
    assertThat(credit.get(sharing + "/2").body()).contains("政府办公室，2026-12-07 前（含当日）");
  }
}
