package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.conveyor.Belt;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("目录新版本在报送办理中施行：一件报送自始至终按一个版本核验，回执写明是哪一版")
class A09AnEditionComesInForceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final LocalDate IN_FORCE = LocalDate.parse("2026-11-25");
  private static final Path FILE = Path.of("..", "samples", "files", "items", "abnormal-list.csv");
  private static final ItemCode ITEM = new ItemCode("abnormal-list");

  /** What every filing transaction waits for. */
  private static final String HOLD = "select pg_advisory_lock(7301)";

  private static final String LET_GO = "select pg_advisory_unlock(7301)";

  @TempDir Path directory;

  @Test
  @DisplayName("起草、他人通过；办理中的按 2024 版全部入档，施行后的按 2026 版退回")
  void a_submission_is_judged_by_one_edition_from_its_header_to_its_last_row() throws Exception {
    assumeTrue(Browser.installed(), "没有 chromium 或 chromedriver");
    try (var platform = Platform.on(TODAY);
        var browser = Browser.open()) {
      platform.account("jingban", "scjgj", Role.CLERK);
      platform.account("xinyong", "fgj", Role.CREDIT_OFFICER);
      platform.account("xinyong2", "fgj", Role.CREDIT_OFFICER);
      revise(platform, browser);
      var catalogue = platform.bean(Catalogue.class);
      var running =
          held(
              platform,
              () -> {
                var receipt = send(platform, "在途.csv", Files.readString(FILE));
                Wait.until(() -> !find(platform, receipt).edition().isEmpty());
                platform.moveTo(IN_FORCE);
                Wait.until(() -> catalogue.item(ITEM).edition().equals("2026"));
                assertThat(find(platform, receipt).state().finished()).isFalse();
                return receipt;
              });
      platform.settle();
      assertThat(find(platform, running).edition()).isEqualTo("2024");
      assertThat(find(platform, running).tally().filed()).isEqualTo(4);
      var later = send(platform, "施行后.csv", Files.readString(FILE).replace("〔2026〕", "〔2026〕9"));
      platform.settle();
      assertThat(find(platform, later).edition()).isEqualTo("2026");
      assertThat(find(platform, later).tally().returned()).isEqualTo(4);
      receipts(platform, browser, running, later);
    }
  }

  /** The new edition asks for the day of removal, which no row of the file has. */
  private static void revise(Platform platform, Browser browser) {
    browser.login(platform, "xinyong");
    browser.go(platform.url("/desk/catalogue/abnormal-list/revise"));
    browser.type("#edition", "2026");
    browser.find("#inForceFrom").sendKeys("11252026");
    browser.type("#why", "按省目录，移出日期改为必填");
    for (var summary : browser.all("details.fieldedit summary")) {
      if (summary.getText().contains("YC_YCRQ")) {
        summary.sendKeys(Keys.ENTER);
      }
    }
    for (var kind : new String[] {"LEGAL_PERSON", "INDIVIDUAL_BUSINESS"}) {
      browser.choose("select[name='need.YC_YCRQ." + kind + "']", "REQUIRED");
    }
    browser.clickText("保存草稿");
    browser.waitFor("要求变严");
    assertThat(browser.seriousFindings()).isEmpty();
    browser.clickText("提交他人审核");
    browser.waitFor("须由另一人审核");
    var address = browser.url();
    browser.logout(platform);
    browser.login(platform, "xinyong2");
    browser.go(address);
    browser.clickText("起施行");
    browser.waitFor("已通过");
    browser.logout(platform);
  }

  /** Nothing is filed meanwhile, as if a large file had just begun. */
  private static Receipt held(Platform platform, Callable<Receipt> meanwhile) throws Exception {
    try (var connection = platform.bean(DataSource.class).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(HOLD);
      try {
        return meanwhile.call();
      } finally {
        statement.execute(LET_GO);
      }
    }
  }

  private Receipt send(Platform platform, String name, String text) throws Exception {
    var receipt =
        platform
            .bean(Submissions.class)
            .receive(
                new Received(
                    new DepartmentCode("scjgj"),
                    ITEM,
                    name,
                    Files.writeString(directory.resolve(name), text),
                    "旅程",
                    "旅程",
                    Optional.empty()));
    platform.bean(Belt.class).ring();
    return receipt;
  }

  private static Receipt find(Platform platform, Receipt receipt) {
    return platform.bean(Submissions.class).find(receipt.id()).orElseThrow();
  }

  private static void receipts(Platform platform, Browser browser, Receipt running, Receipt later) {
    browser.login(platform, "jingban");
    browser.go(platform.url("/desk/submissions/" + running.number()));
    assertThat(browser.text()).contains("2024 版核验");
    browser.go(platform.url("/desk/submissions/" + later.number()));
    assertThat(browser.text()).contains("2026 版核验", "退回的 4 行");
    assertThat(browser.seriousFindings()).isEmpty();
  }
}
