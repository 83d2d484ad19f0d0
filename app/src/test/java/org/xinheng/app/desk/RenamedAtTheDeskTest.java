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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.conveyor.Senders;
import org.xinheng.duties.Register;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.OldRegistration;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.LegacyCode;

@DisplayName("工作台登记的镇街更名：立刻到达查询、主体页、接口、存量名单和统计，同区县配置一张表")
class RenamedAtTheDeskTest {
  private static final String COMPANY = "91370116MA3XYYT13F";
  private static final String SEARCH = "q=" + encoded("莱芜更例") + "&town=";

  @TempDir static Path data;
  private static Desk desk;

  /** A company and an old list of the town under its old name; then it is renamed from today on. */
  @BeforeAll
  static void rename() throws Exception {
    desk = Desk.open(data);
    desk.account("registrar", "spj", Role.CLERK).account("credit", "fgj", Role.CREDIT_OFFICER);
    file();
    take("莱芜旧例甲厂", "371200600000019", "和庄镇");
    // whatever keeps the old names has them now
    assertThat(page("/search?" + SEARCH + encoded("和庄镇"))).contains("建材有限公司");
    assertThat(page("/entities/" + COMPANY)).contains("<dd>和庄镇</dd>");
    assertThat(rename("和庄街道")).isEqualTo(303);
  }

  private static int rename(String name) throws Exception {
    var form = Map.of("department", "t110", "name", name, "from", today(), "reason", "济政字〔2026〕9号");
    return desk.as("credit").post("/desk/register", "/desk/register/rename", form).statusCode();
  }

  private static String today() {
    return LocalDate.now(desk.bean(Clock.class)).toString();
  }

  private static void file() throws Exception {
    var lines =
        List.of(
            "名称,统一社会信用代码,法定代表人,成立日期,住所,镇街,登记机关,登记状态",
            "莱芜更例建材有限公司," + COMPANY + ",张样例,2015-06-03,和庄路1号,和庄镇,济南市莱芜区行政审批服务局,存续");
    var file = Files.writeString(data.resolve("r.csv"), String.join("\r\n", lines) + "\r\n");
    var submissions = desk.bean(Submissions.class);
    var receipt =
        submissions.receive(
            new Received(
                new DepartmentCode("spj"),
                new ItemCode("registration"),
                "r.csv",
                file,
                "测试",
                "测试",
                Optional.empty()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> submissions.find(receipt.number()).orElseThrow().state().finished());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> page("/search?" + SEARCH).contains("建材有限公司"));
  }

  private static int take(String name, String number, String town) {
    var row =
        new OldRegistration(
            name,
            "91",
            new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, number),
            "",
            "赵样例",
            "某路1号",
            town,
            LocalDate.of(2005, 5, 4),
            Optional.empty(),
            "",
            Optional.empty());
    var conversions = desk.bean(CodeConversion.class);
    long batch =
        conversions.take(
            new DepartmentCode("spj"),
            "名单.csv",
            "测试",
            List.<CodeConversion.Listed>of(new CodeConversion.Taken(2, row)).iterator());
    return conversions.returned(batch).size();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String page(String path) throws Exception {
    var answer = desk.visitor().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("信用查询、主体页、接口：按新名旧名都查得到，写现名")
  void the_town_is_found_and_told_by_its_new_name() throws Exception {
    for (var town : List.of("和庄街道", "和庄镇", "370116110")) {
      assertThat(page("/search?" + SEARCH + encoded(town)))
          .as(town)
          .contains("建材有限公司", "<option selected>和庄街道</option>");
      assertThat(page("/api/v1/entities?" + SEARCH + encoded(town)))
          .as(town)
          .contains("\"town\":\"和庄街道\"");
    }
    assertThat(page("/entities/" + COMPANY)).contains("<dd>和庄街道</dd>");
  }

  @Test
  @DisplayName("存量名单写新名的照收，同旧名的计在一行；质量页写现名")
  void old_lists_may_say_the_new_name_and_count_as_one_town() throws Exception {
    assertThat(take("莱芜旧例乙厂", "370116200001232", "和庄街道")).isZero();
    assertThat(take("莱芜旧例丙厂", "110108012660422", "乌有镇")).isOne();
    var csv = desk.as("registrar").get("/desk/conversion/detail.csv").body();
    assertThat(csv).contains(",91,和庄街道,2,").doesNotContain("和庄镇");
    assertThat(desk.as("credit").get("/desk/quality/units/t110").body())
        .contains("和庄街道")
        .doesNotContain("和庄镇");
  }

  @Test
  @DisplayName("登记更名：别人的名称、自己的现名、远年的日期都不收，说明原因；机构变动写明由旧名改为新名")
  void a_wrong_renaming_is_refused_and_a_right_one_is_told_from_and_to() throws Exception {
    for (var name : List.of("口镇街道", "济南市莱芜区财政局", "和庄街道")) {
      assertThat(rename(name)).as(name).isEqualTo(422);
    }
    assertThat(desk.as("credit").get("/desk/register").body())
        .contains("济南市莱芜区和庄镇人民政府 → 和庄街道", "撤销登记错了的更名、撤并");
  }

  @Test
  @DisplayName("登记错了的更名可以撤销：要写理由，只有信用办能撤，撤过的不再撤；撤后认回原名，留痕")
  void a_wrong_renaming_can_be_revoked_once_with_a_reason() throws Exception {
    var wrong = Map.of("department", "t108", "name", "雪野新街道", "from", today(), "reason", "登记错的");
    assertThat(
            desk.as("credit").post("/desk/register", "/desk/register/rename", wrong).statusCode())
        .isEqualTo(303);
    var change = numberOf("雪野新街道");

    assertThat(revoke("credit", change, " ")).isEqualTo(422);
    assertThat(revoke("registrar", change, "不归我管")).isEqualTo(404);
    assertThat(desk.as("credit").get("/desk/register").body()).doesNotContain("已撤销：批文作废");
    assertThat(revoke("credit", change, "批文作废")).isEqualTo(303);
    assertThat(revoke("credit", change, "再撤一次")).isEqualTo(422);
    assertThat(desk.as("credit").get("/desk/register").body())
        .contains("已撤销：批文作废")
        .doesNotContain("已撤销：再撤一次", "<option value=\"" + change + "\">");
    assertThat(
            desk.bean(Register.class)
                .names()
                .ofCode("t108")
                .orElseThrow()
                .on(LocalDate.now(desk.bean(Clock.class))))
        .doesNotContain("雪野新街道");
  }

  private static int revoke(String who, String change, String reason) throws Exception {
    var form = Map.of("change", change, "reason", reason);
    return desk.as(who).post("/desk/register", "/desk/register/revoke", form).statusCode();
  }

  /** As the list of what may be revoked has it. */
  private static String numberOf(String name) throws Exception {
    var found =
        Pattern.compile("<option value=\"(\\d+)\">[^<]*" + name)
            .matcher(desk.as("credit").get("/desk/register").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  @DisplayName("报送页和退回理由写报送部门的现名")
  void the_sender_is_told_by_its_present_name() throws Exception {
    desk.account("town", "t110", Role.CLERK);
    assertThat(desk.as("town").get("/desk/submit").body())
        .contains("和庄街道")
        .doesNotContain("和庄镇人民政府");
    assertThat(
            desk.bean(Senders.class).circumstancesOf(new DepartmentCode("t110")).departmentName())
        .isEqualTo("和庄街道");
  }

  @Test
  @DisplayName("已撤并的部门：通知、账号、密钥、抽查、登记责任都不再列出")
  void nothing_new_is_addressed_to_a_closed_department() throws Exception {
    var credit = desk.as("credit");
    desk.account("admin2", "fgj", Role.ADMINISTRATOR);
    assertThat(desk.as("registrar").get("/desk/conversion/work").body()).contains("value=\"t109\"");
    desk.bean(Register.class)
        .close(
            new DepartmentCode("t109"),
            LocalDate.now(desk.bean(Clock.class)).minusDays(1),
            new DepartmentCode("t110"),
            "合并",
            "测试");
    assertThat(desk.as("registrar").get("/desk/conversion/work").body())
        .contains("value=\"t110\"")
        .doesNotContain("value=\"t109\"");
    for (var path : List.of("accounts", "keys")) {
      assertThat(desk.as("admin2").get("/desk/" + path).body())
          .as(path)
          .contains("value=\"t110\"")
          .doesNotContain("value=\"t109\"");
    }
    var register = credit.get("/desk/register").body();
    assertThat(register.substring(register.indexOf("登记与变动")))
        .contains("value=\"t110\"")
        .doesNotContain("value=\"t109\"");
  }
}
