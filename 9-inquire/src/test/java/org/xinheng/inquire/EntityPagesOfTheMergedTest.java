package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.SubjectId;

@DisplayName("并入别户的主体：页上看到什么")
class EntityPagesOfTheMergedTest {
  private static final String CODE = "91370116MA3XYYT13F";
  private static final Audience PUBLIC = new Audience.Public();
  private final FiledDistrict district = new FiledDistrict();
  private final EntityPages pages = district.pages();

  @BeforeEach
  void file() {
    district.entity(1, CODE, "示例建材有限公司", "LEGAL_PERSON").entity(2, "", "示例建材公司", "LEGAL_PERSON");
    district.entry(
        1,
        "registration",
        "2015-06-03",
        """
        {"ZT_MC":"示例建材有限公司","ZT_DJZT":"存续","ZT_ZJ":"鹏泉街道"}\
        """);
    long penalty = district.entry(1, "penalty", "2026-05-06", "{\"CF_NR\":\"罚款\"}");
    district.live(penalty, 1, "penalty", "2026-05-12", "2027-05-06", "");
    long licence =
        district.entry(
            2, "licence", "2026-06-01", "{\"XK_WSH\":\"示许〔2026〕1号\",\"XK_NR\":\"食品经营\"}");
    district.live(licence, 2, "licence", "2026-06-05", "2031-06-01", "");
    district.merge(2, 1);
  }

  @Test
  @DisplayName("已并入的主体按并入后的主体答复,其许可一并列出")
  void a_merged_entity_is_answered_by_the_one_it_became() {
    EntityPage page = pages.page(new SubjectId(2), PUBLIC, TODAY, 10).orElseThrow();

    assertThat(page.card().id()).isEqualTo(new SubjectId(1));
    assertThat(page.sections())
        .extracting(section -> section.item().value() + " " + section.total())
        .containsExactly("licence 1", "penalty 1");
    assertThat(page.sections().getFirst().records().getFirst().summary()).isEqualTo("食品经营");
  }

  @Test
  @DisplayName("并入别户而登记只在并入的一户：登记信息照样显示，连同其后的变更；自有登记到达后以自有的为准")
  void the_registration_of_the_merged_speaks_where_there_is_no_own() {
    district
        .entity(3, "91370116MAX0000157", "示例后户有限公司", "LEGAL_PERSON")
        .changed(1, "TOWN", "口镇街道", "2021-05-06")
        .merge(2, 3)
        .merge(1, 3);
    var card = pages.card(new SubjectId(1), PUBLIC, TODAY).orElseThrow();
    assertThat(card.id()).isEqualTo(new SubjectId(3));
    assertThat(card.at(Role.REGISTRATION_STATE)).isEqualTo("存续");
    assertThat(card.at(Role.TOWN)).isEqualTo("口镇街道");
    assertThat(card.changedOn()).containsEntry(Role.TOWN, LocalDate.of(2021, 5, 6));
    district.entry(3, "registration", "2015-06-03", "{\"ZT_DJZT\":\"在业\"}");
    card = pages.card(new SubjectId(3), PUBLIC, TODAY).orElseThrow();
    assertThat(card.at(Role.REGISTRATION_STATE)).isEqualTo("在业");
    assertThat(card.at(Role.TOWN)).isEmpty();
  }

  @Test
  @DisplayName("登记更正归属到另一户后，原户的名片不再显示它")
  void a_registration_given_away_is_not_shown() {
    district.entity(3, "91370116MAX0000157", "示例后户有限公司", "LEGAL_PERSON");
    long wrong = district.entry(3, "registration", "2015-06-03", "{\"ZT_DJZT\":\"注销\"}");
    district.correction(wrong, 1, "registration", "2015-06-03", "{\"ZT_DJZT\":\"注销\"}");
    var card = pages.card(new SubjectId(3), PUBLIC, TODAY).orElseThrow();
    assertThat(card.basics()).isEmpty();
  }

  @Test
  @DisplayName("撤销并户后随对方归还的登记，不再列入原户的登记沿革；在对方名下照列")
  void a_registration_that_went_back_is_no_step_of_the_others_history() {
    district.entity(3, "91370116MAX0000157", "示例他户有限公司", "LEGAL_PERSON");
    district.formerName(1, "示例水泥制品厂").formerName(3, "示例旧他户厂");
    var stated = "{\"ZT_MC\":\"示例他户有限公司\",\"ZT_DJZT\":\"存续\",\"ZT_ZJ\":\"口镇街道\"}";
    long meanwhile = district.entry(1, "registration", "2016-06-03", stated);
    assertThat(history(1)).contains("示例建材有限公司 → 示例他户有限公司");
    district.correction(meanwhile, 3, "registration", "2016-06-03", stated);
    assertThat(history(1)).isEmpty();
    district.entry(3, "registration", "2017-06-03", stated.replace("口镇", "鹏泉"));
    assertThat(history(3)).containsExactly("口镇街道 → 鹏泉街道");
  }

  private java.util.List<String> history(long subject) {
    var card = pages.card(new SubjectId(subject), PUBLIC, TODAY).orElseThrow();
    return pages.history(card, PUBLIC).steps().stream()
        .map(step -> step.before() + " → " + step.after())
        .toList();
  }

  @Test
  @DisplayName("经人认定的并户留痕：并入一户的名称、代码、并户日期；撤销的不列")
  void a_merger_by_a_person_leaves_a_public_trace() {
    assertThat(pages.card(CODE, PUBLIC, TODAY).orElseThrow().merged())
        .as("登记到达时自动并入的不是并户")
        .isEmpty();
    district
        .entity(3, "91370116MAX0000157", "示例后户有限公司", "LEGAL_PERSON")
        .merge(3, 1)
        .decidedMerger(3, 1, Instant.parse("2026-05-10T17:00:00Z"));
    assertThat(pages.card(new SubjectId(3), PUBLIC, TODAY).orElseThrow().merged())
        .containsExactly(
            new EntityCard.Merged(
                "示例后户有限公司", Optional.of("91370116MAX0000157"), LocalDate.of(2026, 5, 11)));
  }
}
