package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.xinheng.app.security.Role;

@DisplayName("存量代码：从旧名单到新代码，从新代码回到旧号")
class A06OldCodesBecomeUnifiedOnesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Path FILES = Path.of("..", "samples", "files");
  private static final String WAITING = "莱芜张家例和宁小吃部";
  private static final String ANOTHER = "莱芜凤城例同号修理部";
  private static final String REUSED = "371202500000010";

  @Test
  @DisplayName("导入、登记码段、赋码、换证、通知与签收、看板、解析")
  void an_old_list_is_converted_and_its_codes_are_resolved() throws Exception {
    assumeTrue(Browser.installed(), "没有 chromium 或 chromedriver");
    try (var platform = Platform.on(TODAY);
        var browser = Browser.open()) {
      platform.account("zhuanma", "spj", Role.CLERK);
      platform.account("shuiwu", "swj", Role.CLERK);
      platform.submit("spj", "registration", FILES.resolve("registration-gb18030.csv"));
      platform.publish();
      browser.login(platform, "zhuanma");
      bringIn(platform, browser);
      decide(platform, browser);
      give(platform, browser);
      exchange(platform, browser);
      tell(platform, browser);
      board(platform, browser);
      resolve(platform, browser);
    }
  }

  private static void bringIn(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/conversion/work"));
    browser
        .find("#file")
        .sendKeys(
            FILES
                .resolve("old-registrations-with-rubbish.csv")
                .toAbsolutePath()
                .normalize()
                .toString());
    browser.clickText("导入");
    browser.waitFor("已导入名单 20 行：收下 18 户");
    assertThat(browser.text()).contains("退回 1 行", "合计行 1 行");
    assertThat(browser.seriousFindings()).isEmpty();
    browser.go(platform.url("/desk/conversion/list?state=SUSPECTED_DUPLICATE"));
    assertThat(browser.text()).contains("莱芜样例重码商贸有限公司");
    browser.go(platform.url("/desk/conversion/list?state=WRONG_CODE"));
    assertThat(browser.text()).contains("莱芜样例错码商贸有限公司");
  }

  /** The number was used before by a house that closed: a person says that this is another. */
  private static void decide(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/conversion/list?state=UNMATCHED"));
    browser.clickText(ANOTHER);
    browser.waitFor("候选主体");
    assertThat(browser.text()).contains("旧号重复使用", "莱芜凤城例泰安便利店");
    browser.type("form[action$='/confirm'] input[name=why]", "经办人 11010519491231002X 核实");
    browser.clickText("确认匹配");
    browser.waitFor("CNV-024");
    browser.type("form[action$='/confirm'] input[name=why]", "原号户 2009 年已注销，此为另一户");
    browser.clickText("确认匹配");
    browser.waitFor("确认均不是");
    assertThat(browser.text()).contains("未转换");
  }

  private static void give(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/conversion/work"));
    browser.all("details.why summary").getFirst().click();
    browser.type("input[name=category]", "92");
    browser.type("#first", "YX000001");
    browser.type("input[name=last]", "YX000012");
    browser.type("input[name=basis]", "某文〔2016〕1号");
    browser.clickText("登记");
    browser.waitFor("已登记码段");
    browser.go(platform.url("/desk/conversion/list?state=UNCONVERTED"));
    browser.clickText("从码段赋码");
    browser.waitFor("已赋码 12 户");
    assertThat(browser.text()).contains("2 户没有赋码", "CNV-010", "码段已用完");
  }

  private static void exchange(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/conversion/list?state=CODED"));
    browser.clickText(WAITING);
    browser.waitFor("打印告知书");
    assertThat(browser.text()).contains("YX0000");
    browser.all("form[action$='/exchange'] input[type=date]").getFirst().sendKeys("11232026");
    browser.clickText("登记换证");
    browser.waitFor("已登记换证");
    assertThat(browser.text()).contains("2026-11-23 换证");
    assertThat(browser.seriousFindings()).isEmpty();
  }

  private static void tell(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/conversion/work"));
    browser.all("details.why summary").getLast().click();
    browser.click("input[name=users][value=swj]");
    browser.clickText("发出");
    browser.waitFor("已发出对照通知");
    browser.logout(platform);
    browser.login(platform, "shuiwu");
    browser.go(platform.url("/desk/conversion/work"));
    browser.clickText("签收第");
    browser.waitFor("已签收对照通知");
    browser.logout(platform);
    browser.login(platform, "zhuanma");
  }

  private static void board(Platform platform, Browser browser) {
    browser.go(platform.url("/desk/conversion"));
    var cells =
        browser.find("main table tbody tr").findElements(By.tagName("td")).stream()
            .map(cell -> cell.getText().strip())
            .toList();
    // 18 taken, one of them ended; one was on the register, twelve were given codes.
    assertThat(cells).contains("17", "13", "76.5 %", "1", "7.7 %", "11.8 %");
    assertThat(browser.seriousFindings()).isEmpty();
  }

  private static void resolve(Platform platform, Browser browser) {
    browser.go(platform.url("/codes"));
    browser.type("#code", REUSED);
    browser.click("main .searchbox button");
    browser.waitFor("多个");
    assertThat(browser.text()).contains(ANOTHER, "请按时间区分");
    browser.go(platform.url("/codes?code=" + REUSED + "&on=2012-01-01"));
    assertThat(browser.text()).contains("唯一", "2012-01-01 当日属于" + ANOTHER);
    browser.type("#code", WAITING);
    browser.click("main .searchbox button");
    browser.waitFor("名称与一户主体一致");
    assertThat(browser.text()).contains("YX0000");
    browser.go(platform.url("/desk/codes"));
    browser
        .find("#file")
        .sendKeys(FILES.resolve("bad/wrong-columns.csv").toAbsolutePath().normalize().toString());
    browser.clickText("解析并下载结果");
    browser.waitFor("名单须有一列“代码”");
    assertThat(browser.seriousFindings()).isEmpty();
  }
}
