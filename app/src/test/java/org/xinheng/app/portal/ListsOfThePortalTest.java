package org.xinheng.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.app.portal.Portal.encoded;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.app.page.Routes;
import org.xinheng.inquire.flow.FollowDossier;

@DisplayName("门户：清单、筛选、代码名称、目录、开放数据")
class ListsOfThePortalTest {
  private static final String COMPANY = "91370116MA3XYYT13F";
  private static final String SHOP = Portal.sound("92370116MA3XYYT2");
  private static final String CANCELLED = Portal.sound("91370116MA3XYYT4");

  @TempDir static Path data;

  private static Portal portal;

  @BeforeAll
  static void open() throws Exception {
    portal = Portal.open(data);
    var approval = portal.department("行政审批");
    portal.submit(
        approval,
        "registration",
        "名称,统一社会信用代码,法定代表人,成立日期,住所,登记状态,镇街,行政区划代码,行业代码",
        "莱芜列例建材有限公司,%s,张样例,2015-06-03,山东省济南市莱芜区凤城街道样例路1号,存续,凤城街道,371202,5165".formatted(COMPANY),
        "莱芜区列例小吃店,%s,李样例,2019-06-03,山东省济南市莱芜区口镇街道样例路2号,存续,口镇街道,370116,62".formatted(SHOP),
        "莱芜列例运输有限公司,%s,王样例,2016-06-03,山东省济南市莱芜区凤城街道样例路3号,注销,凤城街道,370116,".formatted(CANCELLED));
    var punishing = portal.department("生态环境");
    var bureau = punishing.name() + "," + punishing.creditCode().value();
    portal.submit(
        punishing,
        "penalty",
        "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,处罚程序,失信严重程度",
        "莱芜列例建材有限公司,法人及非法人组织,%s,张样例,济莱环罚〔2026〕17号,违反大气污染防治管理制度,未按规定设置大气污染物排放口,《中华人民共和国大气污染防治法》第一百条,警告;罚款,罚款33000元,3.3,2026-11-16,2027-11-16,2027-11-16,%s,%s,普通,一般"
            .formatted(COMPANY, bureau, bureau));
    portal.bean(FollowDossier.class).catchUp();
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  @Test
  @DisplayName("行业和区划连同代码写出名称；主体名下写明行业；已撤销的区划说明何时撤销")
  void codes_are_shown_with_their_names() throws Exception {
    assertThat(portal.page("/entities/" + COMPANY))
        .contains(" · 建材批发", "建材批发（5165）", "山东省莱芜市莱城区（371202，2019-01-01 撤销）")
        .doesNotContain("<dd>5165", "<dd>371202");
  }

  @Test
  @DisplayName("双公示列明决定日期、第几个工作日公示和总数，处罚种类只说一遍")
  void the_list_tells_the_day_of_decision_the_working_day_and_the_total() throws Exception {
    assertThat(portal.page("/decisions"))
        .contains("2026-11-16", "第 5 个工作日公示", "共 1 条公示中的信息", "警告；罚款33000元")
        .doesNotContain("罚款：罚款");
  }

  @ParameterizedTest
  @ValueSource(strings = {"济莱环罚", "[2026]17", "17号"})
  @DisplayName("文书号只记得一部分也能查到")
  void a_part_of_a_document_number_is_enough(String part) throws Exception {
    assertThat(portal.page("/decisions?q=" + encoded(part))).contains("济莱环罚〔2026〕17号", "共 1 条");
    assertThat(portal.page("/decisions?q=" + encoded("〔2025〕17"))).contains("没有符合条件");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/decisions?after=zzz", "/entities/" + COMPANY + "/records?item=penalty&after=1"})
  @DisplayName("翻页位置读不懂：400，说明怎么办，不当作第一页")
  void a_page_mark_that_cannot_be_read_is_refused(String path) throws Exception {
    var answer = portal.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("网址有误", "翻页位置", "回到第一页", "WEB-400");
  }

  @Test
  @DisplayName("查询结果可按类别、镇街、登记状态筛选，并照样下载")
  void a_search_is_narrowed_and_downloaded() throws Exception {
    var all = "/search?q=" + encoded("列例");
    assertThat(portal.page(all)).contains(COMPANY, SHOP, CANCELLED, "凤城街道", "/search.csv?q=");
    assertThat(portal.page(all + "&kind=INDIVIDUAL_BUSINESS"))
        .contains(SHOP)
        .doesNotContain(COMPANY);
    assertThat(portal.page(all + "&town=" + encoded("凤城街道")))
        .contains(COMPANY, CANCELLED)
        .doesNotContain(SHOP);
    assertThat(portal.page(all + "&state=" + encoded("注销")))
        .contains(CANCELLED)
        .doesNotContain(COMPANY, SHOP);
    assertThat(portal.page(all + "&state=" + encoded("清算"))).contains("在所选条件下，没有查到", "不限条件再查");
    var table = portal.get("/search.csv?q=" + encoded("列例") + "&state=" + encoded("注销"));
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("filename=\"search-2026-11-23.csv\"");
    assertThat(table.body().lines()).hasSize(2);
    assertThat(table.body()).contains("莱芜列例运输有限公司," + CANCELLED + ",法人及非法人组织,凤城街道,注销,,名称包含");
    assertThat(portal.get("/search.csv").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("目录写明三类相对人各自的填报要求，以及列数的由来")
  void the_catalogue_tells_what_each_kind_owes_and_why_so_many_columns() throws Exception {
    assertThat(portal.page("/catalogue/penalty"))
        .contains("均必填", "法人：必填", "个体：条件必填", "自然人：不得填写", "未填写“工商注册号”时必填")
        .contains("模板共 32 列：国家标准 30 列，另加省内扩展 2 列（处罚程序、失信严重程度）");
    assertThat(portal.page("/catalogue/licence")).contains("模板共 28 列");
  }

  @Test
  @DisplayName("开放数据列出全部接口；下载另有只用字母的文件名")
  void open_data_lists_every_route_and_downloads_have_plain_names() throws Exception {
    var page = portal.page("/open-data");
    assertThat(portal.bean(Routes.class).all())
        .hasSizeGreaterThan(12)
        .allSatisfy(route ->
            assertThat(page).contains(route.method() + " " + route.path(), route.summary()));
    assertThat(portal.bean(Routes.class).keyed())
        .extracting(Routes.Route::path)
        .contains("/api/v1/submissions")
        .doesNotContain("/api/v1/entities");
    assertThat(
            portal
                .get("/decisions.csv?item=penalty")
                .headers()
                .firstValue("Content-Disposition")
                .orElse(""))
        .contains("filename=\"decisions-penalty-2026-11-23.csv\"", "filename*=UTF-8''");
  }
}
