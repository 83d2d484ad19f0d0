package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.duties.Register;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.OldRegistration;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.LegacyCode;

@DisplayName("镇街和部门更名、撤并：旧数据不动，查询、统计、页面和接口按沿革表认")
class RenamedUnitsTest {
  private static final Path DISTRICT = Path.of("../samples/district/laiwu.yaml");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String COMPANY = "91370116MA3XYYT13F";
  private static final String OLD = "济南市莱芜区行政审批服务局";
  private static final String NEW = "济南市莱芜区数据和政务服务局";

  @TempDir static Path data;
  private static Desk desk;

  /** Files under the old names, stops, and starts again with a district file of new ones. */
  @BeforeAll
  static void rename() throws Exception {
    var database = TestDatabase.fresh();
    try (Desk before = Desk.open(data, "", database)) {
      file(before);
    }
    var yaml =
        Files.readString(DISTRICT)
            .replace(
                "{code: \"370116004\", name: 鹏泉街道, formerly: [{code: \"371290001\", name: 鹏泉街道}]}",
                "{code: \"370116004\", name: 嬴城街道, formerly: [{code: \"371290001\", name: 鹏泉街道}, {name: 鹏泉街道, until: 2026-11-20}]}")
            .replace(
                "    name: " + OLD,
                "    name: " + NEW + "\n    formerly: [{name: " + OLD + ", until: 2026-11-20}]")
            .replace(
                "    kind: department\n    items: [customs-grade]",
                "    kind: department\n    closed: {from: 2026-11-01, successor: swj}\n    items: []");
    var renamed = Files.writeString(data.resolve("renamed.yaml"), yaml);
    desk = Desk.open(data, renamed.toString(), database);
    desk.account("registrar", "spj", Role.CLERK);
    take(desk, old("莱芜旧例乙厂", "370116200001232", "嬴城街道"));
  }

  private static void file(Desk before) throws Exception {
    submit(
        before,
        "registration",
        "名称,统一社会信用代码,法定代表人,成立日期,住所,镇街,登记机关,登记状态",
        "莱芜更例建材有限公司," + COMPANY + ",张样例,2015-06-03,鹏泉路1号,鹏泉街道," + OLD + ",存续",
        "莱芜更例商贸有限公司,913701167000000440,李样例,2015-06-03,鹏泉路2号,嬴城街道,,存续",
        "莱芜更例食品有限公司,91370116700100096X,王样例,2015-06-03,凤城路3号,凤城街道,济南市生态环境局莱芜分局,存续");
    var by = OLD + "," + department(before).creditCode().value();
    submit(
        before,
        "licence",
        "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政许可决定文书名称,行政许可决定文书号,许可内容,许可类别,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码",
        "莱芜更例建材有限公司,法人及非法人组织,"
            + COMPANY
            + ",张样例,准予行政许可决定书,济莱审〔2026〕801号,食品经营,普通,2026-11-16,2026-11-16,2099-12-31,"
            + by
            + ",1,"
            + by);
    take(before, old("莱芜旧例甲厂", "371200600000019", "鹏泉街道"));
  }

  private static void take(Desk at, OldRegistration row) {
    at.bean(CodeConversion.class)
        .take(
            new DepartmentCode("spj"),
            "名单.csv",
            "测试",
            List.<CodeConversion.Listed>of(new CodeConversion.Taken(2, row)).iterator());
  }

  private static OldRegistration old(String name, String number, String town) {
    return new OldRegistration(
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
  }

  private static Department department(Desk at) {
    return at.bean(District.class).get(new DepartmentCode("spj"));
  }

  private static void submit(Desk at, String item, String... lines) throws Exception {
    var file = Files.writeString(data.resolve(item + ".csv"), String.join("\r\n", lines) + "\r\n");
    var submissions = at.bean(Submissions.class);
    var received =
        new Received(
            new DepartmentCode("spj"),
            new ItemCode(item),
            item + ".csv",
            file,
            "测试",
            "测试",
            Optional.empty());
    var receipt = submissions.receive(received);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> submissions.find(receipt.number()).orElseThrow().state().finished());
    assertThat(submissions.find(receipt.number()).orElseThrow().tally().filed())
        .isEqualTo(lines.length - 1);
    at.bean(Publications.class).tick(TODAY, Instant.parse("2026-11-23T02:00:00Z"));
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

  private static String search(String town) {
    return "/search?q=" + encoded("莱芜更例") + "&town=" + encoded(town);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("按新名、旧名、代码筛选，答案相同：登记里写旧名和新名的都在，页面只说现名")
  void whatever_the_town_is_called_it_is_one_filter() throws Exception {
    for (var town : List.of("嬴城街道", "鹏泉街道", "370116004", "371290001")) {
      var found = page(search(town));
      assertThat(found)
          .as(town)
          .contains("建材有限公司", "商贸有限公司", "<option selected>嬴城街道</option>")
          .doesNotContain("食品有限公司", "鹏泉街道");
      var csv = page(search(town).replace("/search?", "/search.csv?"));
      assertThat(csv.lines().filter(line -> line.contains("嬴城街道"))).as(town).hasSize(2);
      var api = page(search(town).replace("/search?", "/api/v1/entities?"));
      assertThat(api).as(town).contains("\"town\":\"嬴城街道\"").doesNotContain("鹏泉街道", "食品");
    }
    assertThat(page("/search?q=" + encoded("莱芜更例")))
        .contains("<option>嬴城街道</option>")
        .doesNotContain("鹏泉街道");
  }

  @Test
  @DisplayName("没有的镇街：页面答以 400，说明本区没有这个名称；接口没有结果")
  void a_town_that_never_was_gives_a_clear_empty_answer() throws Exception {
    var told = desk.visitor().get(search("乌有镇"));
    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(told.body()).contains("本区现有和曾用的镇街名称中都没有“乌有镇”").doesNotContain("建材有限公司");
    assertThat(page(search("乌有镇").replace("/search?", "/api/v1/entities?")))
        .contains("\"entities\":[]");
  }

  @Test
  @DisplayName("主体页：镇街用现名；登记机关写旧名的，注明现名")
  void the_entity_lies_in_the_town_of_today() throws Exception {
    assertThat(page("/entities/" + COMPANY))
        .contains("<dd>嬴城街道</dd>", OLD + "（现" + NEW + "）")
        .doesNotContain("<dd>鹏泉街道</dd>");
    assertThat(page("/api/v1/entities/" + COMPANY))
        .contains("\"value\":\"嬴城街道\"", "\"value\":\"" + OLD + "\"", "\"now\":\"现" + NEW + "\"");
  }

  @Test
  @DisplayName("更名前作出的决定：用决定之日的名称，注明现名；筛选列出现名；接口给现名")
  void a_decision_bears_the_name_of_its_day() throws Exception {
    var list = page("/decisions?item=licence&department=spj");
    assertThat(list).contains(OLD + "（现" + NEW + "）", ">" + NEW + "</option>");
    assertThat(page("/api/v1/decisions?item=licence"))
        .contains("\"departmentName\":\"" + NEW + "\"");
    for (var name : List.of(NEW, OLD, "行政审批局")) {
      assertThat(page("/decisions?item=licence&department=" + encoded(name)))
          .as(name)
          .contains("801号", "value=\"spj\" selected");
      assertThat(page("/api/v1/decisions?item=licence&department=" + encoded(name)))
          .as(name)
          .contains("801号");
    }
  }

  @Test
  @DisplayName("转换统计：旧名和新名的存量户在同一行")
  void conversion_counts_the_town_once() throws Exception {
    var csv = desk.as("registrar").get("/desk/conversion/detail.csv").body();
    assertThat(csv.lines().filter(line -> line.contains("嬴城街道")).toList())
        .singleElement()
        .asString()
        .contains(",91,嬴城街道,2,");
    assertThat(csv).doesNotContain("鹏泉街道");
  }

  @Test
  @DisplayName("在责任清单里登记的更名同样到达公开页面；撤并的部门注明由谁承接")
  void what_the_register_says_reaches_the_public() throws Exception {
    assertThat(page("/decisions?item=licence")).contains("中华人民共和国莱芜海关（已撤并，现由");
    var entity = "/entities/91370116700100096X";
    assertThat(page(entity)).contains("<dd>济南市生态环境局莱芜分局</dd>");
    desk.bean(Register.class)
        .rename(new DepartmentCode("sthjfj"), "济南市生态环境局嬴城分局", TODAY, "更名文件", "测试");
    assertThat(page("/decisions?item=licence")).contains(">济南市生态环境局嬴城分局</option>");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertThat(page(entity)).contains("<dd>济南市生态环境局莱芜分局（现济南市生态环境局嬴城分局）</dd>"));
  }
}
