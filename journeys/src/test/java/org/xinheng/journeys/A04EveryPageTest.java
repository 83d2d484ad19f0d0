package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.security.Role;

class A04EveryPageTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-29");
  private static final int[] WIDTHS = {1440, 375};
  private static final String CODE = "91370116MAX0001388";

  /** Address and what a reader must find there. */
  private static final Map<String, String> PUBLIC =
      Map.ofEntries(
          Map.entry("/", "查一家企业的公共信用"),
          Map.entry("/search?q=%E7%89%9B%E6%B3%89", "莱芜样例牛泉建筑安装有限公司"),
          Map.entry("/search?q=%E7%81%AB%E6%98%9F", "没有查到"),
          Map.entry("/entities/" + CODE, "下载信用报告"),
          Map.entry("/entities/" + CODE + "/records?item=licence", "行政许可"),
          Map.entry("/entities/" + CODE + "/branches", "分支机构"),
          Map.entry("/decisions", "准予道路货物运输经营"),
          Map.entry("/decisions?from=x", "有 1 处需要改正"),
          Map.entry("/codes?code=91370116MA3XYYT13G", "应为 F"),
          Map.entry("/catalogue", "行政处罚"),
          Map.entry("/catalogue/penalty", "下载填报模板"),
          Map.entry("/verify?number=1&code=2", "核验不符"),
          Map.entry("/about", "信息有误怎么办"),
          Map.entry("/open-data", "OpenAPI"),
          Map.entry("/help", "查不到要找的企业"),
          Map.entry("/reports", "当场出具"),
          Map.entry("/reports?q=%E7%89%9B%E6%B3%89", "牛泉"),
          Map.entry("/login", "登录工作台"),
          Map.entry("/nothing-here", "没有这个页面"));

  /** Links that lead to a file, or out. */
  private static final Pattern NO_PAGE =
      Pattern.compile(".*(\\.[a-z]{3,4}|/report|/template|/file|/logout)$|.*/verify/.*");

  @TempDir static Path directory;
  private static Platform platform;

  @BeforeAll
  static void fill() throws Exception {
    assumeTrue(Browser.installed(), "没有 chromium 或 chromedriver");
    platform = Platform.on(TODAY);
    platform.submit(
        "spj", "licence", Path.of("..", "samples", "files", "licence-30-two-wrong.csv"));
    platform.submit(
        "spj",
        "licence",
        Licences.one("旅程样例〔2026〕1号", TODAY, "2027-09-28").withPhone().write(directory));
    platform.submit(
        "spj",
        "licence",
        Licences.one("旅程样例〔2026〕2号", TODAY, "2027-09-28").named("济南某某大酒店").write(directory));
    platform.publish();
    platform.account("jingban", "spj", Role.CLERK);
    platform.account("xinyong", "fgj", Role.CREDIT_OFFICER);
    platform.account("guanli", "dsjj", Role.ADMINISTRATOR);
    platform.account("anquan", "dsjj", Role.SECURITY_ADMINISTRATOR);
    platform.account("shenji", "zfb", Role.AUDITOR);
  }

  @AfterAll
  static void stop() {
    if (platform != null) {
      platform.close();
    }
  }

  @Test
  @DisplayName("门户各页宽窄都可读,无障碍检查没有严重问题")
  void the_portal_reads_well_wide_and_narrow() {
    var all = new SoftAssertions();
    try (var browser = Browser.open()) {
      PUBLIC.forEach((address, words) -> look(all, browser, address, words));
    }
    all.assertAll();
  }

  @Test
  @DisplayName("不用脚本也能读门户各页")
  void the_portal_reads_without_scripts() {
    var all = new SoftAssertions();
    try (var browser = Browser.open(false)) {
      PUBLIC.forEach((address, words) -> {
        browser.go(platform.url(address));
        all.assertThat(browser.text()).as(address).contains(words);
      });
    }
    all.assertAll();
  }

  @Test
  @DisplayName("从首页沿链接走得到的每一种门户页面,宽窄都可读")
  void every_kind_of_page_that_the_portal_links_to_reads_well() {
    var all = new SoftAssertions();
    try (var browser = Browser.open()) {
      var seen = walk(all, browser, "/", Stream.of("/decisions", "/search?q=%E7%89%9B%E6%B3%89"));
      all.assertThat(seen).contains("/decisions/*", "/entities/*");
    }
    all.assertAll();
  }

  @Test
  @DisplayName("每种角色在工作台走得到的每一种页面,宽窄都可读,无障碍检查没有严重问题")
  void every_kind_of_page_of_the_desk_reads_well() {
    var all = new SoftAssertions();
    var clerk = desk(all, "jingban", "/desk/submissions", "/desk/redactions", "/desk/reviews");
    all.assertThat(clerk)
        .contains("/desk/submit", "/desk/submissions/*", "/desk/redactions/*", "/desk/reviews")
        .contains("/desk/board", "/desk/exemptions", "/desk/catalogue/*");
    all.assertThat(desk(all, "xinyong")).contains("/desk/reviews", "/desk/redactions/*");
    all.assertThat(desk(all, "guanli")).contains("/desk/accounts", "/desk/keys", "/desk/calendar");
    all.assertThat(desk(all, "anquan")).contains("/desk/accounts");
    all.assertThat(desk(all, "shenji")).contains("/desk/audit");
    all.assertAll();
  }

  private static Set<String> desk(SoftAssertions all, String login, String... first) {
    try (var browser = Browser.open()) {
      browser.login(platform, login);
      return walk(all, browser, "/desk", Stream.of(first));
    }
  }

  /** Looks at one page of each shape that links lead to, and gives the shapes. */
  private static Set<String> walk(
      SoftAssertions all, Browser browser, String home, Stream<String> more) {
    var waiting = new ArrayDeque<>(Stream.concat(Stream.of(home), more).toList());
    var seen = new TreeSet<String>();
    while (!waiting.isEmpty()) {
      var address = waiting.remove();
      if (ours(address, home) && seen.add(shape(address))) {
        look(all, browser, address, "");
        all.assertThat(browser.text()).as(address).doesNotContain("没有这个页面", "平台出错");
        all.assertThat(browser.all("h1")).as(address + " has one heading").hasSize(1);
        waiting.addAll(browser.links());
      }
    }
    return seen;
  }

  private static boolean ours(String address, String home) {
    var path = address.replaceAll("[?#].*", "");
    return path.startsWith("/desk") == home.startsWith("/desk") && !NO_PAGE.matcher(path).matches();
  }

  /** Pages that differ by a number, an item or a department only are of one shape. */
  private static String shape(String address) {
    return address
        .replaceAll("[?#].*", "")
        .replaceAll("/[^/]*\\d[^/]*", "/*")
        .replaceAll("/(catalogue|profile|units)/[^/]+", "/$1/*");
  }

  private static void look(SoftAssertions all, Browser browser, String address, String words) {
    for (int width : WIDTHS) {
      browser.width(width);
      browser.go(platform.url(address));
      all.assertThat(browser.text()).as(address).contains(words);
      all.assertThat(browser.seriousFindings()).as(address + " at " + width).isEmpty();
      all.assertThat(browser.sidewaysScroll())
          .as(address + " scrolls sideways at " + width)
          .isZero();
      browser.shot(shot(address, width));
    }
  }

  private static Path shot(String address, int width) {
    return Path.of(
        "target", "shots", address.replaceAll("[^a-zA-Z0-9]+", "_") + "-" + width + ".png");
  }

  @Test
  @DisplayName("检查本身查得出毛病")
  void the_checks_find_what_is_wrong() {
    try (var browser = Browser.open()) {
      browser.width(375);
      browser.go("data:text/html,<html lang=zh><img src=x><div style='width:600px'>x</div></html>");
      assertThat(browser.seriousFindings()).isNotEmpty();
      assertThat(browser.sidewaysScroll()).isGreaterThan(200);
    }
    try (var browser = Browser.open(false)) {
      browser.go("data:text/html,<p>a</p><script>document.body.append('script ran')</script>");
      assertThat(browser.text()).doesNotContain("script ran");
    }
  }

  @Test
  @DisplayName("页面不带内部细节:出错页不露堆栈")
  void an_error_page_tells_nothing_of_the_inside() throws Exception {
    assertThat(platform.get("/entities/%00").body()).doesNotContain("Exception", "org.xinheng");
  }
}
