package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.app.api.SubmissionsApiTest.refused;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.RecordedLook;
import org.xinheng.vocabulary.SubjectId;

@DisplayName("查询接口")
class InquiryApiTest {
  private static final String CODE = "91370116MAX0004969";
  private static final String OLD_CODE = "371200200010001";

  private final ApiServer server = ApiServer.running();

  @BeforeAll
  static void register() throws IOException {
    var server = ApiServer.running();
    server.filed(server.scjgj(), "scjgj", "registration", "registration-gb18030.csv");
    server.filed(server.spj(), "spj", "licence", "licence-30-two-wrong.csv");
  }

  @Test
  @DisplayName("按代码查主体,小写也认;再查没有变化时答 304")
  void an_entity_is_told_and_not_told_twice() {
    var first = server.get("/api/v1/entities/" + CODE.toLowerCase(java.util.Locale.ROOT));
    assertThat(first.at("code")).isEqualTo(CODE);
    assertThat(first.at("name")).isEqualTo("莱芜样例登茶业机械制造有限公司");
    assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");

    var again =
        server.send(
            server
                .request("/api/v1/entities/" + CODE)
                .header("If-None-Match", first.header("ETag"))
                .build());
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
    var other =
        server.send(
            server.request("/api/v1/entities/" + CODE).header("If-None-Match", "W/\"x\"").build());
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  @DisplayName("公众的查询与部门的查询都留痕,部门须写明事由")
  void every_look_is_recorded_with_who_asked() {
    var entity = server.get("/api/v1/entities/" + CODE);
    server.get("/api/v1/entities/" + CODE + "?purpose=test", server.spj());
    var log = server.bean(InquiryLog.class);
    log.flush();
    var looks = log.of(new SubjectId(entity.json().path("id").asLong()), 2);
    assertThat(looks).extracting(RecordedLook::audience).containsExactlyInAnyOrder("社会公众", "行政机关");
    assertThat(looks).extracting(RecordedLook::who).contains("", "密钥：spj");
    assertThat(looks).extracting(RecordedLook::what).containsOnly("接口：主体");
  }

  @Test
  @DisplayName("没有密钥而写事由:400")
  void a_purpose_without_a_key_is_refused() {
    refused(server.get("/api/v1/entities/" + CODE + "?purpose=x"), 400, "API-400", "purpose");
  }

  @Test
  @DisplayName("旧代码列出全部主体和期间")
  void an_old_code_is_explained_with_its_holders() {
    var told = server.get("/api/v1/codes/" + OLD_CODE);
    assertThat(told.at("kind")).isEqualTo("工商注册号");
    assertThat(told.json().path("holders").get(0).path("code").asString()).isEqualTo(CODE);
    assertThat(server.get("/api/v1/codes/" + CODE).json().path("checks").size()).isGreaterThan(3);
    assertThat(server.get("/api/v1/entities/" + OLD_CODE).at("detail")).contains("/api/v1/codes/");
  }

  @Test
  @DisplayName("按名称、按日期解析;日期读不懂的说明格式")
  void a_name_and_a_day_are_resolved() {
    var name =
        java.net.URLEncoder.encode("莱芜样例登茶业机械制造有限公司", java.nio.charset.StandardCharsets.UTF_8);
    var told = server.get("/api/v1/codes/" + name);
    assertThat(told.at("status")).isEqualTo("UNIQUE");
    assertThat(told.json().path("holders").get(0).path("code").asString()).isEqualTo(CODE);
    var before = server.get("/api/v1/codes/" + OLD_CODE + "?on=1990-01-01");
    assertThat(before.at("status")).isEqualTo("NONE");
    assertThat(before.json().path("holders").get(0).path("then").asBoolean(true)).isFalse();
    assertThat(server.get("/api/v1/codes/" + CODE + "?on=昨天").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("批量解析要密钥;逐行答复;没有代码列的整个退回")
  void a_list_of_codes_is_answered_row_by_row() {
    var list = "代码,备注\n" + OLD_CODE + ",甲\n" + CODE + ",乙\n" + "x,丙\n";
    assertThat(batch("", list).status()).isEqualTo(401);
    var told = batch(server.spj(), list);
    assertThat(told.status()).isEqualTo(200);
    var lines =
        new String(told.response().body(), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith(OLD_CODE + ",甲,唯一," + CODE);
    assertThat(lines.get(3)).startsWith("x,丙,无效,");
    assertThat(batch(server.spj(), "电话\n1\n").at("detail")).contains("“代码”");
  }

  private ApiServer.Answer batch(String key, String list) {
    var request =
        server
            .request("/api/v1/codes/batch")
            .POST(BodyPublishers.ofString(list))
            .header("Content-Type", "text/csv");
    return server.send(
        (key.isEmpty() ? request : request.header("Authorization", "Bearer " + key)).build());
  }

  @Test
  @DisplayName("公示清单逐页取尽,一条的详情与版本查得到")
  void decisions_are_listed_page_by_page() {
    var first = server.get("/api/v1/decisions?item=licence&department=spj&limit=20");
    assertThat(first.json().path("decisions").size()).isEqualTo(20);
    var ids = new java.util.HashSet<Long>();
    var second =
        server.get(
            "/api/v1/decisions?item=licence&department=spj&limit=20&cursor=" + first.at("next"));
    first.json().path("decisions").forEach(one -> ids.add(one.path("id").asLong()));
    second.json().path("decisions").forEach(one -> ids.add(one.path("id").asLong()));
    assertThat(ids).hasSize(20 + second.json().path("decisions").size()).hasSizeGreaterThan(20);
    assertThat(second.json().path("next").isNull()).isTrue();

    var id = first.json().path("decisions").get(0).path("id").asLong();
    var one = server.get("/api/v1/decisions/" + id);
    assertThat(one.json().path("versions").size()).isEqualTo(1);
    assertThat(server.get("/api/v1/decisions/999999999").status()).isEqualTo(404);
    assertThat(server.get("/api/v1/decisions/abc").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("目录列得出,单项有全部字段")
  void the_catalogue_is_told() {
    assertThat(server.get("/api/v1/catalogue").json().path("items").size())
        .isEqualTo(Catalogue.bundled().items().size());
    var honour = server.get("/api/v1/catalogue/honour").json();
    assertThat(honour.path("disclosure").asString()).isEqualTo("OPEN");
    assertThat(server.get(honour.path("template").asString()).status()).isEqualTo(200);
    assertThat(server.get("/api/v1/catalogue/penalty").json().path("fields").size())
        .isGreaterThanOrEqualTo(30);
    assertThat(server.get("/api/v1/catalogue/honours").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("单项写明主键和历次版本，施行之日是版本自己的日期")
  void the_natural_key_and_the_editions_of_an_item_are_told() {
    var honour = server.get("/api/v1/catalogue/honour").json();
    assertThat(honour.path("inForceFrom").asString()).isEqualTo("2024-02-08");
    var key = honour.path("naturalKey");
    assertThat(key.get(0).path("firstOf").get(0).asString()).isEqualTo("RY_JGDM");
    assertThat(key.get(0).path("titles").get(0).asString()).isEqualTo("认定机关统一社会信用代码");
    assertThat(honour.path("editions").size()).isEqualTo(1);
    assertThat(honour.path("editions").get(0).path("state").asString()).isEqualTo("PRESENT");
    assertThat(honour.path("editions").get(0).path("lastDay").isNull()).isTrue();
    var penalty = server.get("/api/v1/catalogue/penalty").json();
    assertThat(penalty.path("inForceFrom").asString()).isEqualTo("2018-07-01");
    assertThat(penalty.path("naturalKey").toString()).contains("CF_XDR_SHXYM");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"qualification, AUTHORISED", "utility, AUTHORISED", "compliance, SHARED"})
  @DisplayName("不公开的事项，没有一个字段标为公开")
  void no_field_is_public_where_the_item_is_not(String item, String way) {
    var answer = server.get("/api/v1/catalogue/" + item).json();
    assertThat(answer.path("disclosure").asString()).isEqualTo(way);
    var fields = new ArrayList<String>();
    answer.path("fields").forEach(field -> fields.add(field.path("disclosure").asString()));
    assertThat(fields).contains(way).doesNotContain("PUBLIC", "MASKED");
  }

  @Test
  @DisplayName("报告出具为 PDF;编号或核验码不对的,核验为未出具")
  void a_report_is_issued_and_a_wrong_number_is_not_verified() {
    var report =
        server.send(
            server
                .request("/api/v1/reports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + CODE + "\"}"))
                .build());
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.response().body()).startsWith('%', 'P', 'D', 'F');
    var none = server.get("/api/v1/verify?number=20260101000000ABCDEFGH&code=ABCDEFGH");
    assertThat(none.json().path("issued").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("按名称检索")
  void an_entity_is_found_by_name() {
    org.awaitility.Awaitility.await()
        .until(() ->
            server.get("/api/v1/entities?q=" + encoded("登茶业机械")).json().path("entities").size()
                > 0);
    var found = server.get("/api/v1/entities?limit=1&q=" + encoded("登茶业机械"));
    assertThat(found.json().path("entities").get(0).path("code").asString()).isEqualTo(CODE);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
