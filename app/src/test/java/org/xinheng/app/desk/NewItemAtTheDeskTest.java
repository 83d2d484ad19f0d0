package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Editions;
import org.xinheng.collect.Frequency;
import org.xinheng.collect.Submissions;
import org.xinheng.duties.Register;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("工作台：新增目录项")
class NewItemAtTheDeskTest {
  private static final String FORM = "/desk/catalogue/new";
  private static final ItemCode ITEM = new ItemCode("property-service");

  @TempDir static Path data;

  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = Desk.open(data);
    desk.account("clerk", "zjj", Role.CLERK)
        .account("credit", "fgj", Role.CREDIT_OFFICER)
        .account("second", "fgj", Role.CREDIT_OFFICER);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static LocalDate today() {
    return LocalDate.now(desk.bean(Clock.class));
  }

  private static Map<String, String> form() {
    var sent = NewItemForm.empty();
    sent.put("title", "物业服务企业信用信息");
    sent.put("code", ITEM.value());
    sent.put("edition", "2026");
    sent.put("inForceFrom", today().plusDays(1).toString());
    sent.put("legalBasis", "山东省社会信用条例 第十条");
    sent.put("why", "经公开征求意见列入地方补充目录");
    sent.put("furnishedBy", "住房和城乡建设局");
    sent.put("sharingScope", "各级行政机关");
    sent.put("disclosure", "AUTHORISED");
    sent.put("furnished", "MONTHLY");
    sent.put("publicity", "不公示；授权查询一年");
    sent.put("retention", "长期保存");
    sent.put("creditClass", "守信信息");
    sent.put("name.+1", "WY_XMMC");
    sent.put("title.+1", "项目名称");
    sent.put("key.+1", "1");
    sent.put("name.+2", "WY_DJ");
    sent.put("title.+2", "服务等级");
    sent.put("type.+2", "CODE_LIST");
    sent.put("codes.+2", "1=A\n2=B");
    sent.put("disclosure.+2", "PUBLIC");
    return sent;
  }

  private static void refused(String key, String value, String sentence) throws Exception {
    var sent = form();
    sent.put(key, value);
    var answer = desk.as("credit").post(FORM, FORM, sent);
    assertThat(answer.statusCode()).as(key).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  @DisplayName("没有法律依据的不得新增；代码已用、字段禁止归集、日期已过的也退回；经办人不能新增")
  void without_a_basis_there_is_no_item() throws Exception {
    assertThat(desk.as("clerk").get(FORM).statusCode()).isEqualTo(403);
    assertThat(desk.as("clerk").get("/desk/catalogue").body()).doesNotContain("新增目录项");
    assertThat(desk.as("credit").get("/desk/catalogue").body()).contains("新增目录项");
    assertThat(desk.as("credit").get(FORM).body()).contains("目录之外不得归集", "认定日期");
    refused("legalBasis", " \n ", "没有依据的不得归集");
    refused("code", "penalty", "代码“penalty”已经在用");
    refused("code", "new", "代码“new”已经在用");
    refused("code", "物业", "事项代码用小写字母");
    refused("title.+1", "负责人病史", "禁止归集的“病史”");
    refused("title", "居民血型", "禁止归集的“血型”");
    refused("title.+1", "信教情况", "禁止归集的“信教”");
    refused("title.+1", "年收入", "请在法律依据中写明“书面同意”的依据");
    var openly = form();
    openly.put("disclosure", "OPEN");
    assertThat(desk.as("credit").post(FORM, FORM, openly).body()).contains("却写不公示", "CAT-015");
    var twice = form();
    twice.put("title", "行政处罚");
    assertThat(desk.as("credit").post(FORM, FORM, twice).body()).contains("已有同名的信息事项");
    refused("title.+1", "内容", "列名“内容”属于两个字段");
    refused("inForceFrom", today().toString(), "施行之日须在今天之后");
    refused("why", "", "请写明修订的理由和依据");
    refused("codes.+2", "", "是代码类型，请写明可填的值");
    refused("codes.+2", "A\nA", "写了两次");
    refused("name.+2", "WY_XMMC", "字段代码“WY_XMMC”已经在用");
    refused("creditClass", "失信信息", "失信信息须写明严重程度");
    refused("max.+1", "很长", "最长字数应为");
    assertThat(desk.bean(Editions.class).open())
        .noneMatch(one -> one.item().code().equals(new ItemCode("penalty")));
  }

  @Test
  @DisplayName("一人起草，另一人通过，到日施行；登记职责以后即可报送、入档")
  void a_local_item_goes_the_way_of_every_edition() throws Exception {
    var credit = desk.as("credit");
    var answer = credit.post(FORM, FORM, form());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var page = Visitor.location(answer);
    assertThat(credit.get(page).body())
        .contains("新增的事项", "山东省社会信用条例 第十条", "服务等级", "/desk/catalogue/new?draft=");
    var id = page.substring(page.lastIndexOf('/') + 1);
    var draft = credit.get(FORM + "?draft=" + id).body();
    assertThat(draft).contains("物业服务企业信用信息", "服务等级", "1=A");
    assertThat(credit.get(page).body()).contains("守信信息");
    var again = credit.post(FORM, FORM, form());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("CAT-002", "href=\"" + page + "\"");
    var longer = form();
    longer.put("draft", id);
    longer.put("help.+1", "小区或大厦名称");
    assertThat(Visitor.location(credit.post(FORM, FORM, longer))).isEqualTo(page);
    assertThat(credit.post(page, page + "/propose", Map.of()).statusCode()).isEqualTo(303);
    assertThat(credit.post(page, page + "/approve", Map.of("words", "同意")).statusCode())
        .isEqualTo(403);
    assertThat(desk.as("second").post(page, page + "/approve", Map.of("words", "同意")).statusCode())
        .isEqualTo(303);
    assertThat(desk.bean(Catalogue.class).find(ITEM)).isEmpty();
    assertThat(credit.get("/desk/editions").body()).contains("已审核待施行", "href=\"" + page + "\"");
    assertThat(credit.get("/desk/catalogue").body()).contains("“物业服务企业信用信息”（2026 版）将于");
    desk.bean(Desk.StandingClock.class).pass(Duration.ofDays(1));
    desk.bean(Editions.class).follow(today());
    assertThat(credit.get("/desk/catalogue/property-service").body()).contains("现行</span> 2026 版");
    assertThat(credit.get("/desk/editions").body())
        .contains("已施行的修订", "href=\"" + page + "\"")
        .doesNotContain("已审核待施行");
    send();
  }

  private static void send() throws Exception {
    desk.bean(Register.class)
        .lay(
            new DepartmentCode("zjj"),
            ITEM,
            Frequency.MONTHLY,
            "山东省社会信用条例 第十条",
            today(),
            "列入地方补充目录",
            "credit");
    var office = desk.bean(District.class).find(new DepartmentCode("zjj")).orElseThrow();
    var row =
        "名称,主体类别,统一社会信用代码,内容,认定日期,认定机关,认定机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,服务等级\r\n"
            + "莱芜旅例建材有限公司,法人及非法人组织,91370116MA3XYYT13F,服务良好,"
            + "%s,%s,%s,%s,%s,A\r\n"
                .formatted(
                    today(),
                    office.name(),
                    office.creditCode().value(),
                    office.name(),
                    office.creditCode().value());
    desk.as("clerk").upload("property-service", "a.csv", row.getBytes(StandardCharsets.UTF_8));
    await().atMost(Duration.ofSeconds(30)).until(() -> desk.bean(Submissions.class).waiting() == 0);
    assertThat(desk.bean(Submissions.class).all(Long.MAX_VALUE, 1).getFirst().tally().filed())
        .isEqualTo(1);
  }
}
