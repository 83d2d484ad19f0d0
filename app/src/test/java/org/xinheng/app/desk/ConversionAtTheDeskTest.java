package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("工作台：存量代码转换")
class ConversionAtTheDeskTest {
  private static final String IDENTITY = "11010519491231002X";
  private static final String LIST =
      """
      名称,机构类别代码,旧代码种类,旧代码,税务登记号,负责人,住所,镇街,登记日期,注销或吊销日期,统一社会信用代码,换证日期
      某区例甲有限公司,91,工商注册号,371200600000019,,赵甲,某街1号,凤城街道,2010-05-04,,,
      某区例乙有限公司,91,工商注册号,370116200001232,,钱乙,某街2号,凤城街道,不详,,,
      某区例丙商行,92,工商注册号,370000018067809,%s,孙丙,某街3号,凤城街道,2010-05-04,,,
      """
          .formatted(IDENTITY);

  @TempDir static Path data;
  private static Desk desk;
  private static String spj;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    spj = department("审批");
    desk.account("registrar", spj, Role.CLERK)
        .account("other", department("市场监督"), Role.CLERK)
        .account("auditor", spj, Role.AUDITOR)
        .account("planner", department("发展和改革"), Role.CLERK);
    var list = Files.writeString(data.resolve("list.csv"), LIST, StandardCharsets.UTF_8);
    desk.bean(OldLists.class).read(new DepartmentCode(spj), list, "list.csv", "registrar");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String department(String word) {
    return desk.bean(District.class).departments().stream()
        .filter(one -> one.name().contains(word))
        .findFirst()
        .orElseThrow()
        .code()
        .value();
  }

  private static long waiting() {
    return desk.bean(CodeConversion.class)
        .list(Optional.empty(), ConversionState.UNCONVERTED, 0, 1)
        .getFirst()
        .id();
  }

  @Test
  @DisplayName("不合格的行连同理由退回；公民身份号码不入库")
  void rubbish_goes_back_and_identity_numbers_are_kept_nowhere() throws Exception {
    var back = desk.as("registrar").get("/desk/conversion/work/lists/1/returned.csv").body();
    assertThat(back).contains("登记日期不是日期", "有公民身份号码").doesNotContain(IDENTITY);
    assertThat(
            JdbcClient.create(desk.bean(DataSource.class))
                .sql(
                    "select count(*) from link.conversion c full join link.returned_old_row r on false where c::text like :id or r::text like :id")
                .param("id", "%" + IDENTITY + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("登记码段、赋码、登记换证；别的部门看不到这一户")
  void a_registrar_gives_a_code_and_exchanges_the_certificate() throws Exception {
    var registrar = desk.as("registrar");
    var page = "/desk/conversion/" + waiting();
    assertThat(desk.as("other").get(page).statusCode()).isEqualTo(404);
    assertThat(desk.as("auditor").get("/desk/conversion").statusCode()).isNotEqualTo(200);
    var without = registrar.post(page, page + "/assign", Map.of());
    assertThat(without.body()).contains("CNV-010");
    var work = "/desk/conversion/work";
    registrar.post(
        work,
        work + "/segments",
        Map.of(
            "registrar",
            spj,
            "category",
            "91",
            "first",
            "MA3X0001",
            "last",
            "MA3X0009",
            "basis",
            "某文〔2016〕1号"));
    registrar.post(page, page + "/assign", Map.of());
    assertThat(registrar.get(page).body()).contains("已赋码未换证", "MA3X0001");
    assertThat(registrar.post(page, page + "/exchange", Map.of("on", "2016-06-01")).body())
        .contains("CNV-031", "先赋码后换证");
    assertThat(registrar.post(page, page + "/told", Map.of("on", "2026-11-30", "how", "短信")).body())
        .contains("CNV-033");
    assertThat(
            registrar
                .post(page, page + "/told", Map.of("on", "2026-11-23", "how", "LETTER"))
                .body())
        .contains("CNV-034");
    registrar.post(page, page + "/exchange", Map.of("on", "2026-11-23"));
    assertThat(registrar.get(page).body()).contains("（行政审批局）").doesNotContain(">registrar<");
    assertThat(registrar.get(page).body()).contains("已换证");
    assertThat(registrar.get("/desk/conversion").body()).contains("100.0 %");
  }

  @Test
  @DisplayName("错码的一户：列出候选主体，可确认匹配、可更正代码；经过按北京时间记日")
  void a_wrong_code_has_a_way_on_dated_by_the_districts_calendar() throws Exception {
    var list =
        Files.writeString(
            data.resolve("wrong.csv"),
            LIST.lines().findFirst().orElseThrow()
                + "\n某区例错码有限公司,91,工商注册号,371200600000027,,赵甲,某街9号,凤城街道,2010-05-04,,91310115MA1H8R7C6D,\n",
            StandardCharsets.UTF_8);
    desk.bean(OldLists.class).read(new DepartmentCode(spj), list, "wrong.csv", "registrar");
    long id =
        desk.bean(CodeConversion.class)
            .list(Optional.empty(), ConversionState.WRONG_CODE, 0, 1)
            .getFirst()
            .id();
    JdbcClient.create(desk.bean(DataSource.class))
        .sql(
            "update link.conversion_step set at = timestamptz '2026-11-23T17:35:00Z' where conversion = :id")
        .param("id", id)
        .update();
    var page = "/desk/conversion/" + id;
    var registrar = desk.as("registrar");

    assertThat(registrar.get(page).body())
        .contains("候选主体", "更正并重新匹配", "<td class=\"nowrap\">2026-11-24</td>");
    registrar.post(page, page + "/correct", Map.of("code", "91370116MA3XYYT13F", "why", "见执照"));
    assertThat(registrar.get(page).body()).contains("已赋码未换证", "91370116MA3XYYT13F");
  }

  @Test
  @DisplayName("对照通知：使用部门的今天要处理和菜单上有，签收后没有；撤并的部门不在可选之列")
  void a_notice_waits_on_the_departments_desk_until_it_is_signed() throws Exception {
    var taxes = department("税务");
    desk.account("tax", taxes, Role.CLERK);
    var list =
        Files.writeString(
            data.resolve("coded.csv"),
            LIST.lines().findFirst().orElseThrow()
                + "\n某区例通知有限公司,91,工商注册号,371200600000035,,赵甲,某街8号,凤城街道,2010-05-04,,91370116MA3XYYT20A,\n",
            StandardCharsets.UTF_8);
    desk.bean(OldLists.class).read(new DepartmentCode(spj), list, "coded.csv", "registrar");
    var tax = desk.as("tax");
    assertThat(tax.get("/desk").body()).doesNotContain("待签收的代码对照");
    long id =
        desk.bean(org.xinheng.link.CodeNotices.class)
            .send(
                new DepartmentCode(spj), java.util.List.of(new DepartmentCode(taxes)), "registrar");

    assertThat(tax.get("/desk").body()).contains("待签收的代码对照");
    assertThat(desk.as("registrar").get("/desk").body()).doesNotContain("待签收的代码对照");
    var work = "/desk/conversion/work";
    tax.post(work, work + "/notices/" + id + "/sign", Map.of());
    assertThat(tax.get("/desk").body()).doesNotContain("待签收的代码对照");
  }

  @Test
  @DisplayName("个体工商户两证整合：统计写户数、有税号的和整合率，一户的页面写税务登记号；税号规范后再存")
  void the_two_in_one_licence_is_counted_and_its_tax_number_shown() throws Exception {
    var list =
        Files.writeString(
            data.resolve("two.csv"),
            LIST.lines().findFirst().orElseThrow()
                + "\n某区例两证商店,92,工商注册号,371200600000060,370116 ma3xyyt13,赵甲,某街6号,凤城街道,2010-05-04,,92370116MA3TE5T11X,\n"
                + "某区例一证商店,92,工商注册号,371200600000078,,赵甲,某街6号,凤城街道,2010-05-04,,,\n",
            StandardCharsets.UTF_8);
    desk.bean(OldLists.class).read(new DepartmentCode(spj), list, "two.csv", "registrar");
    var registrar = desk.as("registrar");
    assertThat(registrar.get("/desk/conversion").body())
        .contains("个体工商户两证整合", "/desk/conversion/two-in-one.csv");
    assertThat(registrar.get("/desk/conversion/two-in-one.csv").body())
        .contains("行政审批局,2,1,1,100.0 %");
    long id =
        desk
            .bean(CodeConversion.class)
            .list(Optional.empty(), ConversionState.CODED, 0, 99)
            .stream()
            .filter(one -> one.row().name().equals("某区例两证商店"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(registrar.get("/desk/conversion/" + id).body()).contains("税务登记号", "370116MA3XYYT13");
    assertThat(desk.as("other").get("/desk/conversion/two-in-one.csv").body())
        .doesNotContain("行政审批局");
  }

  @Test
  @DisplayName("合计行不是数据，不收，计在来文行数里并写明；名称比模板所写长的退回，恰好 200 字的收下")
  void a_line_of_sums_is_no_row_and_names_are_as_long_as_the_template_says() throws Exception {
    var rest = ",91,工商注册号,%s,,赵甲,某街7号,凤城街道,2010-05-04,,,\n";
    var list =
        Files.writeString(
            data.resolve("long.csv"),
            LIST.lines().findFirst().orElseThrow()
                + "\n"
                + "长".repeat(200)
                + rest.formatted("371200600000043")
                + "长".repeat(201)
                + rest.formatted("371200600000051")
                + "合计：,,,,,,,,,,,\n",
            StandardCharsets.UTF_8);
    long batch =
        desk.bean(OldLists.class).read(new DepartmentCode(spj), list, "long.csv", "registrar");

    assertThat(desk.bean(CodeConversion.class).returned(batch))
        .singleElement()
        .satisfies(row -> assertThat(row.why()).contains("名称最长 200 字，现为 201 字"));
    var sums = desk.bean(CodeConversion.class).batches(Optional.empty(), 1).getFirst();
    assertThat(sums.taken()).isEqualTo(1);
    assertThat(sums.sums()).isEqualTo(1);
    assertThat(sums.lines()).isEqualTo(3);
    var work = "/desk/conversion/work";
    var again =
        desk.as("registrar")
            .upload(work, work + "/lists", "registrar", spj, "long.csv", Files.readAllBytes(list));
    assertThat(desk.as("registrar").get(work).body()).contains("合计行");
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(desk.bean(CodeConversion.class).batches(Optional.empty(), 1).getFirst().lines())
        .isEqualTo(3);
  }
}
