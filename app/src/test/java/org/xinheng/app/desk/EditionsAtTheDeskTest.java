package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionDifference;
import org.xinheng.collect.Editions;
import org.xinheng.collect.Submissions;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("工作台：目录修订从草稿到施行")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsAtTheDeskTest {
  private static final Path FILES = Path.of("../samples/files/items");
  private static final ItemCode ITEM = new ItemCode("abnormal-list");
  private static final String FORM = "/desk/catalogue/abnormal-list/revise";

  @TempDir static Path data;

  private static Desk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    desk.account("clerk", "scjgj", Role.CLERK)
        .account("credit", "fgj", Role.CREDIT_OFFICER)
        .account("second", "fgj", Role.CREDIT_OFFICER);
    var file = Files.readAllBytes(FILES.resolve("abnormal-list.csv"));
    desk.as("clerk").upload("abnormal-list", "abnormal-list.csv", file);
    await().atMost(Duration.ofSeconds(30)).until(() -> desk.bean(Submissions.class).waiting() == 0);
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static LocalDate today() {
    return LocalDate.now(desk.bean(Clock.class));
  }

  private static CatalogueItem present() {
    return desk.bean(Catalogue.class).item(ITEM);
  }

  /** The form as it comes, with a number and a day of its own. */
  private static Map<String, String> form(String edition, LocalDate from) {
    var sent = ItemForm.of(present(), present());
    sent.put("edition", edition);
    sent.put("inForceFrom", from.toString());
    sent.put("why", "按省公共信用信息目录调整");
    return sent;
  }

  @Test
  @Order(1)
  @DisplayName("只有信用办修订目录")
  void only_the_credit_office_revises() throws Exception {
    assertThat(desk.as("clerk").get(FORM).statusCode()).isEqualTo(403);
    assertThat(desk.as("clerk").get("/desk/catalogue/abnormal-list").body())
        .doesNotContain("/revise");
    assertThat(desk.as("credit").get("/desk/catalogue/abnormal-list").body()).contains("/revise");
    assertThat(desk.as("credit").get(FORM).body()).contains("修订“经营异常名录”", "移出日期");
  }

  @Test
  @Order(2)
  @DisplayName("填错的原样退回，说明错在哪里：没有差别、日期已过、字数不是数、字段代码不成样、禁止归集的字段")
  void what_makes_no_edition_comes_back_with_its_reason() throws Exception {
    var credit = desk.as("credit");
    refused(credit, form("2026", today().plusDays(10)), "与现行版本没有差别（CAT-006）");
    var late = form("2026", today());
    late.put("title.YC_YCJG", "移出决定机关");
    refused(credit, late, "施行之日须在今天之后");
    refused(credit, with("max.YC_YCJG", "很长"), "最长字数应为 1 至 10000 的整数，现为“很长”");
    refused(credit, with("name.+1", "1列"), "新字段的代码以字母开头");
    var forbidden = with("name.+1", "YC_XX");
    forbidden.put("title.+1", "负责人病史");
    refused(credit, forbidden, "禁止归集的“病史”");
    refused(credit, with("title.YC_YCJG", "列入日期"), "列名“列入日期”属于两个字段");
    var noKey = with("title.YC_YCJG", "移出决定机关");
    noKey.put("drop.YC_RQ", "1");
    refused(credit, noKey, "停用以前先去掉“同一记录”的勾选");
    var keyless = form("2026", today().plusDays(10));
    keyless.keySet().removeIf(key -> key.startsWith("key"));
    refused(credit, keyless, "请至少勾选一项");
    refused(credit, with("need.YC_YCJG.LEGAL_PERSON", "CONDITIONAL"), "没有写明条件，不能改为条件必填");
    refused(credit, with("codes.YC_YCJG", "甲"), "不是代码类型");
    refused(credit, with("type.YC_YCJG", "PHONE"), "只能选“不公开”");
    refused(credit, with("severity", "NONE"), "失信信息须写明严重程度");
    refused(credit, with("creditClass", "守信信息"), "只有失信信息才有严重程度");
    assertThat(desk.bean(Editions.class).open()).isEmpty();
  }

  private static Map<String, String> with(String key, String value) {
    var sent = form("2026", today().plusDays(10));
    sent.put(key, value);
    return sent;
  }

  private static void refused(Visitor visitor, Map<String, String> sent, String sentence)
      throws Exception {
    var answer = visitor.post(FORM, FORM, sent);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
    assertThat(answer.body()).contains("按省公共信用信息目录调整");
  }

  @Test
  @Order(2)
  @DisplayName("每个随系统的事项，表单原样交回，读出来就是它自己")
  void the_form_of_every_item_reads_back_to_the_item() {
    for (var item : desk.bean(Catalogue.class).items()) {
      var sent = ItemForm.of(item, item);
      sent.put("edition", item.edition());
      sent.put("inForceFrom", item.inForceFrom().toString());
      var typed = new Typed(sent);
      var read = new ItemForm(item, typed).read(item);
      assertThat(typed.problems()).as(item.title()).isEmpty();
      assertThat(EditionDifference.between(item, read.orElseThrow())).as(item.title()).isEmpty();
      assertThat(read).as(item.title()).contains(item);
    }
  }

  @Test
  @Order(2)
  @DisplayName("不用脚本也能加行：再加三行以后，填过的都还在")
  void rows_are_added_by_posting_the_form() throws Exception {
    var sent = with("name.+1", "YC_BZ2");
    sent.put("title.+1", "补充说明");
    sent.put("more", "1");
    var page = desk.as("credit").post(FORM, FORM, sent);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("name=\"name.+6\"", "value=\"补充说明\"")
        .doesNotContain("name.+7");
  }

  @Test
  @Order(3)
  @DisplayName("草稿列出差异，并试算对在册记录的影响")
  void a_draft_shows_what_differs_and_what_it_would_do() throws Exception {
    var sent = with("need.YC_YCRQ.LEGAL_PERSON", "REQUIRED");
    sent.put("need.YC_YCRQ.INDIVIDUAL_BUSINESS", "REQUIRED");
    sent.put("disclosure.YC_WSH", "SHARED");
    sent.put("codes.YC_YY", sent.get("codes.YC_YY") + "\n未按规定报告存续状况");
    var answer = desk.as("credit").post(FORM, FORM, sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var page = desk.as("credit").get(Visitor.location(answer)).body();
    assertThat(page).contains("要求变严", "公开更少", "增加可填“未按规定报告存续状况”");
    assertThat(page).contains("这是该事项在册的全部记录", "最近入档的 <b>4</b> 条", "<b>4</b> 条若现在报送会被退回");
    assertThat(page).contains("“列入决定文书号”公开更少：其中 4 条填有内容");
    assertThat(desk.as("second").get("/desk/editions").body()).contains("经营异常名录", "草稿");
    sent.remove("draft");
    var again = desk.as("credit").post(FORM, FORM, sent);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("CAT-002", "已有一个未审结的修订", Visitor.location(answer));
    var compare = "/desk/catalogue/abnormal-list/compare";
    assertThat(desk.as("credit").get(compare).body()).contains("增加可填“未按规定报告存续状况”");
    assertThat(desk.as("clerk").get(compare).body()).contains("只有一个版本");
    assertThat(desk.as("credit").get(compare + "?from=1999").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(4)
  @DisplayName("起草人不能自审；他人通过后到日施行，旧记录仍按旧版读")
  void another_person_passes_it_and_it_comes_in_force() throws Exception {
    Edition open = desk.bean(Editions.class).open().getFirst();
    var page = "/desk/editions/" + open.id();
    var credit = desk.as("credit");
    assertThat(desk.as("second").post(page, page + "/propose", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(credit.post(page, page + "/propose", Map.of()).statusCode()).isEqualTo(303);
    assertThat(credit.post(page, page + "/approve", Map.of("words", "同意")).statusCode())
        .isEqualTo(403);
    var second = desk.as("second");
    assertThat(second.post(page, page + "/refuse", Map.of("words", "")).statusCode())
        .isEqualTo(422);
    assertThat(second.post(page, page + "/approve", Map.of("words", "同意")).statusCode())
        .isEqualTo(303);
    assertThat(second.post(page, page + "/approve", Map.of("words", "再来")).statusCode())
        .isEqualTo(409);
    assertThat(present().edition()).isEqualTo("2024");
    assertThat(credit.post(page, page + "/ask-recall", Map.of("words", "")).statusCode())
        .isEqualTo(422);
    assertThat(credit.post(page, page + "/ask-recall", Map.of("words", "省目录推迟")).statusCode())
        .isEqualTo(303);
    assertThat(credit.get(page).body()).contains("省目录推迟", "须由另一人决定");
    assertThat(credit.post(page, page + "/recall", Map.of("words", "")).statusCode())
        .isEqualTo(403);
    assertThat(second.get("/desk/editions").body()).contains("待决定的撤回施行");
    assertThat(second.post(page, page + "/keep", Map.of("words", "照常施行")).statusCode())
        .isEqualTo(303);
    assertThat(second.get(page).body()).contains("不同意", "照常施行");
    assertThat(desk.as("credit").get("/desk/catalogue/abnormal-list").body())
        .containsPattern("现行</span> 2024 版，")
        .containsPattern("将施行</span> 2026 版，2026-12-03 起施行");
    desk.bean(Editions.class).follow(today().plusDays(10));
    assertThat(present().edition()).isEqualTo("2026");
    assertThat(desk.visitor().get("/decisions?item=abnormal-list").body()).contains("市场监管局例〔2026〕");
    assertThat(desk.as("credit").get("/desk/catalogue/abnormal-list").body())
        .containsPattern("已停用</span> 2024 版，\\S+ 至 2026-12-02")
        .containsPattern("现行</span> 2026 版，2026-12-03 起");
    assertThat(desk.bean(AuditTrail.class).actions()).contains("起草目录修订", "提交目录修订审核", "通过目录修订");
  }
}
