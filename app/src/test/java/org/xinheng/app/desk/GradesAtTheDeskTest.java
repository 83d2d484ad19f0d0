package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.security.Role;
import org.xinheng.assess.Grades;
import org.xinheng.collect.Submissions;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.link.MarketEntities;
import org.xinheng.publish.Ending;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

@DisplayName("工作台：信用等级、每一分的来由、怎样会变、重算")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GradesAtTheDeskTest {
  private static final Path FILES = Path.of("../samples/files/items");
  private static final String CARD = "district-1000";

  @TempDir static Path data;

  private static Desk desk;
  private static Entry penalty;
  private static String code;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    desk.account("spj", "spj", Role.CLERK)
        .account("fgj", "fgj", Role.CLERK)
        .account("credit", "fgj", Role.CREDIT_OFFICER)
        .account("guanli", "fgj", Role.ADMINISTRATOR)
        .account("anquan", "fgj", Role.SECURITY_ADMINISTRATOR)
        .account("shenji", "fgj", Role.AUDITOR);
    send("spj", "registration");
    send("fgj", "penalty");
    penalty =
        desk.bean(Dossiers.class).newest(new ItemCode("penalty"), 100).stream()
            .filter(one -> codeOf(one.subject()).isPresent() && counted(one))
            .findFirst()
            .orElseThrow();
    code = codeOf(penalty.subject()).orElseThrow();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static void send(String login, String item) throws Exception {
    var text = Files.readString(FILES.resolve(item + ".csv"));
    desk.as(login).upload(item, item + ".csv", text.getBytes(StandardCharsets.UTF_8));
    await().atMost(Duration.ofSeconds(60)).until(() -> desk.bean(Submissions.class).waiting() == 0);
    var clock = desk.bean(Clock.class);
    desk.bean(Publications.class).tick(LocalDate.now(clock), clock.instant());
  }

  private static Optional<String> codeOf(SubjectId subject) {
    return desk.bean(MarketEntities.class)
        .find(subject)
        .flatMap(one -> one.code().filter(value -> value.startsWith("91")));
  }

  /** One that costs its subject points, seen by the follower within seconds. */
  private static boolean counted(Entry entry) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !desk.bean(Grades.class).historyOf(entry.subject(), CARD, 1).isEmpty());
    return desk
        .bean(Grades.class)
        .of(entry.subject(), CARD, LocalDate.now(desk.bean(Clock.class)))
        .orElseThrow()
        .graded()
        .contributions()
        .stream()
        .flatMap(one -> one.cause().stream())
        .anyMatch(cause -> cause.entry().equals(entry.id()));
  }

  private static String page() {
    return "/desk/grades/" + penalty.subject();
  }

  @Test
  @Order(1)
  @DisplayName("信用办和经办人看得到，三员看不到，没有登录的转去登录；门户和接口没有等级")
  void only_those_who_work_with_records_see_a_grade() throws Exception {
    assertThat(desk.visitor().get(page()).statusCode()).isEqualTo(302);
    for (var login : List.of("guanli", "anquan", "shenji")) {
      assertThat(desk.as(login).get(page()).statusCode()).as(login).isEqualTo(403);
    }
    for (var login : List.of("credit", "fgj", "spj")) {
      assertThat(desk.as(login).get(page()).statusCode()).as(login).isEqualTo(200);
    }
    for (var path : List.of("/entities/" + code, "/api/v1/entities/" + code)) {
      assertThat(desk.visitor().get(path).body())
          .as(path)
          .doesNotContain("信用等级", "评分卡", "district-1000");
    }
  }

  @Test
  @Order(2)
  @DisplayName("每一分写明来由、依据、计到哪天；自己部门的记录可以打开，其他部门的只写明是什么")
  void every_point_is_explained_and_linked_to_its_record() throws Exception {
    var record = "/desk/records/" + penalty.id();
    var body = desk.as("credit").get(page()).body();
    assertThat(body)
        .contains("每一分的来由", "起评分", "行政处罚", "剩余期限", "怎样会变", "千分制", "href=\"" + record + "\"")
        .contains("山东省社会信用条例 第十三条");
    assertThat(desk.as("fgj").get(page()).body()).contains("href=\"" + record + "\"");
    assertThat(desk.as("spj").get(page()).body())
        .contains("#" + penalty.id())
        .doesNotContain("href=\"" + record + "\"");
    assertThat(desk.as("credit").get(page() + "?card=risk-class").body())
        .contains("关联方图谱尚未建立，这一维度不计分", "信用风险");
  }

  @Test
  @Order(3)
  @DisplayName("从条目页、主体更正页、菜单都到得了；按代码查得到")
  void the_page_is_reached_from_record_entity_and_menu() throws Exception {
    var credit = desk.as("credit");
    assertThat(credit.get("/desk").body()).contains("href=\"/desk/grades\"");
    assertThat(credit.get("/desk/entities/" + penalty.subject()).body()).contains(page());
    var link = "/desk/grades/record/" + penalty.id();
    assertThat(credit.get("/desk/records/" + penalty.id()).body()).contains(link);
    assertThat(Visitor.location(credit.get(link))).isEqualTo(page());
    assertThat(desk.as("spj").get(link).statusCode()).isEqualTo(404);
    desk.bean(org.xinheng.inquire.flow.FollowDossier.class).catchUp();
    assertThat(credit.get("/desk/grades?q=" + code).body()).contains(page());
    assertThat(credit.get("/desk/grades/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(4)
  @DisplayName("修复后数秒内等级页不再扣分；此前的快照重算相同，并留痕")
  void a_repair_is_seen_within_seconds_and_the_old_snapshot_replays() throws Exception {
    var before = desk.bean(Grades.class).historyOf(penalty.subject(), CARD, 10);
    var clock = desk.bean(Clock.class);
    var ended =
        desk.bean(Publications.class)
            .end(penalty.id(), Ending.REVOKED, LocalDate.now(clock), "复议撤销", "credit");
    assertThat(ended).isInstanceOf(Outcome.Done.class);
    var credit = desk.as("credit");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            !credit.get(page()).body().contains("href=\"/desk/records/" + penalty.id() + "\""));
    assertThat(desk.bean(Grades.class).historyOf(penalty.subject(), CARD, 10))
        .hasSize(before.size() + 1);
    var replay = page() + "/snapshots/" + before.getFirst().id();
    assertThat(credit.get(page()).body()).contains(replay);
    assertThat(credit.get(replay).body())
        .contains("都与当时相同", "href=\"/desk/records/" + penalty.id() + "\"");
    assertThat(credit.get("/desk/grades/1/snapshots/999999").statusCode()).isEqualTo(404);
    assertThat(actions()).contains("查看信用等级", "重算信用等级");
  }

  @Test
  @Order(5)
  @DisplayName("选过去的一天，写明是哪一天；评分卡施行以前没有等级；写错的、将来的日期说明怎么写")
  void a_past_day_is_shown_as_such() throws Exception {
    var credit = desk.as("credit");
    assertThat(credit.get(page() + "?on=2026-10-01").body()).contains("不是今天的", "当日没有快照，临时重算");
    assertThat(credit.get(page() + "?on=2025-10-01").body()).contains("还没有施行的评分卡");
    for (var wrong : List.of("2999-01-01", "昨天")) {
      var encoded = java.net.URLEncoder.encode(wrong, StandardCharsets.UTF_8);
      var answer = credit.get(page() + "?on=" + encoded);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("日期应为今天或以前的某一天");
    }
  }

  private static List<String> actions() {
    return desk.bean(AuditTrail.class).list(AuditTrail.Filter.ANY, Long.MAX_VALUE, 200).stream()
        .filter(event -> event.object().equals(code))
        .map(AuditTrail.Event::action)
        .toList();
  }
}
