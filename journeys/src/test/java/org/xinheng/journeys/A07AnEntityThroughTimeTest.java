package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

@DisplayName("一户主体的来去：分支机构、更名、吸收合并，主体页上两头都看得到")
class A07AnEntityThroughTimeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final String OFFICE = "spj";
  private static final String WHOLE = code("Y7000001");
  private static final String BRANCH = code("Y7000002");
  private static final String GONE = code("Y7000003");
  private static final String OLD = "莱芜例山建材有限公司";
  private static final String NEW = "山东例山新材料有限公司";
  private static final String BRANCH_NAME = OLD + "第一分公司";
  private static final String GONE_NAME = "莱芜例水建材有限公司";
  private static final String REGISTRATION =
      "企业名称,统一社会信用代码,主体类别,法定代表人,成立日期,核准日期,住所,登记机关,登记状态,隶属企业名称,隶属企业统一社会信用代码";
  private static final String CHANGE =
      "主体名称,主体类别,统一社会信用代码,变更事项,变更前内容,变更后内容,合并分立方式,承继主体名称,承继主体统一社会信用代码,核准变更日期,认定机关,认定机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码";

  @TempDir Path folder;

  private static String code(String first8) {
    var first17 = "91370116" + first8 + OrganisationCode.checkCharacter(first8);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }

  @Test
  @DisplayName("分支机构先到，隶属企业后到；更名；另一户被吸收合并而注销")
  void an_entity_is_followed_through_time() throws Exception {
    assumeTrue(Browser.installed(), "没有 chromium 或 chromedriver");
    try (var platform = Platform.on(TODAY);
        var browser = Browser.open()) {
      branchBeforeParent(platform, browser);
      renamed(platform, browser);
      absorbed(platform, browser);
    }
  }

  private void branchBeforeParent(Platform platform, Browser browser) throws Exception {
    register(platform, BRANCH_NAME, BRANCH, OLD, WHOLE);
    browser.go(platform.url("/entities/" + BRANCH));
    assertThat(browser.text()).contains("隶属企业：" + OLD, "其登记信息未报送本平台");
    register(platform, OLD, WHOLE, "", "");
    register(platform, GONE_NAME, GONE, "", "");
    platform.publish();
    browser.go(platform.url("/entities/" + BRANCH));
    browser.clickText(OLD);
    browser.waitFor("分支机构 1 家");
    assertThat(browser.url()).endsWith("/entities/" + WHOLE);
    assertThat(browser.text()).contains(BRANCH_NAME, "不计入本主体");
    assertThat(browser.seriousFindings()).isEmpty();
  }

  private void renamed(Platform platform, Browser browser) throws Exception {
    change(platform, OLD + "," + WHOLE, "名称," + OLD + "," + NEW + ",,,", "2026-05-06");
    browser.go(platform.url("/search?q=" + OLD));
    browser.clickText(NEW);
    browser.waitFor("曾用名：" + OLD + "（至 2026-05-06）");
    assertThat(browser.find("h1").getText()).startsWith(NEW);
    assertThat(browser.text()).contains("2026-05-06 变更登记");
    browser.go(platform.url("/entities/" + BRANCH));
    assertThat(browser.text()).contains("隶属企业：" + NEW);
  }

  private void absorbed(Platform platform, Browser browser) throws Exception {
    change(
        platform, GONE_NAME + "," + GONE, "注销,存续,因吸收合并注销,吸收合并," + NEW + "," + WHOLE, "2026-06-08");
    browser.go(platform.url("/entities/" + GONE));
    assertThat(browser.find("h1").getText()).contains("注销");
    assertThat(browser.text()).contains("吸收合并（2026-06-08）：由 " + NEW + " 承继", "仍列在原主体的页面");
    assertThat(browser.seriousFindings()).isEmpty();
    browser.clickText(NEW);
    browser.waitFor("承继自");
    assertThat(browser.find("#kin").getText()).contains(GONE_NAME, "吸收合并，2026-06-08 核准");
    assertThat(browser.seriousFindings()).isEmpty();
    browser.shot(Path.of("target", "shots", "a07-entity.png"));
  }

  private void register(
      Platform platform, String name, String code, String parent, String parentCode)
      throws Exception {
    var row =
        String.join(
            ",",
            name,
            code,
            "企业,张样例,2015-06-03,2020-01-02,样例路1号," + office(platform).name() + ",存续",
            parent,
            parentCode);
    send(platform, "registration", REGISTRATION, row);
  }

  private void change(Platform platform, String who, String what, String on) throws Exception {
    var office = office(platform).name() + "," + office(platform).creditCode().value();
    var name = who.substring(0, who.indexOf(','));
    var code = who.substring(who.indexOf(',') + 1);
    var row = String.join(",", name, "法人及非法人组织", code, what, on, office, office);
    send(platform, "registration-change", CHANGE, row);
  }

  private void send(Platform platform, String item, String header, String row) throws Exception {
    var file =
        SampleTable.withHeader(header).row(row).write(folder, item + row.hashCode() + ".csv");
    var receipt = platform.submit(OFFICE, item, file);
    assertThat(receipt.tally().filed()).as(row).isEqualTo(1);
    platform.publish();
  }

  private static org.xinheng.app.district.Department office(Platform platform) {
    return platform.bean(District.class).get(new DepartmentCode(OFFICE));
  }
}
