package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import org.xinheng.collect.Submissions;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.Splits;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Mergers;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Publicity;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;

@DisplayName("工作台：并户、撤销并户、分出挂错的记录、撤回分出")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EntitiesAtTheDeskTest {
  private static final Path FILES = Path.of("../samples/files/items");

  @TempDir static Path data;

  private static Desk desk;
  private static String first;
  private static String second;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    desk.account("spj", "spj", Role.CLERK)
        .account("fgj", "fgj", Role.CLERK)
        .account("credit", "fgj", Role.CREDIT_OFFICER)
        .account("credit2", "fgj", Role.CREDIT_OFFICER);
    send("spj", "registration", Files.readString(FILES.resolve("registration.csv")));
    send("fgj", "penalty", Files.readString(FILES.resolve("penalty.csv")));
    var companies =
        Files.readAllLines(FILES.resolve("registration.csv")).stream()
            .map(line -> line.split(",", -1)[1])
            .filter(code -> code.startsWith("91") || code.startsWith("93"))
            .toList();
    first = companies.get(0);
    second = companies.get(1);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static void send(String login, String item, String text) throws Exception {
    desk.as(login).upload(item, item + ".csv", text.getBytes(StandardCharsets.UTF_8));
    await().atMost(Duration.ofSeconds(30)).until(() -> desk.bean(Submissions.class).waiting() == 0);
    settle();
  }

  private static void settle() {
    var clock = desk.bean(Clock.class);
    desk.bean(Publications.class).tick(LocalDate.now(clock), clock.instant());
    desk.bean(FollowDossier.class).catchUp();
  }

  private static MarketEntity entity(String code) {
    return desk.bean(MarketEntities.class).byCode(code).orElseThrow();
  }

  private static Entry record(String code, String item) {
    return desk.bean(Dossiers.class).of(entity(code).id()).stream()
        .filter(one -> one.item().value().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private static String page(String code) {
    return "/desk/entities/" + entity(code).id().value();
  }

  private static int penalties(String code) throws Exception {
    var body = desk.visitor().get("/entities/" + code).body();
    return body.split("<article", -1).length - 1;
  }

  @Test
  @Order(1)
  @DisplayName("只有信用办；找得到、看得到名下记录")
  void only_the_credit_office_corrects() throws Exception {
    assertThat(desk.as("spj").get("/desk/entities").statusCode()).isEqualTo(403);
    var credit = desk.as("credit");
    assertThat(credit.get("/desk/entities?q=" + first).body()).contains(page(first));
    assertThat(credit.get(page(first)).body()).contains("行政处罚", "市场主体登记");
    assertThat(credit.get("/desk/entities/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  @DisplayName("不能并的说明为什么：自己、没有的、类别不同的、没写理由的")
  void what_cannot_be_merged_is_refused() throws Exception {
    var credit = desk.as("credit");
    refused(credit, first, first, "依据", 422, "不能并入自己");
    refused(credit, first, "91370116XXXXXXXXXX", "依据", 422, "没有代码或编号为");
    refused(credit, first, second, " ", 422, "请写明理由和依据");
    var shop =
        Files.readAllLines(FILES.resolve("registration.csv")).stream()
            .map(line -> line.split(",", -1)[1])
            .filter(code -> code.startsWith("92"))
            .findFirst()
            .orElseThrow();
    refused(credit, shop, first, "依据", 422, "类别不同");
  }

  private static void refused(
      Visitor visitor, String from, String into, String why, int status, String sentence)
      throws Exception {
    var answer = visitor.post(page(from), page(from) + "/merge", Map.of("into", into, "why", why));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  @Order(3)
  @DisplayName("并户前并排列出两户：登记的各项、名下各类记录，一致和不同的标明，可疑的写明；登记信息不给勾选")
  void both_stand_side_by_side_before_they_are_merged() throws Exception {
    var body = desk.as("credit").get(page(first) + "?into=" + second).body();
    assertThat(body)
        .contains("旧代码", "曾用名", "登记状态", "注销日期", "法定代表人", "住所", "镇街", "成立日期", "登记机关")
        .contains("行政处罚", "<em>不同</em>", "<em>一致</em>")
        .contains("两户都有统一社会信用代码", "成立日期不同", "法定代表人（负责人、经营者）不同")
        .contains("提出并户");
    for (var code : List.of(first, second)) {
      var registered = record(code, "registration");
      for (var fact : List.of("ZT_FDDBR", "ZT_CLRQ")) {
        assertThat(body).contains(registered.fields().get(new FieldName(fact)));
      }
      assertThat(body).doesNotContain("name=\"entry\" value=\"" + registered.id() + "\"");
    }
  }

  @Test
  @Order(5)
  @DisplayName("两户都有代码的，一人提出、另一人批准；并户后按两个代码查到的是同一户，记录都在；已并的不能再并")
  void two_become_one_everywhere() throws Exception {
    var credit = desk.as("credit");
    var from = page(first);
    var fields = Map.of("into", second, "why", "登记机关确认为同一主体");
    assertThat(credit.post(from, from + "/merge", fields).statusCode()).isEqualTo(303);
    assertThat(penalties(second)).isEqualTo(1);
    var proposal = desk.bean(Mergers.class).waiting().getFirst();
    var page = "/desk/entities/mergers/" + proposal.id();
    assertThat(credit.get(page).body()).contains("登记机关确认为同一主体", "由信用办的另一人批准", "撤回");
    assertThat(credit.post(page, page + "/approve", Map.of("words", "")).statusCode())
        .isEqualTo(403);
    var other = desk.as("credit2");
    assertThat(other.get("/desk/entities").body()).contains(page);
    assertThat(other.get("/desk").body()).contains("待我批准的并户");
    assertThat(other.get(page).body()).contains("批准并户", "两户都有统一社会信用代码");
    assertThat(other.post(page, page + "/approve", Map.of("words", "核对过登记档案")).statusCode())
        .isEqualTo(303);
    assertThat(other.get(page(second)).body()).contains("登记机关确认为同一主体", "批准");
    settle();
    assertThat(penalties(second)).isEqualTo(2);
    assertThat(desk.visitor().get("/search?q=" + first).body()).contains("/entities/" + second);
    refused(credit, first, second, "再并一次", 409, "已经并入另一户");
    assertThat(desk.visitor().get("/entities/" + second).body())
        .contains("<dt>已并入</dt>", first, " 并户");
  }

  @Test
  @Order(6)
  @DisplayName("并户期间按旧代码报来的，归到并后的一户；撤销时随它归还，别的不动")
  void the_way_back_takes_what_came_meanwhile() throws Exception {
    var later =
        Files.readString(FILES.resolve("penalty.csv")).replaceAll("例〔2026〕(\\d+)号", "例〔2026〕9$1号");
    send("fgj", "penalty", later);
    assertThat(penalties(second)).isEqualTo(4);
    var merger = desk.bean(Mergers.class).of(entity(first).id()).getFirst();
    var back = page(second);
    var answer =
        desk.as("credit")
            .post(
                back,
                back + "/undo",
                Map.of("merger", String.valueOf(merger.id()), "why", "登记机关更正：实为两户"));
    assertThat(answer.statusCode()).isEqualTo(303);
    settle();
    assertThat(penalties(first)).isEqualTo(2);
    assertThat(penalties(second)).isEqualTo(2);
    assertThat(desk.visitor().get("/entities/" + second).body()).doesNotContain("已并入");
    assertThat(
            desk.as("credit")
                .post(
                    back,
                    back + "/undo",
                    Map.of("merger", String.valueOf(merger.id()), "why", "再撤一次"))
                .statusCode())
        .isEqualTo(409);
    assertThat(desk.as("credit").get(page(first)).body()).contains("登记机关更正：实为两户");
  }

  @Test
  @Order(7)
  @DisplayName("挂错的记录分给另一户：公示日期和期限不变，原户不再显示")
  void a_record_is_given_to_the_right_entity() throws Exception {
    var entry = record(first, "penalty");
    var before = desk.bean(Publications.class).find(entry.id()).orElseThrow();
    var from = page(first);
    var credit = desk.as("credit");
    var none = credit.post(from, from + "/split", Map.of("to", second, "why", "挂错"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("请选择要分出的记录");
    var fields = Map.of("entry", entry.id().toString(), "to", second, "why", "文书所载当事人为另一户");
    assertThat(credit.post(from, from + "/split", fields).statusCode()).isEqualTo(303);
    settle();
    assertThat(penalties(first)).isEqualTo(1);
    assertThat(penalties(second)).isEqualTo(3);
    var versions = desk.bean(Dossiers.class).versionsOf(entry.id());
    var after = desk.bean(Publications.class).find(versions.getLast().id()).orElseThrow();
    assertThat(after.state()).isInstanceOf(Publicity.Live.class).isEqualTo(before.state());
    assertThat(after.term().latestEnd()).isEqualTo(before.term().latestEnd());
    assertThat(versions.getLast().reason()).contains("文书所载当事人为另一户");
    assertThat(credit.post(from, from + "/split", fields).statusCode()).isEqualTo(409);
    assertThat(desk.bean(AuditTrail.class).actions())
        .containsAll(List.of("提出并户", "批准并户", "撤销并户", "分出记录"));
  }

  @Test
  @Order(8)
  @DisplayName("两户的更正页都列出这次分出：谁、何时、为何、哪几条；没勾对的，填过的还在")
  void both_pages_list_the_split() throws Exception {
    var split = desk.bean(Splits.class).of(entity(first).id()).getFirst();
    var credit = desk.as("credit");
    for (var code : List.of(first, second)) {
      assertThat(credit.get(page(code)).body())
          .contains("分出记录", "文书所载当事人为另一户", "测试credit（", "行政处罚", "undo-split")
          .contains("/desk/records/" + split.given().getFirst().entry());
    }
    var own = record(second, "penalty").id();
    var missing = Map.of("entry", own.toString(), "to", first, "why", " ");
    var answer = credit.post(page(second), page(second) + "/split", missing);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请写明理由和依据", "value=\"" + own + "\" checked");
  }

  @Test
  @Order(9)
  @DisplayName("撤回分出：记录归还，公示日期和期限不变；再撤一次被拒；分出和撤回都留痕")
  void the_split_is_taken_back_once() throws Exception {
    var split = desk.bean(Splits.class).of(entity(first).id()).getFirst();
    var before = publication(split.given().getFirst().as());
    var credit = desk.as("credit");
    var path = page(second) + "/undo-split";
    var fields = Map.of("split", String.valueOf(split.id()), "why", "函询后确认原户无误");
    assertThat(desk.as("spj").get(page(second)).statusCode()).isEqualTo(403);
    assertThat(credit.postWithoutToken(path, fields).statusCode()).isEqualTo(403);
    assertThat(penalties(second)).isEqualTo(3);
    assertThat(credit.post(page(second), path, fields).statusCode()).isEqualTo(303);
    settle();
    assertThat(penalties(first)).isEqualTo(2);
    assertThat(penalties(second)).isEqualTo(2);
    var back = desk.bean(Splits.class).find(split.id()).orElseThrow().given().getFirst().back();
    var after = publication(back.orElseThrow());
    assertThat(after.state()).isInstanceOf(Publicity.Live.class).isEqualTo(before.state());
    assertThat(after.term()).isEqualTo(before.term());
    var again = credit.post(page(second), path, fields);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("这次分出已经撤回（LNK-114）");
    for (var code : List.of(first, second)) {
      assertThat(credit.get(page(code)).body())
          .contains("文书所载当事人为另一户", "函询后确认原户无误", "已归还")
          .doesNotContain("undo-split");
    }
    assertThat(desk.bean(AuditTrail.class).actions()).contains("分出记录", "撤回分出");
  }

  private static Publication publication(EntryId entry) {
    return desk.bean(Publications.class).find(entry).orElseThrow();
  }
}
