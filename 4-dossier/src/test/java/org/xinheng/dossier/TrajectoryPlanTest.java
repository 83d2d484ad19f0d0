package org.xinheng.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.dossier.Told.Version;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("轨迹规则：事项的类别、日期和措辞都出自规则文件")
class TrajectoryPlanTest {
  private static final TrajectoryPlan PLAN = TrajectoryPlan.bundled();

  private static CatalogueItem item(String code) {
    return Catalogue.bundled().item(new ItemCode(code));
  }

  @Test
  @DisplayName("目录里的每个事项都给出事件，类别都在规则文件的类别之中")
  void every_item_of_the_catalogue_gives_events() {
    var classes = PLAN.classes().stream().map(TrajectoryClass::code).toList();
    assertThat(Catalogue.bundled().items())
        .hasSizeGreaterThan(30)
        .allSatisfy(item -> {
          var said = Version.on("2026-05-06").filed("2026-05-08").saying(Told.filled(item));
          assertThat(PLAN.events(Told.of(item, said)))
              .as(item.title())
              .isNotEmpty()
              .allSatisfy(event -> {
                assertThat(classes).contains(event.kind());
                assertThat(event.title()).isNotBlank().doesNotContain("{", "}");
                assertThat(event.detail()).doesNotContain("{", "}");
              });
        });
  }

  @Test
  @DisplayName("规则文件没有写到的新事项，不改程序就有事件：按目录分类归类，有效期届满也列出")
  void a_new_item_appears_without_java() throws Exception {
    var yaml =
        new String(
                getClass().getResourceAsStream("/catalogue/confirmation.yaml").readAllBytes(),
                StandardCharsets.UTF_8)
            .replace("code: confirmation", "code: festival-approval")
            .replace("title: 行政确认\n", "title: 庙会备案\n");
    var added = Catalogue.parse(yaml, "新事项");
    var said =
        Version.on("2026-05-06")
            .filed("2026-05-08")
            .saying(Map.of("QR_NR", "春季庙会", "QR_YX", "2026-06-01"));
    assertThat(PLAN.events(Told.of(added, said)))
        .extracting(
            event -> event.kind() + " " + event.on() + " " + event.title() + " " + event.detail())
        .containsExactly("LICENCE 2026-05-06 庙会备案 春季庙会", "LICENCE 2026-06-01 庙会备案有效期届满 春季庙会");
  }

  @Test
  @DisplayName("名单：列入和移出各是一件事，移出的收到之日是写明移出的那一版入档之日")
  void being_listed_and_taken_off_are_two_events() {
    var listed =
        Version.on("2026-01-05").filed("2026-01-06").saying(Map.of("YC_YY", "无法联系", "YC_ZT", "列入"));
    var off =
        listed
            .then("2026-07-02")
            .saying(Map.of("YC_YY", "无法联系", "YC_ZT", "已移出", "YC_YCRQ", "2026-07-01"));
    assertThat(PLAN.events(Told.of(item("abnormal-list"), listed, off)))
        .extracting(
            event -> event.title() + " " + event.on() + " 收到 " + event.receivedOn().orElseThrow())
        .containsExactly("列入经营异常名录 2026-01-05 收到 2026-01-06", "移出经营异常名录 2026-07-01 收到 2026-07-02");
  }

  @Test
  @DisplayName("登记的每次变更列出前后；第一版已注销的也列出注销")
  void each_change_of_the_registration_is_told_with_before_and_after() {
    var first =
        Version.on("2015-06-03")
            .filed("2026-01-06")
            .saying(Map.of("ZT_MC", "甲公司", "ZT_CLRQ", "2015-06-03", "ZT_DJZT", "存续"));
    var second =
        first
            .then("2026-03-02")
            .saying(
                Map.of(
                    "ZT_MC",
                    "乙公司",
                    "ZT_CLRQ",
                    "2015-06-03",
                    "ZT_DJZT",
                    "存续",
                    "ZT_HZRQ",
                    "2026-03-01"));
    var third =
        second
            .then("2026-04-02")
            .saying(
                Map.of(
                    "ZT_MC",
                    "乙公司",
                    "ZT_CLRQ",
                    "2015-06-03",
                    "ZT_DJZT",
                    "注销",
                    "ZT_HZRQ",
                    "2026-04-01"));
    assertThat(PLAN.events(Told.of(item("registration"), first, second, third)))
        .extracting(event -> event.on() + " " + event.title() + " " + event.detail())
        .containsExactlyInAnyOrder(
            "2015-06-03 成立 乙公司", "2026-03-01 名称变更 甲公司 → 乙公司", "2026-04-01 注销 ");
    assertThat(PLAN.ofBranch(Told.of(item("registration"), third), "乙公司分公司"))
        .extracting(
            event -> event.kind() + " " + event.on() + " " + event.title() + " " + event.detail())
        .containsExactly("BRANCH 2015-06-03 分支机构成立 乙公司分公司", "BRANCH 2026-04-01 分支机构注销、吊销 乙公司分公司");
  }

  @Test
  @DisplayName("登记变更按变更事项归类；目录外的变更事项也列出，一条只列一次")
  void a_change_is_told_once_by_what_it_changes() {
    assertThat(change("名称")).isEqualTo("CHANGE 名称变更");
    assertThat(change("注销")).isEqualTo("LIFE 注销");
    assertThat(change("合并分立")).isEqualTo("MERGER 合并分立");
    assertThat(change("其他-章程备案")).isEqualTo("CHANGE 登记变更");
  }

  private static String change(String what) {
    var said =
        Version.on("2026-05-06").filed("2026-05-08").saying(Map.of("BG_SX", what, "BG_H", "乙"));
    var events = PLAN.events(Told.of(item("registration-change"), said));
    assertThat(events).hasSize(1);
    return events.getFirst().kind() + " " + events.getFirst().title();
  }

  @Test
  @DisplayName("更正前的说法不许说的，只说最后一次变化，不说原来是什么")
  void where_earlier_words_may_not_be_told_only_the_last_change_is() {
    var one = Version.on("2026-01-05").filed("2026-01-06").saying(Map.of("XK_ZT", "有效"));
    var two = one.then("2026-02-06").saying(Map.of("XK_ZT", "无效"));
    var three = two.then("2026-03-06").saying(Map.of("XK_ZT", "有效"));
    var reading = Told.of(item("licence"), one, two, three);
    assertThat(PLAN.events(reading)).hasSize(3);
    var careful =
        new RecordReading(
            reading.item(), reading.said(), reading.visibility(), reading.knownOn(), false);
    assertThat(PLAN.events(careful))
        .extracting(TrajectoryEvent::title)
        .containsExactly("行政许可", "许可状态变为有效");
  }

  @Test
  @DisplayName("投诉举报只有件数：没有问题内容，没有条目链接")
  void complaints_are_counted_and_never_shown_singly() {
    var said =
        Version.on("2026-05-31")
            .filed("2026-06-02")
            .saying(Map.of("TS_TS", "3", "TS_JB", "1", "TS_WT", "张三投诉价格"));
    var event = PLAN.events(Told.of(item("complaint-count"), said)).getFirst();
    assertThat(event.detail()).isEqualTo("投诉 3 件、举报 1 件");
    assertThat(event.record()).isEmpty();
    assertThat(event.toString()).doesNotContain("张三");
  }

  @Test
  @DisplayName("规则文件写错的，指出在哪里、错什么")
  void a_wrong_file_is_refused_by_its_place() {
    var good =
        """
        edition: "1"
        inForceFrom: 2026-01-01
        classes: [{code: A, title: 甲}]
        everyItem: [{on: DECIDED, title: "{item}"}]
        byRecordClass: {行政许可信息: A}
        otherwise: A
        branches: A
        mergers: A
        ended: A
        items: {}
        """;
    assertThat(TrajectoryPlan.parse(good, "甲.yaml").classes()).hasSize(1);
    for (var wrong :
        List.of(
            List.of("otherwise: A", "otherwise: B", "otherwise：没有类别“B”"),
            List.of("on: DECIDED", "on: \"@NOBODY\"", "everyItem[0].on：不认识“NOBODY”"),
            List.of("title: 甲", "titel: 甲", "classes[0].title：缺少必填项"),
            List.of("items: {}", "items: {licence: {klass: A}}", "items.licence.klass：不认识的键"),
            List.of("2026-01-01", "去年", "inForceFrom：应为日期"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> TrajectoryPlan.parse(good.replace(wrong.get(0), wrong.get(1)), "甲.yaml"))
          .withMessageStartingWith("甲.yaml")
          .withMessageContaining(wrong.get(2));
    }
  }
}
