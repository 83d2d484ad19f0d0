package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.RecordedLook;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.publish.Publications;

@DisplayName("工作台：经营轨迹")
class TrajectoryAtTheDeskTest {
  private static final Path FILES = Path.of("../samples/files/items");
  private static final String WHY = "?why=" + encoded("日常监管 例〔2026〕1号");

  @TempDir static Path data;

  private static Desk desk;
  private static String code;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    desk.account("spj", "spj", Role.CLERK)
        .account("fgj", "fgj", Role.CLERK)
        .account("czj", "czj", Role.CLERK)
        .account("credit", "fgj", Role.CREDIT_OFFICER)
        .account("auditor", "zfb", Role.AUDITOR);
    send("spj", "registration");
    send("fgj", "penalty");
    send("czj", "contract");
    code =
        Files.readAllLines(FILES.resolve("contract.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1)[2])
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void send(String login, String item) throws Exception {
    var text = Files.readAllBytes(FILES.resolve(item + ".csv"));
    desk.as(login).upload(item, item + ".csv", text);
    await().atMost(Duration.ofSeconds(30)).until(() -> desk.bean(Submissions.class).waiting() == 0);
    var clock = desk.bean(Clock.class);
    desk.bean(Publications.class).tick(LocalDate.now(clock), clock.instant());
    desk.bean(FollowDossier.class).catchUp();
  }

  private static String page(String login, String more) throws Exception {
    var answer = desk.as(login).get("/desk/trajectory/" + code + more);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  @DisplayName("经办人和信用办有此页，审计员没有；菜单里有，按名称找得到")
  void clerks_and_the_credit_office_have_the_page() throws Exception {
    assertThat(desk.as("auditor").get("/desk/trajectory/" + code).statusCode()).isEqualTo(403);
    assertThat(desk.as("auditor").get("/desk").body()).doesNotContain("/desk/trajectory");
    assertThat(desk.as("spj").get("/desk").body()).contains("href=\"/desk/trajectory\"");
    assertThat(desk.as("spj").get("/desk/trajectory?q=" + code).body())
        .contains("/desk/trajectory/" + code);
    assertThat(desk.as("spj").get("/desk/trajectory?q=11010519491231002X").body())
        .contains("不按公民身份号码查询")
        .doesNotContain("11010519491231002X");
  }

  @Test
  @DisplayName("不公开的合同：没写事由的、别的部门都看不到；报送部门写了事由看得到；信用办看得到")
  void what_is_not_open_is_for_its_furnisher_and_the_credit_office() throws Exception {
    assertThat(page("czj", "")).contains("没有写明查询事由").doesNotContain("合同履行与缴费 <b>");
    assertThat(page("spj", WHY)).doesNotContain("合同履行与缴费 <b>", "没有写明查询事由");
    assertThat(page("czj", WHY)).contains("合同履行与缴费 <b>", "不公开，限依职责和授权查询");
    assertThat(page("credit", "")).contains("合同履行与缴费 <b>").doesNotContain("没有写明查询事由");
  }

  @Test
  @DisplayName("自己报送的链到条目页，别人公开的链到公示页；信用办从主体更正页来、到那里去")
  void records_lead_where_this_person_may_go() throws Exception {
    assertThat(page("fgj", WHY)).contains("href=\"/desk/records/");
    assertThat(page("spj", WHY)).contains("href=\"/desk/records/").doesNotContain("主体更正</a>");
    var office = page("credit", "");
    assertThat(office).contains("主体更正</a>");
    var corrections = office.replaceAll("(?s).*(/desk/entities/\\d+).*", "$1");
    assertThat(desk.as("credit").get(corrections).body())
        .contains("href=\"/desk/trajectory/" + code + "\"");
  }

  @Test
  @DisplayName("查看、下载都写入审计日志和查询日志，连同事由和截至日")
  void each_look_is_recorded_with_its_purpose() throws Exception {
    page("fgj", WHY + "&asOf=2026-11-20");
    desk.as("fgj").get("/desk/trajectory/" + code + ".csv" + WHY);
    var looks = desk.bean(InquiryLog.class);
    looks.flush();
    var id =
        desk.bean(EntityPages.class)
            .card(code, new Audience.Public(), LocalDate.of(2026, 11, 23))
            .orElseThrow()
            .id();
    assertThat(looks.of(id, 50))
        .filteredOn(look -> look.who().equals("fgj") && look.audience().equals("行政机关"))
        .extracting(RecordedLook::what, RecordedLook::purpose)
        .contains(
            org.assertj.core.groups.Tuple.tuple("查看经营轨迹", "日常监管 例〔2026〕1号"),
            org.assertj.core.groups.Tuple.tuple("下载经营轨迹", "日常监管 例〔2026〕1号"));
    assertThat(desk.as("auditor").get("/desk/audit").body())
        .contains("查看经营轨迹", "下载经营轨迹", "日常监管 例〔2026〕1号 截至 2026-11-20");
  }

  @Test
  @DisplayName("截至入档前一日，什么都还不知道；下载的表同样")
  void as_of_the_day_before_nothing_was_known() throws Exception {
    assertThat(page("credit", "?asOf=2026-11-22")).contains("没有这一时段可以显示的事件");
    var file = desk.as("credit").get("/desk/trajectory/" + code + ".csv?asOf=2026-11-22");
    assertThat(file.body().lines().toList()).hasSize(1);
    assertThat(desk.as("credit").get("/desk/trajectory/" + code + ".csv").body().lines().toList())
        .hasSizeGreaterThan(2);
  }

  @Test
  @DisplayName("读不懂的条件、没有的主体、不认得的条件、写了个人号码的事由，都说明白")
  void what_cannot_be_read_is_told() throws Exception {
    var fgj = desk.as("fgj");
    var here = "/desk/trajectory/" + code;
    assertThat(fgj.get(here + "?asOf=2027-01-01"))
        .satisfies(answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(answer.body()).contains("在今天之后");
        });
    assertThat(fgj.get(here + ".csv?asOf=x").statusCode()).isEqualTo(400);
    assertThat(fgj.get(here + "?colour=red"))
        .satisfies(answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(answer.body()).contains("条件“colour”读不懂");
        });
    assertThat(fgj.get(here + "?why=" + encoded("查11010519491231002X")))
        .satisfies(answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(answer.body()).contains("个人号码").doesNotContain("11010519491231002X");
        });
    assertThat(fgj.get("/desk/trajectory/91370116MAX0000157").statusCode()).isEqualTo(404);
    assertThat(fgj.get("/desk/trajectory/n0").statusCode()).isEqualTo(404);
  }
}
