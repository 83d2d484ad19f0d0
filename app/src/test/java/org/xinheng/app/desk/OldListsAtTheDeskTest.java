package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.security.Role;

@DisplayName("工作台：存量名单由登记机关导入，逐行判断，退回的改好可以重报")
class OldListsAtTheDeskTest {
  private static final String WORK = "/desk/conversion/work";
  private static final String HEAD =
      "名称,机构类别代码,旧代码种类,旧代码,税务登记号,负责人,住所,镇街,登记日期,注销或吊销日期,统一社会信用代码,换证日期\n";
  private static final String LIST =
      HEAD
          + """
          莱芜例好有限公司,91,工商注册号,371200600000019,,赵甲,某街1号,凤城街道,2010-05-04,,,
          莱芜例旧镇有限公司,91,工商注册号,３７０１１６２００００１２３２,,钱乙,某街2号,口镇,2010-05-04,,,
          莱芜例错码商行,92,工商注册号,370000018067808,,孙丙,某街3号,凤城街道,2010-05-04,,,
          莱芜例早年商行,92,工商注册号,3712022801234,,李丁,某街4号,凤城街道,1998-05-04,,,
          莱芜例无此类公司,97,工商注册号,370116200001240,,周戊,某街5号,凤城街道,2010-05-04,,,
          莱芜例商会,51,社会组织登记证号,社证字第0100号,,吴己,某街6号,凤城街道,2010-05-04,,,
          莱芜例错列有限公司,91,组织机构代码,371200600000019,,郑庚,某街7号,凤城街道,2010-05-04,,,
          莱芜例将来有限公司,91,工商注册号,110108012660422,,王辛,某街8号,凤城街道,2030-05-04,,,
          莱芜例外镇有限公司,91,工商注册号,110108012660422,,冯壬,某街9号,乌有镇,2010-05-04,,,
          莱芜例好有限公司,91,工商注册号,371200600000019,,赵甲,某街1号,凤城街道,2010-05-04,,,
          """;

  @TempDir static Path data;
  private static Desk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    desk.account("registrar", "spj", Role.CLERK)
        .account("civil", "mzj", Role.CLERK)
        .account("planner", "fgj", Role.CLERK);
    bringIn(desk.as("registrar"), "spj", LIST);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static HttpResponse<String> bringIn(Visitor who, String registrar, String list)
      throws Exception {
    return who.upload(
        WORK,
        WORK + "/lists",
        "registrar",
        registrar,
        "list.csv",
        list.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("收下、退回、重复加起来是来文行数，页面说清；退回的文件每行带理由")
  void every_row_is_accounted_for() throws Exception {
    var registrar = desk.as("registrar");
    assertThat(registrar.get(WORK).body()).contains("来文行数", "待人核对", "重复");
    var back = registrar.get(WORK + "/lists/1/returned.csv").body();
    assertThat(back.lines().toList()).hasSize(7);
    assertThat(back.lines().findFirst().orElseThrow()).endsWith("换证日期,行,退回理由");
    assertThat(back)
        .contains(
            "GB 32100-2015 没有机构类别代码“97”",
            "类别 51 社会团体 不由本登记机关登记",
            "像是工商注册号",
            "登记日期 2030-05-04 晚于今天",
            "镇街“乌有镇”不是本区现有或曾有的镇街",
            "没有重复收下");
  }

  @Test
  @DisplayName("校验不符的照收为错码：列表、单户页、统计和下载都写明；13 位的无校验位")
  void a_failing_number_is_kept_and_told() throws Exception {
    var registrar = desk.as("registrar");
    assertThat(registrar.get("/desk/conversion/list?state=WRONG_CODE").body())
        .contains("莱芜例错码商行", "校验不符");
    assertThat(registrar.get("/desk/conversion/list.csv?state=WRONG_CODE").body())
        .contains("工商注册号 370000018067808,校验不符");
    assertThat(registrar.get("/desk/conversion/list.csv").body())
        .contains("工商注册号 370116200001232,校验相符", "工商注册号 3712022801234,无校验位");
    assertThat(registrar.get("/desk/conversion/checks.csv").body()).contains(",2,1,1,33.3 %");
    assertThat(registrar.get("/desk/conversion").body()).contains("旧代码校验");
  }

  @Test
  @DisplayName("校验不符的不成批赋码，逐户核对")
  void failing_numbers_are_given_codes_one_by_one() throws Exception {
    var registrar = desk.as("registrar");
    var list = "/desk/conversion/list?state=WRONG_CODE";
    registrar.post(list, "/desk/conversion/assign", Map.of("state", "WRONG_CODE"));
    assertThat(registrar.get(list).body()).contains("1 户没有赋码：旧代码校验不符，请逐户核对后赋码", "莱芜例错码商行");
  }

  @Test
  @DisplayName("退回的文件改好可以原样重报")
  void what_came_back_is_mended_and_sent_again() throws Exception {
    var civil = desk.as("civil");
    var wrong = HEAD + "莱芜例妇联商会,51,社会组织登记证号,社证字第0200号,,吴己,某街6号,口镇镇,2010-05-04,,,\n";
    bringIn(civil, "mzj", wrong);
    var page = civil.get(WORK).body();
    var at = page.indexOf(WORK + "/lists/");
    var back = civil.get(page.substring(at, page.indexOf('"', at))).body();
    assertThat(back).contains("镇街“口镇镇”");
    var answer = bringIn(civil, "mzj", back.replace("口镇镇,", "口镇街道,"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(civil.get("/desk/conversion/list").body()).contains("莱芜例妇联商会");
  }

  @Test
  @DisplayName("不是登记机关的部门看不到表单，硬报也不予办理；登记机关不登记别人的类别")
  void who_is_no_registrar_is_refused() throws Exception {
    var planner = desk.as("planner");
    assertThat(planner.get(WORK).body()).contains("本部门不是登记机关").doesNotContain("name=\"file\"");
    var refused = bringIn(planner, "fgj", LIST);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("CNV-004");
    var segment =
        Map.of(
            "registrar",
            "spj",
            "category",
            "51",
            "first",
            "MA3X0001",
            "last",
            "MA3X0009",
            "basis",
            "某文");
    assertThat(desk.as("registrar").post(WORK, WORK + "/segments", segment).body())
        .contains("类别 51 社会团体 不由本登记机关登记", "CNV-005");
    var letters =
        Map.of(
            "registrar",
            "spj",
            "category",
            "91",
            "first",
            "MA3XO001",
            "last",
            "MA3X0009",
            "basis",
            "某文");
    assertThat(desk.as("registrar").post(WORK, WORK + "/segments", letters).body())
        .contains("第 5 位是“O”", "CNV-001");
  }
}
