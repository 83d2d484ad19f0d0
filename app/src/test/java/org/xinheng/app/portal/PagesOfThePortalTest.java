package org.xinheng.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.app.portal.FiledForThePortal.COMPANY;
import static org.xinheng.app.portal.FiledForThePortal.OLD_NUMBER;
import static org.xinheng.app.portal.FiledForThePortal.PERSON;
import static org.xinheng.app.portal.FiledForThePortal.SHOP;
import static org.xinheng.app.portal.Portal.encoded;
import static org.xinheng.app.portal.Portal.location;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.InquiryLog;

@DisplayName("门户：查询、主体页、双公示、出错页")
class PagesOfThePortalTest {
  private static final Pattern DECISION = Pattern.compile("href=\"(/decisions/\\d+)\"");

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

  private static String company() throws Exception {
    return portal.page("/entities/" + COMPANY);
  }

  @Test
  @DisplayName("首页有查询框、在册数、公示数和最新公示，及时率写明口径")
  void the_home_page_shows_the_search_the_figures_and_the_newest() throws Exception {
    assertThat(portal.page("/"))
        .contains(
            "name=\"q\"",
            "在册主体",
            "公示中的行政许可",
            "公示中的行政处罚",
            "七日公示及时率",
            "平台投入使用以来",
            "数据截至 2026-11-23 10:00")
        .contains("莱芜旅例建材有限公司");
    assertThat(portal.page("/"))
        .contains("今日公示", "from=2026-11-23", "until=2026-11-23", "同一主体至多列两条")
        .doesNotContain("今日还没有新公示");
  }

  @Test
  @DisplayName("按名称、曾用名、拼音首字母、代码、错一字都能查到，并说明因何相符")
  void an_entity_is_found_by_every_way_and_the_page_says_why() throws Exception {
    assertThat(search("旅例建材")).contains(COMPANY, "名称包含", "<mark>旅例建材</mark>");
    assertThat(search("莱芜旧例建材有限公司")).contains(COMPANY, "曾用名");
    assertThat(search("lwlljc")).contains(COMPANY, "拼音首字母");
    assertThat(search(COMPANY)).contains("莱芜旅例建材有限公司");
    assertThat(search("莱芜旅例建村有限公司")).contains(COMPANY, "相差一个字");
  }

  @Test
  @DisplayName("查不到时说明可以怎么办，输入的内容转义后显示")
  void nothing_found_says_what_to_do_and_escapes_what_was_typed() throws Exception {
    assertThat(search("<img src=x onerror=alert(1)>鹮鸐"))
        .contains("没有查到", "请核对是否抄错", "&lt;img")
        .doesNotContain("<img src=x");
  }

  @Test
  @DisplayName("输入提示只是一段列表，点击直达主体页")
  void suggestions_lead_to_the_entity() throws Exception {
    assertThat(portal.page("/suggest?q=" + encoded("旅例")))
        .contains("/entities/" + COMPANY, "/entities/" + SHOP)
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/search?q=", "/suggest?q=", "/decisions?q=", "/codes?code=", "/reports?q="})
  @DisplayName("输入公民身份号码的，不查、不回显")
  void an_identity_number_is_never_echoed(String path) throws Exception {
    assertThat(portal.get(path + PERSON).body()).doesNotContain(PERSON);
    assertThat(portal.get(path + encoded("张样例 " + PERSON)).body()).doesNotContain(PERSON);
    assertThat(portal.get("/entities/" + PERSON).body()).doesNotContain(PERSON).contains("公民身份号码");
  }

  @Test
  @DisplayName("主体页列出登记信息和各类记录，处罚写明起算、最早可修复和最迟终止")
  void the_entity_page_tells_basics_and_the_clock_of_each_record() throws Exception {
    assertThat(company())
        .contains("张样例", "2015-06-03", "莱芜旧例建材有限公司", "济莱环罚〔2026〕1号")
        .contains("最早可修复", "最迟", "为什么是这个期限", "信用修复管理办法")
        .contains(portal.department("生态环境").name(), "/report");
  }

  @Test
  @DisplayName("报送内容里的标签转义后显示，不会执行")
  void what_departments_sent_is_escaped() throws Exception {
    assertThat(company()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
  }

  @Test
  @DisplayName("联系电话不显示；个体工商户经营者姓名和住所脱敏")
  void phones_are_hidden_and_the_keeper_of_a_shop_is_masked() throws Exception {
    assertThat(company()).doesNotContain("13800000000");
    assertThat(portal.page("/entities/" + SHOP))
        .contains("莱芜区旅例小吃店", "已脱敏")
        .doesNotContain("李样例", "501室");
  }

  @Test
  @DisplayName("自然人的许可不在列表、不在搜索、不在下载里")
  void a_natural_persons_record_is_nowhere() throws Exception {
    assertThat(portal.page("/decisions")).doesNotContain("赵样例", "903号");
    assertThat(search("赵样例")).doesNotContain("/entities/n");
    assertThat(portal.page("/decisions.csv?item=licence")).doesNotContain("赵样例", "903号", PERSON);
  }

  @Test
  @DisplayName("小写、全角的代码和旧注册号转到规范网址")
  void every_form_of_a_code_leads_to_the_one_page() throws Exception {
    var page = "/entities/" + COMPANY;
    assertThat(location(portal.get("/entities/91370116ma3xyyt13f"))).endsWith(page);
    assertThat(location(portal.get("/entities/" + encoded("９１３７０１１６MA3XYYT13F")))).endsWith(page);
    assertThat(location(portal.get("/entities/" + OLD_NUMBER))).endsWith(page);
    assertThat(portal.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("代码核对逐项说明，旧代码列出主体和期间")
  void a_code_is_explained_check_by_check() throws Exception {
    assertThat(portal.page("/codes?code=" + COMPANY)).contains("逐项核对", "相符", "莱芜旅例建材有限公司");
    assertThat(portal.page("/codes?code=91370116MA3XYYT13G")).contains("应为 F");
    for (var core : java.util.List.of("MA3XYYT13", "MA3XYYT1-3", "ma3xyyt1－3")) {
      assertThat(portal.page("/codes?code=" + encoded(core)))
          .as(core)
          .contains("使用此代码的主体", "莱芜旅例建材有限公司", "第 9–17 位一致");
    }
    assertThat(portal.page("/codes?code=" + OLD_NUMBER)).contains("使用此代码的主体", COMPANY);
  }

  @Test
  @DisplayName("双公示可按类别、部门、日期、名称筛选；条件有误时说明错在哪里")
  void the_list_is_filtered_and_wrong_conditions_are_told() throws Exception {
    assertThat(portal.page("/decisions?item=penalty")).contains("济莱环罚").doesNotContain("济莱审");
    assertThat(portal.page("/decisions?q=" + encoded("旅例小吃店")))
        .contains("902号")
        .doesNotContain("901号");
    assertThat(portal.page("/decisions?from=2027-01-01")).contains("没有符合条件");
    var wrong = portal.get("/decisions?from=tomorrow");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("2026-05-06 的形式", "href=\"#from\"");
  }

  @Test
  @DisplayName("下载的表格里，像公式的单元格加引号")
  void a_formula_in_the_download_is_defused() throws Exception {
    var answer = portal.get("/decisions.csv?item=licence");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment");
    assertThat(answer.body())
        .startsWith("\uFEFF")
        .contains("'=HYPERLINK")
        .doesNotContain(",=HYPERLINK");
  }

  @Test
  @DisplayName("决定页写明全部公开字段、公示期和来源")
  void a_decision_has_its_own_page() throws Exception {
    var link = DECISION.matcher(portal.page("/decisions?item=penalty"));
    assertThat(link.find()).isTrue();
    assertThat(portal.page(link.group(1)))
        .contains("济莱环罚〔2026〕1号", "违法事实", "内容指纹", "第 1 版", "公示中")
        .doesNotContain("公示截止期");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/about",
        "/help",
        "/open-data",
        "/catalogue",
        "/catalogue/penalty",
        "/codes",
        "/verify",
        "/reports",
        "/search",
        "/robots.txt",
        "/catalogue/licence/template.xlsx"
      })
  @DisplayName("其余各页都打得开")
  void the_other_pages_open(String path) throws Exception {
    assertThat(portal.page(path)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/entities/91370116MA3XYYT13G",
        "/decisions/999999",
        "/catalogue/none"
      })
  @DisplayName("没有的页面：404，中文说明怎么办，不露内部")
  void what_is_not_there_is_told_in_chinese(String path) throws Exception {
    var answer = portal.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("错误代码 WEB-404", "name=\"q\"")
        .doesNotContain("Exception", "at org.");
  }

  @Test
  @DisplayName("不完整的请求 400，不接受的方法 405，都有中文说明")
  void a_wrong_request_is_told_in_chinese() throws Exception {
    var incomplete = portal.get("/entities/" + COMPANY + "/records");
    assertThat(incomplete.statusCode()).isEqualTo(400);
    assertThat(incomplete.body()).contains("请求不完整");
    assertThat(portal.send("OPTIONS", "/search").statusCode()).isLessThan(500);
    var cursed = portal.get("/search?q=a&after=%00");
    assertThat(cursed.statusCode()).isLessThan(500);
  }

  @Test
  @DisplayName("页面带安全头；未变的页面凭标记只答 304，查询仍留痕")
  void pages_carry_security_headers_and_are_revalidated() throws Exception {
    var answer = portal.get("/entities/" + COMPANY);
    var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).contains("script-src 'self';");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    var mark = answer.headers().firstValue("ETag").orElseThrow();
    var before = looks();
    var again = portal.get("/entities/" + COMPANY, "If-None-Match", mark);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(looks()).isEqualTo(before + 1);
  }

  private static int looks() {
    var log = portal.bean(InquiryLog.class);
    log.flush();
    var found = portal.bean(EntitySearch.class).search(COMPANY, 1).getFirst();
    return log.of(found.listing().id(), 1000).size();
  }

  private static String search(String words) throws Exception {
    return portal.page("/search?q=" + encoded(words));
  }
}
