package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.duties.Count;
import org.xinheng.duties.Counts;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Mendings;
import org.xinheng.duties.Quality;
import org.xinheng.inquire.Statistics;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.SubmissionNumber;

@DisplayName("工作台：数据质量")
class QualityAtTheDeskTest {
  @TempDir static Path data;

  private static Desk desk;
  private static String spj;
  private static String scjgj;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    spj = department("审批");
    scjgj = department("市场监督");
    desk.account("licensing", spj, Role.CLERK)
        .account("penalising", scjgj, Role.CLERK)
        .account("credit", department("发展和改革"), Role.CREDIT_OFFICER)
        .account("auditor", spj, Role.AUDITOR);
    send("penalising", "penalty", "penalty-20-dirt.csv");
    send("penalising", "penalty", "penalty-20-dirt.csv");
    send("licensing", "licence", sample("licence"));
    // deadlines pass, so that something is owed, in time and late
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
    desk.bean(Desk.StandingClock.class).pass(Duration.ofDays(20));
    // and the same once more under other numbers, of days before: public at once, and late
    send("licensing", "licence", sample("licence"), "〔2026〕", "〔2026〕9");
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
  }

  private static String sample(String item) throws Exception {
    try (var files = Files.list(Path.of("../samples/files"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(item) && name.endsWith(".csv"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static void send(String login, String item, String file, String... other)
      throws Exception {
    // one decision of these days, so that its deadline falls while the platform is in service
    var text = Files.readString(Path.of("../samples/files").resolve(file));
    var these = text.replace("2026-05-06", "2026-11-20");
    var sent = other.length == 2 ? these.replace(other[0], other[1]) : these;
    var content = sent.getBytes(StandardCharsets.UTF_8);
    var answer = desk.as(login).upload(item, file, content);
    var receipt = Visitor.location(answer).replace("/desk/submissions/", "");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            desk.bean(Submissions.class)
                .find(new SubmissionNumber(receipt))
                .orElseThrow()
                .state()
                .finished());
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

  private static List<Measure> measures() {
    var now = YearMonth.from(today());
    return desk.bean(Quality.class).measures(now.minusYears(12), now, Optional.empty());
  }

  /** By the rawest tables there are, one plain question each. */
  private static Map<String, Long> raw(String question) {
    var rows = new TreeMap<String, Long>();
    JdbcClient.create(desk.bean(DataSource.class))
        .sql(question)
        .query(row -> {
          rows.put(
              row.getString(1) + " " + row.getString(2) + " " + row.getString(3), row.getLong(4));
        });
    return rows;
  }

  private static Map<String, Long> counted(Count count) {
    var rows = new TreeMap<String, Long>();
    for (var one : measures()) {
      if (one.counts().of(count) > 0) {
        rows.put(one.department() + " " + one.item() + " " + one.month(), one.counts().of(count));
      }
    }
    return rows;
  }

  @Test
  @DisplayName("用普通 SQL 从原始报送重算，与计量逐行相符")
  void the_counts_agree_with_raw_submissions_to_the_row() {
    var returned = raw(PlainSql.RETURNED);
    assertThat(returned).isNotEmpty();
    assertThat(counted(Count.RETURNED)).isEqualTo(returned);
    assertThat(counted(Count.REPORTED)).isEqualTo(raw(PlainSql.REPORTED));
    assertThat(counted(Count.INACCURATE)).isEqualTo(raw(PlainSql.INACCURATE));
    assertThat(counted(Count.DECIDED)).isEqualTo(raw(PlainSql.DECIDED));
  }

  @Test
  @DisplayName("用普通 SQL 从原始报送、决定日期和公示留痕重算应公示与按期公示（公示及时率），与计量逐行相符")
  void publicity_agrees_with_raw_records_to_the_row() {
    var all = raw(PlainSql.publicityOwed(today(), "true"));
    var inTime = raw(PlainSql.publicityOwed(today(), "shown <= last_day"));

    assertThat(all).isNotEmpty();
    assertThat(all.values().stream().mapToLong(n -> n).sum())
        .as("late ones too")
        .isGreaterThan(inTime.values().stream().mapToLong(n -> n).sum());
    assertThat(counted(Count.PUBLICITY_OWED)).isEqualTo(all);
    assertThat(counted(Count.PUBLISHED_IN_TIME)).isEqualTo(inTime);
  }

  @Test
  @DisplayName("公示及时率与首页、公示时限看板的算法相符")
  void publicity_agrees_with_the_board_of_deadlines() {
    var told = desk.bean(Statistics.class).timeliness(Optional.empty(), today());
    var all = Counts.sum(measures().stream().map(Measure::counts).toList());
    assertThat(told.owed()).isPositive();
    assertThat(all.of(Count.PUBLICITY_OWED)).isEqualTo(told.owed());
    assertThat(all.of(Count.PUBLISHED_IN_TIME)).isEqualTo(told.inTime());
  }

  @Test
  @DisplayName("部门只看自己的；信用办看全部；审计员不进；每张表都能下载")
  void a_department_sees_its_own_and_the_credit_office_all() throws Exception {
    var names = desk.bean(Names.class);
    var month = "?month=2026-11";
    var own = desk.as("licensing");
    assertThat(own.get("/desk/quality" + month).body())
        .contains(names.department(spj), "数据质量")
        .doesNotContain(names.department(scjgj));
    assertThat(own.get("/desk/quality/units/" + scjgj).statusCode()).isEqualTo(404);
    var credit = desk.as("credit");
    assertThat(credit.get("/desk/quality" + month).body())
        .contains(names.department(spj), names.department(scjgj), "评分与排名");
    var narrowed =
        credit.get(
            "/desk/quality" + month + "&item=penalty&kind=%E5%8C%BA%E7%9B%B4%E9%83%A8%E9%97%A8");
    for (var link : List.of("/desk/quality/units/" + scjgj, "/desk/quality/months.csv")) {
      var from = narrowed.body().indexOf(link);
      var address = narrowed.body().substring(from, narrowed.body().indexOf('"', from));
      assertThat(credit.get(address.replace("&amp;", "&")).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(credit.get("/desk/quality/units/" + scjgj + month).body())
        .contains("行政处罚", "合规率", "五个维度与件数", "<svg");
    for (var table :
        List.of(
            "board.csv",
            "months.csv",
            "units/" + scjgj + "/items.csv",
            "units/" + scjgj + "/dimensions.csv")) {
      assertThat(credit.get("/desk/quality/" + table + month).body()).as(table).contains(",");
    }
    assertThat(credit.get("/desk/quality/board.csv" + month).body())
        .startsWith("\uFEFF名次,部门,类别,得分,上报率");
    assertThat(desk.as("auditor").get("/desk/quality").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("申报案件数、抽查，从页面上走一遍；种子留空的由系统随机取，记下备查")
  void cases_are_declared_and_samples_checked() throws Exception {
    var clerk = desk.as("licensing");
    var cases = "/desk/quality/cases";
    var answer =
        clerk.post(
            cases, cases, Map.of("item", "licence", "month", "2026-11", "cases", "0", "note", ""));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(clerk.get(cases).body()).contains("零报告");
    assertThat(
            clerk
                .post(
                    cases,
                    cases,
                    Map.of("item", "licence", "month", "2026-11", "cases", "一", "note", ""))
                .body())
        .contains("DTY-004");
    assertThat(clerk.get(cases).body()).contains("没有改报过");
    var again = Map.of("item", "licence", "month", "2026-11", "cases", "3", "note", "漏计三件");
    assertThat(clerk.post(cases, cases, again).statusCode()).isEqualTo(303);
    assertThat(clerk.get(cases).body()).contains("改报记录", "首次申报", "漏计三件", "测试licensing");
    assertThat(desk.as("penalising").get(cases).body()).doesNotContain("漏计三件");
    assertThat(clerk.get(cases + "/changes.csv").body())
        .startsWith("\uFEFF时间,部门,信息事项,月份,原申报,改为")
        .contains("2026-11,0,3,漏计三件");

    var month = measures().getFirst().month().toString();
    var samples = "/desk/quality/samples";
    var credit = desk.as("credit");
    assertThat(
            credit
                .post(samples, samples, Map.of("month", month, "size", "3", "seed", "5"))
                .statusCode())
        .isEqualTo(303);
    var one = credit.get(samples + "/1").body();
    var entry = one.substring(one.indexOf("/desk/records/") + 14).replaceAll("(?s)\\D.*", "");
    var line = samples + "/1/" + entry;
    assertThat(credit.post(samples + "/1", line, Map.of("verdict", "DIFFERS", "note", "")).body())
        .contains("DTY-013");
    assertThat(
            credit
                .post(samples + "/1", line, Map.of("verdict", "DIFFERS", "note", "金额不同"))
                .statusCode())
        .isEqualTo(303);
    assertThat(credit.get(samples + "/1").body())
        .contains("金额不同")
        .containsPattern("测试\\S+（\\S+） 抽取（各部门，各事项），种子 5，");
    assertThat(
            credit
                .post(samples, samples, Map.of("month", month, "size", "1", "seed", ""))
                .statusCode())
        .isEqualTo(303);
    assertThat(credit.get(samples).body()).doesNotContain("value=\"1\"");
    assertThat(credit.get(samples + "/2").body()).containsPattern("种子 [1-9]\\d{3,}，");
    var limited =
        Map.of("month", month, "size", "9", "seed", "1", "department", spj, "item", "licence");
    assertThat(credit.post(samples, samples, limited).statusCode()).isEqualTo(303);
    assertThat(credit.get(samples + "/3").body())
        .contains("，行政许可），种子 1，")
        .doesNotContain("行政处罚</span>");
    assertThat(
            clerk
                .post(samples, samples, Map.of("month", month, "size", "1", "seed", "1"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("退回改正：看得到主体和文书号，按事项、规则、已过天数筛选")
  void returned_rows_show_whom_they_are_about_and_are_filtered() throws Exception {
    desk.bean(Mendings.class).follow();
    var credit = desk.as("credit");
    var all = credit.get("/desk/mending").body();
    assertThat(all)
        .contains("主体", "文书号或代码")
        .containsPattern("data-label=\"主体\"[^>]*><span>[^<]+有限公司");
    var rule = all.replaceAll("(?s).*?<option value=\"(DQ-\\d{3})\".*", "$1");
    assertThat(credit.get("/desk/mending?rule=" + rule).body()).contains("data-label=\"规则\"");
    assertThat(credit.get("/desk/mending?rule=DQ-999").body()).contains("没有。");
    assertThat(credit.get("/desk/mending?item=registration").body()).contains("没有。");
    assertThat(credit.get("/desk/mending?age=60").body()).contains("没有。");
    assertThat(credit.get("/desk/mending?age=10").body()).contains("data-label=\"规则\"");
    assertThat(credit.get("/desk/mending/list.csv?rule=" + rule).body()).contains("有限公司", rule);
  }

  @Test
  @DisplayName("退回的行跟踪到改正，可说明理由撤回；通报两人办理后公开")
  void returned_rows_are_followed_and_a_bulletin_goes_public() throws Exception {
    desk.bean(Mendings.class).follow();
    var clerk = desk.as("penalising");
    var open = clerk.get("/desk/mending").body();
    assertThat(open).contains("待改正", "撤回不应报送的行");
    var path = "/desk/mending/withdraw";
    var row = open.replaceAll("(?s).*?name=\"row\" value=\"([^\"]+)\".*", "$1");
    assertThat(clerk.post("/desk/mending", path, Map.of("row", row, "reason", "")).body())
        .contains("DTY-020");
    assertThat(clerk.post("/desk/mending", path, Map.of("row", "", "reason", "不属本局")).body())
        .contains("DTY-022");
    assertThat(clerk.post("/desk/mending", path, Map.of("row", row, "reason", "不属本局")).statusCode())
        .isEqualTo(303);
    assertThat(clerk.get("/desk/mending").body()).contains("已撤回 1 行").doesNotContain(row + "\"");
    assertThat(clerk.get("/desk/mending?state=WITHDRAWN").body()).contains("不属本局（测试penalising");
    assertThat(
            desk.as("licensing")
                .post("/desk/mending", path, Map.of("row", row, "reason", "越权"))
                .statusCode())
        .isEqualTo(303);
    assertThat(clerk.get("/desk/mending?state=WITHDRAWN").body()).doesNotContain("越权");
    assertThat(clerk.get("/desk/bulletins").statusCode()).isEqualTo(403);

    desk.account("credit2", department("发展和改革"), Role.CREDIT_OFFICER);
    var first = desk.as("credit");
    var list = "/desk/bulletins";
    assertThat(first.post(list, list, Map.of("month", "2026-11")).statusCode()).isEqualTo(303);
    var one = list + "/1";
    assertThat(first.post(one, one + "/review", Map.of("passed", "true")).body())
        .contains("DTY-032");
    var second = desk.as("credit2");
    assertThat(second.post(one, one + "/review", Map.of("passed", "true")).statusCode())
        .isEqualTo(303);
    var visitor = desk.visitor();
    assertThat(visitor.get("/bulletins/2026-11").statusCode()).isEqualTo(404);
    assertThat(second.post(one, one + "/publish", Map.of()).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/bulletins").body()).contains("/bulletins/2026-11.pdf");
    assertThat(visitor.get("/bulletins/2026-11").body()).contains("各单位得分与排名");
    assertThat(visitor.get("/bulletins/2026-11.pdf").body()).startsWith("%PDF-");
  }
}
