package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.dossier.TrajectoryPlan;
import org.xinheng.dossier.Visibility;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

@DisplayName("经营轨迹：谁看得到什么，截至某日看到什么")
class TrajectoriesTest {
  private static final String CODE = "91370116MA3XYYT13F";
  private static final Audience PUBLIC = new Audience.Public();
  private static final Audience OWN = new Audience.Department(new DepartmentCode("scjgj"), "日常监管");
  private static final Audience OTHER = new Audience.Department(new DepartmentCode("fgj"), "日常监管");
  private final FiledDistrict district = new FiledDistrict();
  private final Trajectories trajectories =
      new Trajectories(district.sql, FiledDistrict.CATALOGUE, TrajectoryPlan.bundled());

  @BeforeEach
  void file() {
    district.entity(1, CODE, "示例建材有限公司", "LEGAL_PERSON");
  }

  private List<String> told(Audience audience, String asOf) {
    return told(1, audience, asOf);
  }

  private List<String> told(long subject, Audience audience, String asOf) {
    var card = district.pages().card(new SubjectId(subject), audience, TODAY).orElseThrow();
    return trajectories.of(card, audience, LocalDate.parse(asOf), TODAY).events().stream()
        .map(event -> event.on() + " " + event.title() + " " + event.detail())
        .toList();
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }

  /** 罚款 100 元 filed on 2026-05-07, public on 05-12. */
  private long penalty() {
    long entry =
        district
            .filing("2026-05-07T02:00:00Z")
            .entry(1, "penalty", "2026-05-06", "{\"CF_WSH\":\"示罚1号\",\"CF_NR\":\"罚款100元\"}");
    district
        .live(entry, 1, "penalty", "2026-05-12", "2027-05-06", "")
        .event(entry, "", "DUE", at("2026-05-07"))
        .event(entry, "DUE", "LIVE", at("2026-05-12"));
    return entry;
  }

  @Test
  @DisplayName("入档当日（上海时间）报送部门即看得到；公示当日起公众和别的部门也看得到")
  void the_furnisher_sees_at_once_and_the_public_from_publication() {
    penalty();
    assertThat(told(OWN, "2026-05-06")).isEmpty();
    assertThat(told(OWN, "2026-05-07")).containsExactly("2026-05-06 行政处罚 罚款100元");
    for (var one : List.of(PUBLIC, OTHER)) {
      assertThat(told(one, "2026-05-11")).isEmpty();
      assertThat(told(one, "2026-05-12")).containsExactly("2026-05-06 行政处罚 罚款100元");
    }
  }

  @Test
  @DisplayName("夜里零点后入档的算次日：世界时 16 点是上海的次日")
  void the_day_is_that_of_shanghai() {
    district
        .filing("2026-05-07T16:00:00Z")
        .entry(1, "registration", "2015-06-03", "{\"ZT_MC\":\"示例\",\"ZT_CLRQ\":\"2015-06-03\"}");
    assertThat(told(PUBLIC, "2026-05-07")).isEmpty();
    assertThat(told(PUBLIC, "2026-05-08")).containsExactly("2015-06-03 成立 示例");
  }

  @Test
  @DisplayName("更正过的：部门截至更正前一日看到原来的说法，当日起看到更正后的；公众只看到现在的说法")
  void a_corrected_record_reads_as_it_then_read_only_to_its_furnisher() {
    long wrong = penalty();
    long right =
        district
            .filing("2026-06-01T02:00:00Z")
            .correction(
                wrong, 1, "penalty", "2026-05-06", "{\"CF_WSH\":\"示罚1号\",\"CF_NR\":\"罚款10元\"}");
    district
        .sql
        .sql(
            "update publish.publication set state = 'SUPERSEDED', superseded_by = "
                + right
                + ", ended_on = '2026-06-03' where entry = "
                + wrong)
        .update();
    district
        .live(right, 1, "penalty", "2026-05-12", "2027-05-06", "")
        .event(right, "", "DUE", at("2026-06-01"))
        .event(right, "DUE", "LIVE", at("2026-06-03"))
        .event(wrong, "LIVE", "SUPERSEDED", at("2026-06-03"));
    assertThat(told(OWN, "2026-05-31")).containsExactly("2026-05-06 行政处罚 罚款100元");
    assertThat(told(OWN, "2026-06-01")).containsExactly("2026-05-06 行政处罚 罚款10元");
    for (var day : List.of("2026-05-12", "2026-05-31", "2026-06-02", "2026-11-23")) {
      assertThat(told(PUBLIC, day)).as(day).containsExactly("2026-05-06 行政处罚 罚款10元");
    }
    var card = district.pages().card(CODE, PUBLIC, TODAY).orElseThrow();
    var event =
        trajectories.of(card, PUBLIC, LocalDate.parse("2026-05-31"), TODAY).events().getFirst();
    assertThat(event.correctedOn()).contains(LocalDate.parse("2026-06-01"));
    assertThat(event.receivedOn()).contains(LocalDate.parse("2026-05-07"));
    assertThat(event.knownOn()).contains(LocalDate.parse("2026-05-12"));
    assertThat(event.record().orElseThrow().value()).isEqualTo(right);
  }

  @Test
  @DisplayName("终止公示的：公众截至哪一天都看不到；报送部门看得到终止和原因，终止之前的日子还没有终止")
  void what_has_ended_is_gone_for_the_public_whatever_the_day() {
    long entry = penalty();
    district.ended(entry, "2026-08-10").event(entry, "LIVE", "ENDED", at("2026-08-10"));
    assertThat(told(PUBLIC, "2026-06-01")).isEmpty();
    assertThat(told(OTHER, "2026-06-01")).isEmpty();
    assertThat(told(OWN, "2026-08-09")).containsExactly("2026-05-06 行政处罚 罚款100元");
    assertThat(told(OWN, "2026-08-10"))
        .containsExactly("2026-08-10 行政处罚终止公示 信用修复", "2026-05-06 行政处罚 罚款100元");
    assertThat(told(new Audience.Subject(new SubjectId(1)), "2026-11-23")).hasSize(2);
    assertThat(told(new Audience.Subject(new SubjectId(2)), "2026-11-23")).isEmpty();
  }

  @Test
  @DisplayName("目录不公开的：公众和没有授权的部门看不到，报送部门和本人看得到")
  void what_the_catalogue_does_not_open_stays_closed() {
    long entry =
        district.entry(1, "contract", "2026-05-06", "{\"HT_MC\":\"采购合同\",\"HT_ZT\":\"违约\"}");
    district.notOpen(entry, 1, "contract", "2026-05-06", "2027-05-06");
    assertThat(told(PUBLIC, "2026-11-23")).isEmpty();
    assertThat(told(OTHER, "2026-11-23")).isEmpty();
    assertThat(told(OWN, "2026-11-23")).containsExactly("2026-05-06 合同违约 采购合同");
    assertThat(told(new Audience.Subject(new SubjectId(1)), "2026-11-23")).hasSize(1);
  }

  @Test
  @DisplayName("并入的户：并户当日起其记录归入，前一日没有；并户本身是一件事")
  void records_of_a_merged_entity_belong_from_the_day_of_the_merger() {
    district.entity(2, "91370116MAX0000157", "示例后户有限公司", "LEGAL_PERSON");
    long licence =
        district
            .filing("2026-05-07T02:00:00Z")
            .entry(2, "licence", "2026-05-06", "{\"XK_WSH\":\"示许1号\",\"XK_NR\":\"食品经营\"}");
    district.live(licence, 2, "licence", "2026-05-12", "2031-06-01", "");
    assertThat(told(2, PUBLIC, "2026-05-20")).containsExactly("2026-05-06 行政许可 食品经营");
    district.merge(2, 1).decidedMerger(2, 1, Instant.parse("2026-06-10T17:00:00Z"));
    assertThat(told(PUBLIC, "2026-06-10")).isEmpty();
    assertThat(told(PUBLIC, "2026-06-11"))
        .containsExactly(
            "2026-06-11 并户 示例后户有限公司（91370116MAX0000157）经认定为同一主体，其记录自此归入", "2026-05-06 行政许可 食品经营");
  }

  @Test
  @DisplayName("归属更正到另一户的：原户从更正当日起没有，部门截至前一日还看得到；另一户当日起有")
  void a_record_given_away_is_gone_from_the_day_on() {
    district.entity(2, "91370116MAX0000157", "示例后户有限公司", "LEGAL_PERSON");
    long wrong = penalty();
    long moved =
        district
            .filing("2026-06-01T02:00:00Z")
            .correction(
                wrong, 2, "penalty", "2026-05-06", "{\"CF_WSH\":\"示罚1号\",\"CF_NR\":\"罚款100元\"}");
    district
        .sql
        .sql(
            "update publish.publication set state = 'SUPERSEDED', superseded_by = "
                + moved
                + ", ended_on = '2026-06-01' where entry = "
                + wrong)
        .update();
    district
        .live(moved, 2, "penalty", "2026-05-12", "2027-05-06", "")
        .event(moved, "", "LIVE", at("2026-06-01"))
        .event(wrong, "LIVE", "SUPERSEDED", at("2026-06-01"));
    assertThat(told(1, OWN, "2026-05-31")).hasSize(1);
    assertThat(told(1, OWN, "2026-06-01")).isEmpty();
    assertThat(told(1, PUBLIC, "2026-05-31")).as("公众不再看到挂错的").isEmpty();
    assertThat(told(2, PUBLIC, "2026-05-31")).isEmpty();
    assertThat(told(2, PUBLIC, "2026-06-01")).containsExactly("2026-05-06 行政处罚 罚款100元");
  }

  @Test
  @DisplayName("分支机构的成立和被承继的主体，写在隶属企业和承继者的轨迹上")
  void branches_and_predecessors_are_told() {
    district
        .entity(2, "91370116MAX0000157", "示例建材有限公司一分公司", "LEGAL_PERSON")
        .entity(3, "91370116MAX000018Y", "示例水泥有限公司", "LEGAL_PERSON");
    district
        .filing("2026-05-07T02:00:00Z")
        .entry(
            2,
            "registration",
            "2020-01-02",
            "{\"ZT_MC\":\"示例建材有限公司一分公司\",\"ZT_CLRQ\":\"2020-01-02\",\"ZT_DJZT\":\"存续\"}");
    district.tie(2, 0, "", "示例建材有限公司", CODE).tie(3, 0, "吸收合并", "示例建材有限公司", CODE);
    assertThat(told(PUBLIC, "2026-05-07"))
        .containsExactly("2022-05-06 吸收合并 示例水泥有限公司，由本主体承继", "2020-01-02 分支机构成立 示例建材有限公司一分公司");
    assertThat(told(PUBLIC, "2026-05-06")).doesNotContain("2020-01-02 分支机构成立 示例建材有限公司一分公司");
  }

  @Test
  @DisplayName("个体工商户的经营者变更，公众看到的姓名已脱敏")
  void a_person_behind_a_shop_is_masked() {
    district.entity(4, "92370116MA3XYYT2X1", "示例小吃店", "INDIVIDUAL_BUSINESS");
    var said = "{\"ZT_MC\":\"示例小吃店\",\"ZT_FDDBR\":\"%s\"}";
    long first = district.entry(4, "registration", "2015-06-03", said.formatted("赵甲"));
    district
        .filing("2026-06-01T02:00:00Z")
        .correction(first, 4, "registration", "2015-06-03", said.formatted("钱乙"));
    assertThat(told(4, PUBLIC, "2026-11-23")).containsExactly("2026-06-01 法定代表人变更 赵某 → 钱某");
    assertThat(told(4, OWN, "2026-11-23")).containsExactly("2026-06-01 法定代表人变更 赵甲 → 钱乙");
  }

  @Test
  @DisplayName("可见情形：公开、待公示、已终止公示各有其词")
  void each_event_says_how_its_record_stands() {
    penalty();
    var card = district.pages().card(CODE, OWN, TODAY).orElseThrow();
    assertThat(trajectories.of(card, OWN, LocalDate.parse("2026-05-11"), TODAY).events().getFirst())
        .satisfies(event -> {
          assertThat(event.visibility()).isEqualTo(Visibility.PENDING);
          assertThat(event.knownOn()).isEmpty();
        });
    assertThat(trajectories.of(card, OWN, TODAY, TODAY).events().getFirst().visibility())
        .isEqualTo(Visibility.PUBLIC);
  }
}
