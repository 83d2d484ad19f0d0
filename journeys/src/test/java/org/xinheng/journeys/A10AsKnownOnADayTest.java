package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("一件处罚在经营轨迹上：入档、公示、更正，截至过去某一天各是什么样")
class A10AsKnownOnADayTest {
  private static final LocalDate FILED = LocalDate.parse("2026-05-07");
  private static final LocalDate PUBLIC = LocalDate.parse("2026-05-11");
  private static final LocalDate CORRECTED = LocalDate.parse("2026-05-20");
  private static final String OFFICE = "fgj";
  private static final String PAGE = "/entities/" + Licences.CODE + "/trajectory";
  private static final String DESK = "/desk/trajectory/" + Licences.CODE + "?why=日常监管";
  private static final String WRONG = "罚款人民币20000元";
  private static final String RIGHT = "罚款人民币10000元";
  private static final String HEADER =
      "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,处罚程序,失信严重程度";

  @TempDir Path folder;

  @Test
  @DisplayName("部门当日就看到，公众公示之日起看到；截至前一日没有；更正前的说法只有部门截至当时看得到")
  void a_penalty_is_known_from_its_day_and_reads_as_it_then_read() throws Exception {
    assumeTrue(Browser.installed(), "没有 chromium 或 chromedriver");
    try (var platform = Platform.on(FILED);
        var browser = Browser.open()) {
      platform.account("jingban", OFFICE, Role.CLERK);
      file(platform, WRONG, "2", "未按规定公示价格，联系人电话13800000000");
      filedIsSeenAtTheDeskAlone(platform, browser);
      publishedIsSeenByAll(platform, browser);
      correctedReadsAsItThenRead(platform, browser);
    }
  }

  private static void filedIsSeenAtTheDeskAlone(Platform platform, Browser browser) {
    browser.login(platform, "jingban");
    browser.go(platform.url(DESK));
    assertThat(browser.text()).contains(WRONG, "待公示", "2026-05-07 收到");
    browser.go(platform.url(DESK + "&asOf=2026-05-06"));
    assertThat(browser.text()).contains("截至 2026-05-06", "没有这一时段可以显示的事件").doesNotContain(WRONG);
    browser.go(platform.url(PAGE));
    assertThat(browser.text()).contains("经营轨迹").doesNotContain(WRONG);
  }

  private static void publishedIsSeenByAll(Platform platform, Browser browser) {
    platform.moveTo(PUBLIC);
    browser.go(platform.url("/desk/redactions"));
    browser.click("main table a");
    browser.click("button[value=release]");
    platform.publish();
    browser.go(platform.url(PAGE));
    assertThat(browser.text())
        .contains(WRONG, "2026-05-07 收到", "2026-05-11 公开")
        .doesNotContain("13800000000");
    browser.go(platform.url(PAGE + "?asOf=2026-05-10"));
    assertThat(browser.text()).contains("截至 2026-05-10").doesNotContain(WRONG);
    browser.go(platform.url(PAGE + "?asOf=2026-05-11"));
    assertThat(browser.text()).contains(WRONG);
  }

  private void correctedReadsAsItThenRead(Platform platform, Browser browser) throws Exception {
    platform.moveTo(CORRECTED);
    file(platform, RIGHT, "1", "未按规定公示价格");
    platform.publish();
    browser.go(platform.url(DESK));
    assertThat(browser.text()).contains(RIGHT, "2026-05-20 更正过").doesNotContain(WRONG);
    browser.go(platform.url(DESK + "&asOf=2026-05-19"));
    assertThat(browser.text()).contains(WRONG).doesNotContain(RIGHT);
    for (var width : new int[] {1440, 375}) {
      browser.width(width);
      browser.go(platform.url(PAGE + "?asOf=2026-05-19"));
      assertThat(browser.text()).contains(RIGHT, "2026-05-20 更正过").doesNotContain(WRONG);
      assertThat(browser.seriousFindings()).isEmpty();
      assertThat(browser.sidewaysScroll()).isZero();
      browser.shot(Path.of("target", "shots", "a10-trajectory-" + width + ".png"));
    }
  }

  private void file(Platform platform, String content, String amount, String facts)
      throws Exception {
    var office = platform.bean(District.class).get(new DepartmentCode(OFFICE));
    var body = office.name() + "," + office.creditCode().value();
    var row =
        String.join(
            ",",
            Licences.NAME + ",法人及非法人组织," + Licences.CODE + ",张样例,旅程罚〔2026〕10号,未按规定公示价格",
            facts,
            "《中华人民共和国价格法》第四十二条,罚款",
            content,
            amount,
            "2026-05-06,2027-05-06,2027-05-06",
            body,
            body,
            "普通,一般");
    var sent = SampleTable.withHeader(HEADER).row(row).write(folder, "penalty" + amount + ".csv");
    assertThat(platform.submit(OFFICE, "penalty", sent).tally().filed()).isEqualTo(1);
  }
}
