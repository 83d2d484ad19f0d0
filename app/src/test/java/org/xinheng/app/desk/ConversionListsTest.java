package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("工作台：存量名单的查找，统计的每个数都点到名单")
class ConversionListsTest {
  private static final String HEAD =
      "名称,机构类别代码,旧代码种类,旧代码,税务登记号,负责人,住所,镇街,登记日期,注销或吊销日期,统一社会信用代码,换证日期\n";
  private static final String OLD =
      HEAD
          + """
          某区例甲有限公司,91,工商注册号,371200600000019,,赵甲,某街1号,凤城街道,2010-05-04,,,
          某区例乙有限公司,91,工商注册号,371200600000027,,钱乙,某街2号,,2010-05-04,,91310115MA1H8R7C6D,
          某区例丙有限公司,91,工商注册号,371200600000035,,孙丙,某街3号,凤城街道,2010-05-04,,91370116MA3XYYT13F,2016-05-04
          某区例丁商店,92,工商注册号,371200600000060,370116MA3XYYT13,李丁,某街4号,鹏泉街道,2010-05-04,,92370116MA3TE5T11X,
          某区例戊商店,92,工商注册号,371200600000078,,周戊,某街5号,鹏泉街道,2010-05-04,2013-05-06,,
          """;
  private static final String NEW =
      HEAD
          + """
          某区例己有限公司,91,工商注册号,371200600000043,,吴己,某街6号,凤城街道,2010-05-04,,,
          某区例庚有限公司,91,工商注册号,371200600000052,,郑庚,某街7号,凤城街道,2010-05-04,,91370116MA3XYYT13F,
          """;
  private static final Pattern FIGURE =
      Pattern.compile("class=\"num[^\"]*\"><a href=\"/desk/conversion/list([^\"]*)\">(\\d+)</a>");

  @TempDir static Path data;
  private static Desk desk;
  private static DepartmentCode spj;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    spj = department("审批");
    desk.account("registrar", spj.value(), Role.CLERK)
        .account("other", department("市场监督").value(), Role.CLERK)
        .account("credit", department("发展和改革").value(), Role.CREDIT_OFFICER);
    take("old.csv", OLD);
    desk.bean(Desk.StandingClock.class).pass(Duration.ofDays(40));
    take("new.csv", NEW);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static void take(String name, String text) throws Exception {
    var list = Files.writeString(data.resolve(name), text, StandardCharsets.UTF_8);
    desk.bean(OldLists.class).read(spj, list, name, "registrar");
  }

  private static DepartmentCode department(String word) {
    return desk.bean(District.class).departments().stream()
        .filter(one -> one.name().contains(word))
        .findFirst()
        .orElseThrow()
        .code();
  }

  private static String ascii(String path) {
    return URI.create(path).toASCIIString();
  }

  private static List<String> names(Visitor visitor, String query) throws Exception {
    var csv = visitor.get(ascii("/desk/conversion/list.csv?" + query)).body();
    return csv.lines().skip(1).map(line -> line.split(",", 2)[0]).toList();
  }

  @Test
  @DisplayName("统计表（登记机关、明细、问题、时长、校验、两证）的每个数，与它点到的名单行数一致")
  void every_figure_is_as_long_as_its_list() throws Exception {
    var id =
        desk.bean(CodeConversion.class)
            .list(java.util.Optional.empty(), ConversionState.CODED, 0, 1)
            .getFirst()
            .id();
    var conversions = desk.bean(CodeConversion.class);
    conversions.mark(id, ConversionProblem.NAME_MISMATCH, "见执照", "registrar");
    conversions.solve(id, ConversionProblem.NAME_MISMATCH, "已更名", "registrar");
    conversions.mark(id, ConversionProblem.NAME_MISMATCH, "又见不符", "registrar");
    for (var login : List.of("credit", "registrar")) {
      var visitor = desk.as(login);
      var figures = FIGURE.matcher(visitor.get("/desk/conversion").body());
      var counted = new ArrayList<String>();
      while (figures.find()) {
        var query = figures.group(1).replace("&amp;", "&");
        counted.add(query);
        var list = visitor.get("/desk/conversion/list.csv" + query);
        assertThat(list.statusCode()).as(query).isEqualTo(200);
        assertThat(list.body().lines().skip(1).count())
            .as(query)
            .isEqualTo(Long.parseLong(figures.group(2)));
        assertThat(visitor.get("/desk/conversion/list" + query).body())
            .contains(figures.group(2) + " 户");
      }
      assertThat(counted)
          .anyMatch(one -> one.contains("town=") && one.contains("category="))
          .anyMatch(one -> one.contains("problem="))
          .anyMatch(one -> one.contains("age=FRESH"))
          .anyMatch(one -> one.contains("age=OLDER"))
          .anyMatch(one -> one.contains("check="))
          .anyMatch(one -> one.contains("taxed="))
          .anyMatch(one -> one.contains("state=DOUBTFUL"));
    }
  }

  @Test
  @DisplayName("按名称、旧代码、新代码找得到一户；按登记机关、类别、镇街、批次、问题筛选")
  void a_list_is_searched_and_narrowed() throws Exception {
    var credit = desk.as("credit");
    assertThat(names(credit, "q=例甲")).containsExactly("某区例甲有限公司");
    assertThat(names(credit, "q=371200600000019")).containsExactly("某区例甲有限公司");
    assertThat(names(credit, "q=92370116ma3te5t11x")).containsExactly("某区例丁商店");
    assertThat(names(credit, "registrar=" + spj)).hasSize(7);
    assertThat(names(credit, "registrar=" + department("市场监督"))).isEmpty();
    assertThat(names(credit, "category=92")).containsExactly("某区例丁商店", "某区例戊商店");
    assertThat(names(credit, "town=鹏泉街道&state=ENDED")).containsExactly("某区例戊商店");
    assertThat(names(credit, "town=未填")).containsExactly("某区例乙有限公司");
    assertThat(names(credit, "batch=2")).containsExactly("某区例己有限公司", "某区例庚有限公司");
    assertThat(names(credit, "problem=DUPLICATE")).contains("某区例庚有限公司");
    assertThat(names(desk.as("other"), "registrar=" + spj)).isEmpty();
    assertThat(credit.get("/desk/conversion/list?state=NONE").statusCode()).isEqualTo(400);
    var page = credit.get("/desk/conversion/list?state=UNCONVERTED&category=91").body();
    assertThat(page)
        .contains("未转换", "name=\"q\"", "name=\"town\"", "name=\"batch\"")
        .contains("/desk/conversion/list.csv?state=UNCONVERTED&amp;category=91");
  }

  @Test
  @DisplayName("成批赋码只给这一页筛选出来的户")
  void codes_are_given_to_what_the_list_shows_only() throws Exception {
    var registrar = desk.as("registrar");
    var list = ascii("/desk/conversion/list?state=UNCONVERTED&q=例己");
    assertThat(registrar.get(list).body()).contains("为本页 1 户从码段赋码");
    var done =
        registrar.post(list, ascii("/desk/conversion/assign?state=UNCONVERTED&q=例己"), Map.of());
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(registrar.get(Visitor.location(done)).body()).contains("1 户没有赋码");
  }
}
