package org.xinheng.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.app.portal.FiledForThePortal.COMPANY;
import static org.xinheng.app.portal.FiledForThePortal.OLD_NUMBER;
import static org.xinheng.app.portal.FiledForThePortal.PERSON;
import static org.xinheng.app.portal.FiledForThePortal.SHOP;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.RecordedLook;

@DisplayName("门户：经营轨迹页")
class TrajectoryOnThePortalTest {
  private static final String PAGE = "/entities/" + COMPANY + "/trajectory";

  @TempDir static Path data;

  private static Portal portal;

  @BeforeAll
  static void open() throws Exception {
    portal = Portal.open(data);
    FiledForThePortal.in(portal);
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  @Test
  @DisplayName("主体页有链接来，轨迹页有链接回；成立、许可、处罚各在其道，处罚链到决定页")
  void the_page_shows_the_lanes_and_leads_to_the_records() throws Exception {
    assertThat(portal.page("/entities/" + COMPANY)).contains("href=\"" + PAGE + "\"");
    assertThat(portal.page(PAGE))
        .contains("href=\"/entities/" + COMPANY + "\"", "2015-06-03", "成立", "行政处罚 <b>1</b>")
        .contains("罚款人民币20000元", "济莱环罚〔2026〕1号", portal.department("生态环境").name())
        .contains("2026-11-23 收到", "2026-11-23 公开", "href=\"/decisions/", "class=\"dot\"")
        .contains("共 3 件")
        .containsPattern("aria-label=\"2026-11-16 行政处罚\"");
  }

  @Test
  @DisplayName("报送内容转义；联系电话没有；个体工商户的人名没有")
  void nothing_is_told_that_the_entity_page_does_not_tell() throws Exception {
    assertThat(portal.page(PAGE))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "13800000000");
    assertThat(portal.page("/entities/" + SHOP + "/trajectory"))
        .contains("食品经营")
        .doesNotContain("李样例", "501室");
  }

  @Test
  @DisplayName("按类别筛选、按时段放大")
  void classes_and_spans_narrow_the_page() throws Exception {
    assertThat(portal.page(PAGE + "?kind=PENALTY"))
        .contains("共 1 件", "罚款人民币20000元")
        .doesNotContain("许可与资质 <b>");
    assertThat(portal.page(PAGE + "?span=1y")).contains("共 2 件").doesNotContain(">2015-06-03<");
    assertThat(portal.page(PAGE + "?from=2015-01-01&until=2015-12-31")).contains("共 1 件：成立与注销 1 件");
  }

  @Test
  @DisplayName("截至入档前一日：本平台还一无所知，说明白")
  void as_of_the_day_before_nothing_was_known() throws Exception {
    assertThat(portal.page(PAGE + "?asOf=2026-11-22"))
        .contains("截至 2026-11-22", "没有这一时段可以显示的事件")
        .doesNotContain("罚款人民币");
    assertThat(portal.page(PAGE + "?asOf=2026-11-23")).contains("罚款人民币20000元");
  }

  @Test
  @DisplayName("两个时段并列比较，写明差异")
  void two_periods_stand_side_by_side() throws Exception {
    assertThat(
            portal.page(
                PAGE
                    + "?oneFrom=2025-01-01&oneUntil=2025-12-31&twoFrom=2026-01-01&twoUntil=2026-12-31"))
        .contains("第一段 2025-01-01 至 2025-12-31（365 天）", ">+1</td>", "合计")
        .contains("<td data-label=\"差异\" class=\"num\">+2</td>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?asOf=2026-11-24|截至日 2026-11-24 在今天之后",
        "?asOf=去年|截至日须写成",
        "?from=2026-13-01|时段的起日须写成",
        "?from=2026-05-07&until=2026-05-06|请调换",
        "?kind=NOTHING|没有这个类别",
        "?span=7y|没有这种时段",
        "?oneFrom=2025-01-01|四个日期都要填"
      })
  @DisplayName("读不懂的条件：四百，说明哪里、怎样写，不显示别的；下载也一样")
  void what_cannot_be_read_is_told(String conditions, String words) throws Exception {
    var encoded = conditions.replace("去年", Portal.encoded("去年"));
    var answer = portal.get(PAGE + encoded);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words, "处需要改正").doesNotContain("罚款人民币");
    var file = portal.get(PAGE + ".csv" + encoded);
    assertThat(file.statusCode()).isEqualTo(400);
    assertThat(file.body()).contains(words);
  }

  @Test
  @DisplayName("下载的表与页面同样的条件、同样的内容，公式已失效")
  void the_file_has_what_the_page_has() throws Exception {
    var file = portal.get(PAGE + ".csv?kind=LICENCE");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("trajectory-2026-11-23.csv");
    assertThat(file.body().lines().toList()).hasSize(2);
    assertThat(file.body())
        .contains("事件日期,类别,事件", "济莱审〔2026〕901号")
        .doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
  }

  @Test
  @DisplayName("旧注册号、小写代码转到本户的轨迹，条件不丢；没有的主体四百零四；身份证号不查")
  void other_ways_of_writing_the_address_lead_here() throws Exception {
    assertThat(Portal.location(portal.get("/entities/" + OLD_NUMBER + "/trajectory?span=1y")))
        .endsWith(PAGE + "?span=1y");
    assertThat(
            Portal.location(
                portal.get(
                    "/entities/" + COMPANY.toLowerCase(java.util.Locale.ROOT) + "/trajectory")))
        .endsWith(PAGE);
    assertThat(portal.get("/entities/91370116MAX0000157/trajectory").statusCode()).isEqualTo(404);
    assertThat(portal.get("/entities/" + PERSON + "/trajectory").body()).doesNotContain(PERSON);
  }

  @Test
  @DisplayName("看轨迹、下载轨迹都留痕")
  void each_look_is_recorded() throws Exception {
    portal.page(PAGE);
    portal.get(PAGE + ".csv");
    var log = portal.bean(InquiryLog.class);
    log.flush();
    var id =
        portal
            .bean(EntityPages.class)
            .card(COMPANY, Looking.PUBLIC, Portal.TODAY)
            .orElseThrow()
            .id();
    assertThat(log.of(id, 50)).extracting(RecordedLook::what).contains("经营轨迹", "经营轨迹下载");
  }
}
