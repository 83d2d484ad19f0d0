package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.app.security.Role;

class A01FromAFileToThePublicPageTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-29");
  private static final Path FILE = Path.of("..", "samples", "files", "licence-30-two-wrong.csv");
  private static final String NAME = "莱芜样例牛泉建筑安装有限公司";
  private static final String CODE = "91370116MAX0001388";

  private final Walk walk =
      new Walk(
          "从一个文件到公示页面",
          """
          经办人报送一个有两处错误的许可文件,看到退回的两行,改好重报;随后许可在公示页面上查得到,\
          信用报告下载得到,也核验得过。以下每一步都由浏览器旅程 A01 实际走过并打印,不是手写的。\
          """);

  @Test
  @DisplayName("报送、退回、改好、公示、查询、主体页、信用报告、核验")
  void a_file_becomes_a_public_page() throws Exception {
    assumeTrue(Browser.installed(), "没有 chromium 或 chromedriver");
    try (var platform = Platform.on(TODAY);
        var browser = Browser.open()) {
      platform.account("jingban", "spj", Role.CLERK);
      submit(platform, browser);
      mend(platform, browser);
      platform.publish();
      search(platform, browser);
      entity(browser);
      verify(platform, browser, report(platform));
      assertThat(browser.seriousFindings()).isEmpty();
    }
    walk.equalTo("walk.md");
  }

  private void submit(Platform platform, Browser browser) {
    browser.login(platform, "jingban");
    assertThat(browser.text()).contains("今天要处理");
    assertThat(browser.seriousFindings()).isEmpty();
    browser.go(platform.url("/desk/submit"));
    browser.choose("#item", "licence");
    browser.find("#file").sendKeys(FILE.toAbsolutePath().normalize().toString());
    browser.click("main form[data-upload] button[type=submit]");
    browser.waitFor("SHA-256");
    platform.settle();
    browser.go(browser.url());
    browser.waitFor("退回的 2 行");
    assertThat(browser.all("table.returned td.wrong")).hasSize(2);
    assertThat(browser.seriousFindings()).isEmpty();
    walk.step(
        "经办人登录工作台,在“报送数据”选行政许可,上传 samples/files/licence-30-two-wrong.csv",
        browser.lines("#progress .lead, table.returned tbody tr td:nth-child(2)"));
  }

  private void mend(Platform platform, Browser browser) {
    browser.clickText("修改并重报");
    for (var cell : browser.all("fieldset.mend label.bad input")) {
      var label = cell.findElement(org.openqa.selenium.By.xpath("..")).getText();
      cell.clear();
      cell.sendKeys(label.contains("文书号") ? "济莱审〔2026〕23号" : "2026-05-26");
    }
    browser.click("#rows button[type=submit]");
    browser.waitFor("入档");
    platform.settle();
    browser.go(browser.url());
    assertThat(browser.text()).doesNotContain("修改并重报");
    walk.step("点“修改并重报”,把标红的两格改正后重报", browser.lines("#progress .lead"));
  }

  private void search(Platform platform, Browser browser) {
    browser.go(platform.url("/"));
    browser.type("#q", "牛泉健筑");
    browser.click("main .searchbox button");
    browser.waitFor(NAME);
    assertThat(browser.seriousFindings()).isEmpty();
    walk.step("任何人打开首页,输入“牛泉健筑”(打错一个字)查询", browser.lines("main table.list tbody tr:first-child"));
    browser.clickText("牛泉");
  }

  private void entity(Browser browser) {
    browser.waitFor("行政许可");
    assertThat(browser.url()).endsWith("/entities/" + CODE);
    assertThat(browser.text()).contains(NAME, "公示中", "下载信用报告");
    assertThat(browser.seriousFindings()).isEmpty();
    browser.shot(Path.of("target", "shots", "a01-entity.png"));
    walk.step("点开主体页", browser.lines("h1, article.record:first-of-type"));
  }

  private record Report(String number, String code) {}

  private Report report(Platform platform) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(platform.url("/entities/" + CODE + "/report")))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    String text;
    try (var document = Loader.loadPDF(answer.body())) {
      text = new PDFTextStripper().getText(document);
    }
    assertThat(text).contains(NAME, "济莱审〔2026〕");
    walk.step("下载信用报告(PDF),其中有", sections(text));
    return new Report(
        first(text, "\\b\\d{14}[0-9A-Z]{8}\\b"), first(text, "核验码[^0-9A-Z]{0,8}([0-9A-Z]{8})"));
  }

  private static List<String> sections(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.matches("[一二三四五六七八九十]、.*信息.*|十、.*"))
        .distinct()
        .toList();
  }

  private static String first(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
  }

  private void verify(Platform platform, Browser browser, Report report) {
    browser.go(platform.url("/verify"));
    browser.type("input[name=number]", report.number());
    browser.type("input[name=code]", report.code());
    browser.click("main form button");
    browser.waitFor("此报告由本平台出具");
    assertThat(browser.text()).contains(NAME, "有效");
    walk.step("用报告首页的编号和核验码核验", browser.lines("main .notice"));
    browser.type("input[name=code]", "AAAAAAAA");
    browser.click("main form button");
    browser.waitFor("核验不符");
    walk.step("核验码抄错时", browser.lines("main .notice p:first-child"));
  }
}
