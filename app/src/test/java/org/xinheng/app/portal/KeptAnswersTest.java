package org.xinheng.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.publish.Publications;

@DisplayName("留用的答复：再问时一样快、一样准、一样留痕")
class KeptAnswersTest {
  private static final String CODE = "91370116MA3XYYT13F";
  private static final String PAGE = "/entities/" + CODE;
  private static final String API = "/api/v1/entities/" + CODE;

  @TempDir static Path data;

  private static Portal portal;

  @BeforeAll
  static void open() throws Exception {
    portal = Portal.open(data);
    portal.submit(
        portal.department("行政审批"),
        "registration",
        "名称,统一社会信用代码,法定代表人,成立日期,住所,登记状态",
        "莱芜旅例建材有限公司,%s,张样例,2015-06-03,山东省济南市莱芜区凤城街道样例路1号,存续".formatted(CODE));
    portal.bean(FollowDossier.class).catchUp();
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  private static void license(String number) throws Exception {
    var approval = portal.department("行政审批");
    var body = approval.name() + "," + approval.creditCode().value();
    portal.submit(
        approval,
        "licence",
        "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政许可决定文书名称,行政许可决定文书号,许可内容,许可类别,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码",
        "莱芜旅例建材有限公司,法人及非法人组织,%s,张样例,准予行政许可决定书,%s,道路货物运输,普通,2026-11-16,2026-11-16,2099-12-31,%s,1,%s"
            .formatted(CODE, number, body, body));
  }

  private static int looks() {
    var log = portal.bean(InquiryLog.class);
    log.flush();
    var found = portal.bean(EntitySearch.class).search(CODE, 1).getFirst();
    return log.of(found.listing().id(), 1000).size();
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, API})
  @DisplayName("再问一次，逐字相同、头部相同，每次查询都留痕")
  void the_second_answer_is_the_first_and_each_is_recorded(String address) throws Exception {
    var before = looks();
    var first = portal.get(address);
    var second = portal.get(address);
    assertThat(second.body()).isEqualTo(first.body());
    for (var name : first.headers().map().keySet()) {
      if (!name.equalsIgnoreCase("date") && !name.equals("transfer-encoding")) {
        assertThat(second.headers().firstValue(name).map(String::toLowerCase))
            .as(name)
            .isEqualTo(first.headers().firstValue(name).map(String::toLowerCase));
      }
    }
    assertThat(looks()).isEqualTo(before + 2);
  }

  @Test
  @DisplayName("新公示的随即看得到，撤下的随即看不到（公开状态至多百分之一秒读一次）")
  void what_is_published_or_ends_shows_at_once() throws Exception {
    assertThat(portal.page(PAGE)).doesNotContain("济莱审〔2026〕77号");
    license("济莱审〔2026〕77号");
    soon(() -> assertThat(portal.page(PAGE)).contains("济莱审〔2026〕77号"));
    assertThat(portal.page(API)).contains("\"licence\"");
    var publications = portal.bean(Publications.class);
    publications.tick(Portal.TODAY.plusYears(90), Portal.NOW);
    soon(() -> assertThat(portal.page(PAGE)).doesNotContain("济莱审〔2026〕77号"));
  }

  /** Well before the ten minutes after which any answer is made anew. */
  private static void soon(ThrowingRunnable sight) {
    await().atMost(Duration.ofSeconds(5)).untilAsserted(sight);
  }

  @Test
  @DisplayName("压缩后发送的，解开后逐字相同")
  void the_compressed_answer_is_the_same_page() throws Exception {
    var plain = portal.page(PAGE);
    portal.page(PAGE);
    var packed = portal.bytes(PAGE, "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().allValues("Vary")).anyMatch("accept-encoding"::equalsIgnoreCase);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, API})
  @DisplayName("带标记来问而未变的，只答 304，也留痕")
  void an_unchanged_answer_is_not_sent_again(String address) throws Exception {
    var mark = portal.get(address).headers().firstValue("ETag").orElseThrow();
    portal.page(address);
    var before = looks();
    var again = portal.get(address, "If-None-Match", mark);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(looks()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("带会话来的不用留用的答复，为其所作的答复也不留用")
  void whoever_brings_a_cookie_is_answered_alone() throws Exception {
    portal.page(PAGE);
    assertThat(portal.get(PAGE, "Cookie", "JSESSIONID=nobody").statusCode()).isEqualTo(200);
    assertThat(portal.get(API, "Authorization", "Bearer xh_wrong").statusCode()).isEqualTo(401);
  }
}
