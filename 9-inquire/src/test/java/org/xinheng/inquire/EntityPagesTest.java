package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

class EntityPagesTest {
  private static final String CODE = "91370116MA3XYYT13F";
  private static final Audience PUBLIC = new Audience.Public();
  private final FiledDistrict district = new FiledDistrict();
  private final EntityPages pages = district.pages();
  private long penalty;

  @BeforeEach
  void file() {
    district
        .entity(1, CODE, "示例建材有限公司", "LEGAL_PERSON")
        .formerName(1, "示例水泥制品厂")
        .oldCode(1, "371200228012345", "2019-01-01")
        .entity(2, "", "示例建材公司", "LEGAL_PERSON");
    district.entry(
        1,
        "registration",
        "2015-06-03",
        """
        {"ZT_MC":"示例建材有限公司","ZT_FDDBR":"张示例","ZT_FR_ZJHM":"370102199001011234","ZT_DJZT":"存续","ZT_ZJ":"鹏泉街道"}\
        """);
    penalty =
        district.entry(
            1,
            "penalty",
            "2026-05-06",
            """
            {"CF_WSH":"示市监罚〔2026〕112号","CF_NR":"罚款,联系李某13812345678"}\
            """);
    district.live(penalty, 1, "penalty", "2026-05-12", "2027-05-06", "{\"CF_NR\":\"罚款\"}");
    long licence =
        district.entry(
            2, "licence", "2026-06-01", "{\"XK_WSH\":\"示许〔2026〕1号\",\"XK_NR\":\"食品经营\"}");
    district.live(licence, 2, "licence", "2026-06-05", "2031-06-01", "");
    district.merge(2, 1);
  }

  @Test
  @DisplayName("名片：比登记更新的变更即为现值，写明变更之日；现名不列为曾用名；负责人照样脱敏")
  void changes_newer_than_the_registration_are_the_facts() {
    district
        .formerName(1, "示例建材有限公司")
        .formerName(1, "示例水泥厂", "2021-05-06")
        .changed(1, "TOWN", "口镇街道", "2021-05-06")
        .changed(1, "REPRESENTATIVE", "李示例", "2022-05-06");
    EntityCard card = pages.card(CODE, PUBLIC, TODAY).orElseThrow();
    assertThat(card.at(Role.TOWN)).isEqualTo("口镇街道");
    assertThat(card.at(Role.REPRESENTATIVE)).isEqualTo("李示例");
    assertThat(card.at(Role.REGISTRATION_STATE)).isEqualTo("存续");
    assertThat(card.changedOn()).containsEntry(Role.TOWN, LocalDate.of(2021, 5, 6));
    assertThat(card.formerNames())
        .containsExactly(
            new EntityCard.FormerName("示例水泥厂", Optional.of(LocalDate.of(2021, 5, 6))),
            new EntityCard.FormerName("示例水泥制品厂", Optional.empty()));
  }

  @Test
  @DisplayName("名片:名称、曾用名、旧代码、登记信息、来源和公示中的条数,一次查出")
  void the_card_tells_names_codes_basics_and_counts() {
    EntityCard card = pages.card(CODE, PUBLIC, TODAY).orElseThrow();

    assertThat(card.name()).isEqualTo("示例建材有限公司");
    assertThat(card.formerNames())
        .extracting(EntityCard.FormerName::name)
        .containsExactly("示例水泥制品厂");
    assertThat(card.oldCodes())
        .singleElement()
        .satisfies(old -> {
          assertThat(old.code().value()).isEqualTo("371200228012345");
          assertThat(old.seenFrom()).isEqualTo(LocalDate.of(2019, 1, 1));
          assertThat(old.seenUntil()).isEmpty();
        });
    assertThat(card.at(Role.TOWN)).isEqualTo("鹏泉街道");
    assertThat(card.at(Role.REPRESENTATIVE_ID_NUMBER)).isEmpty();
    assertThat(card.count(new ItemCode("penalty"))).isEqualTo(1);
    assertThat(card.count(new ItemCode("licence"))).isEqualTo(1);
    assertThat(card.basicsFrom().orElseThrow().row()).isEqualTo(17);
  }

  @Test
  @DisplayName("公众看到脱敏后的公示文本,主体本人看到原文")
  void the_public_reads_the_redacted_text_and_the_subject_its_own() {
    assertThat(contentSeenBy(PUBLIC)).isEqualTo("罚款");
    assertThat(contentSeenBy(new Audience.Subject(new SubjectId(1)))).contains("13812345678");
  }

  @Test
  @DisplayName("不公开的事项:公众看不到,部门、法院和本人看得到;信用服务机构须有授权,且只限可授权的")
  void what_is_not_open_reaches_only_those_who_may_know() {
    long judgment = district.entry(1, "judgment", "2026-03-02", "{\"SF_AH\":\"（2026）鲁01民初1号\"}");
    long compliance = district.entry(1, "compliance", "2026-03-31", "{\"ZF_LY\":\"安全生产\"}");
    district.notOpen(judgment, 1, "judgment", "2026-03-02", "2031-03-02");
    district.notOpen(compliance, 1, "compliance", "2026-03-31", "2031-03-31");

    assertThat(itemsSeenBy(PUBLIC)).containsExactly("licence", "penalty");
    assertThat(itemsSeenBy(new Audience.CreditInstitution("鲁备1号", "")))
        .containsExactly("licence", "penalty");
    assertThat(itemsSeenBy(new Audience.CreditInstitution("鲁备1号", "授权书2026-1")))
        .containsExactly("licence", "penalty", "judgment");
    var court = new DepartmentCode("fy");
    assertThat(itemsSeenBy(new Audience.Department(court, "随便看看")))
        .as("没有授权的部门与公众相同")
        .containsExactly("licence", "penalty");
    assertThat(itemsSeenBy(granted(court, "judgment", "SF_AH")))
        .containsExactly("licence", "penalty", "judgment");
    assertThat(fieldsSeenBy(granted(court, "judgment", "SF_AH"))).containsExactly("SF_AH");
    assertThat(fieldsSeenBy(granted(court, "judgment", "SF_BD"))).as("没有授权的字段").isEmpty();
    assertThat(itemsSeenBy(new Audience.Department(new DepartmentCode("scjgj"), "办理许可")))
        .as("自己报送的")
        .containsExactly("licence", "penalty", "judgment", "compliance");
    assertThat(
            itemsSeenBy(
                new Audience.Department(
                    court, "承接", Set.of(new DepartmentCode("scjgj")), Map.of())))
        .as("承接的部门报送的")
        .contains("judgment", "compliance");
    assertThat(itemsSeenBy(new Audience.Subject(new SubjectId(1)))).contains("compliance");
    assertThat(
            pages
                .page(CODE, new Audience.Court("（2026）鲁0116执1号"), TODAY, 10)
                .orElseThrow()
                .sections()
                .getLast()
                .records()
                .getFirst()
                .openness())
        .isEqualTo(Openness.NOT_OPEN);
    assertThat(
            pages
                .page(
                    CODE,
                    new Audience.Department(new DepartmentCode("scjgj"), "办理许可"),
                    LocalDate.of(2031, 3, 3),
                    10)
                .orElseThrow()
                .sections())
        .as("期满次日起不再答复部门")
        .noneMatch(section -> section.item().value().equals("judgment") && section.total() > 0);
  }

  @Test
  @DisplayName("登记沿革:换了住所和镇街,列出日期和前后;没有核准日期的按入档日期")
  void a_changed_registration_is_told_step_by_step() {
    long later =
        district.entry(
            1,
            "registration",
            "2021-05-01",
            "{\"ZT_MC\":\"示例建材有限公司\",\"ZT_ZJ\":\"口镇街道\",\"ZT_HZRQ\":\"2026-05-20\"}");
    assertThat(later).isPositive();
    EntityCard card = pages.card(CODE, PUBLIC, TODAY).orElseThrow();
    assertThat(pages.history(card, PUBLIC).steps())
        .filteredOn(step -> step.after().equals("口镇街道"))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.before()).isEqualTo("鹏泉街道");
          assertThat(step.on()).isEqualTo(LocalDate.of(2026, 5, 20));
        });
  }

  private List<String> itemsSeenBy(Audience audience) {
    return pages.page(CODE, audience, TODAY, 10).orElseThrow().sections().stream()
        .map(section -> section.item().value())
        .toList();
  }

  private String contentSeenBy(Audience audience) {
    return pages
        .page(CODE, audience, TODAY, 10)
        .orElseThrow()
        .sections()
        .get(1)
        .records()
        .getFirst()
        .at(Role.CONTENT);
  }

  @Test
  @DisplayName("公示期最后一日仍可见,次日起处处不可见")
  void the_last_day_shows_and_the_next_does_not() {
    LocalDate last = LocalDate.of(2027, 5, 6);
    ItemCode item = new ItemCode("penalty");

    assertThat(pages.card(CODE, PUBLIC, last).orElseThrow().count(item)).isEqualTo(1);
    assertThat(records(last)).hasSize(1);
    assertThat(pages.card(CODE, PUBLIC, last.plusDays(1)).orElseThrow().count(item)).isZero();
    assertThat(records(last.plusDays(1))).isEmpty();
  }

  private java.util.List<ShownRecord> records(LocalDate today) {
    return pages
        .records(
            new SubjectId(1),
            Optional.of(new ItemCode("penalty")),
            PUBLIC,
            today,
            10,
            Optional.empty())
        .records();
  }

  @Test
  @DisplayName("修复后公众与部门不可见,主体本人和法院可见并注明已终止")
  void a_repaired_record_is_left_to_the_subject_and_the_court() {
    district.ended(penalty, "2026-09-01");

    assertThat(records(TODAY)).isEmpty();
    assertThat(penaltiesSeenBy(new Audience.Subject(new SubjectId(1))))
        .singleElement()
        .satisfies(record -> assertThat(record.live()).isFalse());
    assertThat(penaltiesSeenBy(new Audience.Court("示例文书"))).hasSize(1);
    assertThat(
            penaltiesSeenBy(
                new Audience.Department(
                    new org.xinheng.vocabulary.DepartmentCode("scjgj"), "日常监管")))
        .isEmpty();
    assertThat(penaltiesSeenBy(new Audience.Subject(new SubjectId(2)))).isEmpty();
  }

  private static Audience granted(DepartmentCode who, String item, String field) {
    return new Audience.Department(
        who, "办理许可", Set.of(), Map.of(new ItemCode(item), Set.of(new FieldName(field))));
  }

  private java.util.List<String> fieldsSeenBy(Audience audience) {
    return pages.page(CODE, audience, TODAY, 10).orElseThrow().sections().stream()
        .filter(section -> section.item().value().equals("judgment"))
        .flatMap(section -> section.records().stream())
        .flatMap(record -> record.fields().stream())
        .map(field -> field.name().value())
        .toList();
  }

  private java.util.List<ShownRecord> penaltiesSeenBy(Audience audience) {
    return pages.page(CODE, audience, TODAY, 10).orElseThrow().sections().get(1).records();
  }

  @Test
  @DisplayName("逐页列出,不重不漏")
  void records_are_paged_by_cursor() {
    RecordPage first =
        pages.records(new SubjectId(1), Optional.empty(), PUBLIC, TODAY, 1, Optional.empty());
    RecordPage second =
        pages.records(
            new SubjectId(1),
            Optional.empty(),
            PUBLIC,
            TODAY,
            1,
            RecordPage.Cursor.parse(first.next().orElseThrow().toString()));

    assertThat(first.records().getFirst().item().value()).isEqualTo("licence");
    assertThat(second.records().getFirst().item().value()).isEqualTo("penalty");
    assertThat(second.next()).isEmpty();
  }

  @Test
  @DisplayName("没有这个主体就没有答复")
  void an_unknown_code_has_no_card() {
    assertThat(pages.card("91370116MA3XYYT13X", PUBLIC, TODAY)).isEmpty();
    assertThat(pages.card(new SubjectId(999), PUBLIC, TODAY)).isEmpty();
  }
}
