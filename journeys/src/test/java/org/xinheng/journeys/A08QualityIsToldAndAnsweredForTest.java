package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.app.security.Role;

@DisplayName("数据质量：从评分到通报，从期限到提醒")
class A08QualityIsToldAndAnsweredForTest {
  private static final LocalDate MAY = LocalDate.parse("2026-05-28");
  private static final LocalDate JUNE = LocalDate.parse("2026-06-08");
  private static final Path FILE = Path.of("..", "samples", "files", "licence-30-two-wrong.csv");

  @Test
  @DisplayName("看板、单位页、通报起草、他人审核、发布、公开页与 PDF、期限前两个工作日的提醒")
  void a_month_is_scored_told_to_the_public_and_reminded_of() throws Exception {
    assumeTrue(Browser.installed(), "没有 chromium 或 chromedriver");
    try (var platform = Platform.on(MAY, "xinheng.duties.follow=300");
        var browser = Browser.open()) {
      platform.account("jingban", "spj", Role.CLERK);
      platform.account("xinyong", "fgj", Role.CREDIT_OFFICER);
      platform.account("xinyong2", "fgj", Role.CREDIT_OFFICER);
      platform.submit("spj", "licence", FILE);
      platform.moveTo(JUNE);
      browser.login(platform, "xinyong");
      board(platform, browser);
      draft(platform, browser);
      browser.logout(platform);
      browser.login(platform, "xinyong2");
      publish(platform, browser);
      browser.logout(platform);
      told(platform, browser);
      reminded(platform, browser);
    }
  }

  private static void board(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/quality?month=2026-05"));
    assertThat(String.join(" ", browser.lines("main table tbody tr"))).contains("93.3 %");
    assertThat(browser.seriousFindings()).isEmpty();
    browser.click("main table a[href^='/desk/quality/']");
    browser.waitFor("各信息事项");
    assertThat(browser.text()).contains("行政审批服务局", "行政许可", "五个维度与件数");
    assertThat(browser.seriousFindings()).isEmpty();
  }

  private static void draft(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/bulletins"));
    browser.choose("#month", "2026-05");
    browser.clickText("生成通报");
    browser.clickText("2026-05");
    browser.waitFor("这是您拟的稿，须由另一人审核");
    assertThat(browser.all("main button[value=true]")).isEmpty();
    assertThat(browser.text()).contains("93.3 %", "旅程xinyong");
  }

  private static void publish(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/bulletins"));
    browser.clickText("2026-05");
    browser.type("#words", "属实");
    browser.clickText("审核通过");
    browser.clickText("公开发布");
    browser.waitFor("公开页");
    assertThat(browser.text()).contains("旅程xinyong2", "属实");
  }

  private static void told(Platform platform, Browser browser) throws Exception {
    browser.go(platform.url("/bulletins"));
    browser.clickText("2026-05 公共信用信息报送质量通报");
    browser.waitFor("各单位得分与排名");
    assertThat(browser.text()).contains("93.3 %");
    assertThat(browser.seriousFindings()).isEmpty();
    var pdf =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(platform.url("/bulletins/2026-05.pdf"))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    try (var document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains("93.3 %", "合规率");
    }
  }

  private static void reminded(Platform platform, Browser browser) {
    browser.login(platform, "jingban");
    Wait.until(() -> {
      browser.go(platform.url("/desk/reminders"));
      return browser.text().contains("申报 2026-05 行政许可的案件数");
    });
    assertThat(browser.text()).contains("2026-06-10");
    assertThat(browser.seriousFindings()).isEmpty();
  }
}
