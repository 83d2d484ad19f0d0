package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.Divisions;

class CodeExplanationsTest {
  private final FiledDistrict district = new FiledDistrict();
  private final CodeExplanations explanations =
      new CodeExplanations(
          district.sql, Divisions.bundled(), FiledDistrict.CATALOGUE, words -> List.of());

  @Test
  @DisplayName("有效代码:五段逐一解释,加权和与校验码算给人看")
  void a_sound_code_is_explained_part_by_part() {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON");

    Golden.file("code-sound.txt").equalTo(text(explanations.explain("９１370116ma3xyyt13f")));
  }

  @Test
  @DisplayName("末位不符且无人持有:无效,告知应为什么")
  void a_failing_code_names_the_character_it_should_end_in() {
    CodeExplanation explained = explanations.explain("91370116MA3XYYT13G");

    assertThat(explained.status()).isEqualTo(CodeExplanation.Status.INVALID);
    assertThat(explained.explanation()).contains("应为 F");
  }

  @Test
  @DisplayName("旧注册号先后为两户所有:全部列出,各带起止,不替人选")
  void a_reused_number_lists_every_holder_with_its_period() {
    district
        .entity(1, "", "示例甲商店", "INDIVIDUAL_BUSINESS")
        .entity(2, "", "示例乙商店", "INDIVIDUAL_BUSINESS")
        .oldCode(1, "110108000000016", "2008-03-01")
        .oldCode(2, "110108000000016", "2014-07-01");

    CodeExplanation explained = explanations.explain("110108000000016");

    assertThat(explained.status()).isEqualTo(CodeExplanation.Status.AMBIGUOUS);
    assertThat(explained.holders())
        .extracting(holder -> holder.name() + holder.from().orElseThrow())
        .containsExactly("示例甲商店2008-03-01", "示例乙商店2014-07-01");
  }

  @Test
  @DisplayName("误输身份证号:只显示掩码,不当作代码")
  void an_identity_number_is_masked_and_refused() {
    CodeExplanation explained = explanations.explain("11010519491231002X");

    assertThat(explained.status()).isEqualTo(CodeExplanation.Status.INVALID);
    assertThat(text(explained)).doesNotContain("11010519491231002X").contains("公民身份号码");
  }

  @Test
  @DisplayName("空白与无法识读的输入有说明")
  void blanks_and_nonsense_are_told_why() {
    assertThat(explanations.explain("").explanation()).isNotBlank();
    assertThat(explanations.explain("x-1").status()).isEqualTo(CodeExplanation.Status.INVALID);
  }

  @Test
  @DisplayName("给了日期:只认当日使用的一户,其余仍列出")
  void a_day_picks_the_holder_of_that_day_and_still_lists_the_others() {
    reusedNumber();

    CodeExplanation first = explanations.explain(on("110108000000016", "2014-06-30"));
    CodeExplanation second = explanations.explain(on("110108000000016", "2014-07-01"));
    CodeExplanation before = explanations.explain(on("110108000000016", "2008-02-29"));

    assertThat(first.status()).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(first.then()).extracting(CodeExplanation.Holder::name).containsExactly("示例甲商店");
    assertThat(first.holders()).hasSize(2);
    assertThat(second.then()).extracting(CodeExplanation.Holder::name).containsExactly("示例乙商店");
    assertThat(before.status()).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(before.explanation()).contains("2008-02-29 当日没有主体使用");
  }

  private void reusedNumber() {
    district
        .entity(1, "", "示例甲商店", "INDIVIDUAL_BUSINESS")
        .entity(2, "", "示例乙商店", "INDIVIDUAL_BUSINESS")
        .oldCode(1, "110108000000016", "2008-03-01")
        .oldCode(2, "110108000000016", "2014-07-01");
    district
        .sql
        .sql("update link.legacy_code set seen_until = date '2014-06-30' where entity = 1")
        .update();
  }

  @Test
  @DisplayName("代码从成立日期起用、到核准注销之日止；前一日、后一日都没有主体使用，并说明其他期间")
  void a_code_is_borne_from_founding_to_cancellation() {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON");
    long first = registration(1, "示例建材有限公司", "2024-08-21", "存续");
    assertThat(status("91370116MA3XYYT13F", "2024-08-20")).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(status("91370116MA3XYYT13F", "2024-08-21")).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(status("91370116MA3XYYT13F", "2026-11-23")).isEqualTo(CodeExplanation.Status.UNIQUE);

    registered(first, 1, "示例建材有限公司", "2026-03-02", "注销");
    assertThat(status("91370116MA3XYYT13F", "2026-03-02")).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(status("MA3XYYT13", "2026-03-02")).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(status("MA3XYYT13", "2026-03-03")).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(status("示例建材有限公司", "2026-03-03")).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(status("示例建材有限公司", "2024-08-20")).isEqualTo(CodeExplanation.Status.NONE);
    CodeExplanation late = explanations.explain(on("91370116MA3XYYT13F", "2026-03-03"));
    assertThat(late.status()).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(late.explanation())
        .contains("2026-03-03 当日没有主体使用，其他期间：示例建材有限公司 2024-08-21 至 2026-03-02");
  }

  @Test
  @DisplayName("吊销不是注销：主体还在，代码仍归它用")
  void a_revoked_licence_does_not_end_the_code() {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON");
    registration(1, "示例建材有限公司", "2025-08-05", "吊销");

    assertThat(status("91370116MA3XYYT13F", "2026-11-23")).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(status("91370116MA3XYYT13F", "2012-01-01")).isEqualTo(CodeExplanation.Status.NONE);
  }

  @Test
  @DisplayName("名称用到核准更名之日；新名称从那一日起，而不是从成立之日起")
  void a_name_ends_on_the_day_the_new_one_was_approved() {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON").formerName(1, "示例沙石有限公司");
    district
        .sql
        .sql("update link.other_name set ended_on = date '2024-08-21' where entity = 1")
        .update();
    long first = registration(1, "示例沙石有限公司", "2024-08-21", "存续");
    registered(first, 1, "示例建材有限公司", "2026-11-21", "存续");

    assertThat(explanations.explain("示例沙石有限公司").holders())
        .extracting(CodeExplanation.Holder::period)
        .containsExactly("2024-08-21 至 2026-11-21");
    assertThat(status("示例沙石有限公司", "2024-08-20")).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(status("示例沙石有限公司", "2026-11-21")).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(status("示例沙石有限公司", "2026-11-22")).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(status("示例建材有限公司", "2026-11-20")).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(status("示例建材有限公司", "2026-11-21")).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(status("91370116MA3XYYT13F", "2024-08-21")).isEqualTo(CodeExplanation.Status.UNIQUE);
  }

  @Test
  @DisplayName("登记变更改了名称的：旧名用到核准变更之日，新名从那一日起")
  void a_change_newer_than_the_registration_ends_the_name() {
    district
        .entity(1, "91370116MA3XYYT13F", "示例新材料有限公司", "LEGAL_PERSON")
        .formerName(1, "示例建材有限公司", "2026-11-20")
        .changed(1, "SUBJECT_NAME", "示例新材料有限公司", "2026-11-20");
    registration(1, "示例建材有限公司", "2024-08-21", "存续");

    assertThat(explanations.explain("示例建材有限公司").holders())
        .extracting(CodeExplanation.Holder::period)
        .containsExactly("2024-08-21 至 2026-11-20");
    assertThat(status("示例新材料有限公司", "2026-11-19")).isEqualTo(CodeExplanation.Status.NONE);
    assertThat(status("示例新材料有限公司", "2026-11-20")).isEqualTo(CodeExplanation.Status.UNIQUE);
  }

  private CodeExplanation.Status status(String text, String day) {
    return explanations.explain(on(text, day)).status();
  }

  private long registration(long subject, String name, String approved, String state) {
    return district.entry(subject, "registration", "2024-08-21", json(name, approved, state));
  }

  private void registered(long of, long subject, String name, String approved, String state) {
    district.correction(of, subject, "registration", "2024-08-21", json(name, approved, state));
  }

  private static String json(String name, String approved, String state) {
    return """
    {"ZT_MC": "%s", "ZT_CLRQ": "2024-08-21", "ZT_HZRQ": "%s", "ZT_DJZT": "%s"}\
    """
        .formatted(name, approved, state);
  }

  private static CodeQuestion on(String text, String day) {
    return new CodeQuestion(text, Optional.of(LocalDate.parse(day)));
  }

  @Test
  @DisplayName("名称:现名、曾用名都认;同名的全部列出;没有一致的只列相近,不算查到")
  void a_name_is_unique_ambiguous_or_none() {
    district
        .entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON")
        .formerName(1, "示例沙石有限公司")
        .entity(2, "", "同名便利店", "INDIVIDUAL_BUSINESS")
        .entity(3, "", "同名便利店", "INDIVIDUAL_BUSINESS");

    assertThat(explanations.explain("示例建材有限公司").status()).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(explanations.explain(" 示例沙石有限公司 ").holders())
        .extracting(CodeExplanation.Holder::reason)
        .containsExactly("曾用名一致，止日不详");
    assertThat(explanations.explain("同名便利店").status()).isEqualTo(CodeExplanation.Status.AMBIGUOUS);
    assertThat(explanations.explain("没有的公司").status()).isEqualTo(CodeExplanation.Status.NONE);
  }

  @Test
  @DisplayName("组织机构代码:在统一社会信用代码第 9–17 位找到")
  void an_organisation_code_is_found_inside_the_unified_one() {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON");

    CodeExplanation told = explanations.explain("MA3XYYT13");

    assertThat(told.status()).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(told.holders().getFirst().reason()).contains("第 9–17 位");
  }

  @Test
  @DisplayName("存量名单上尚未赋码的:查得到,标明没有代码;与在册主体同号的一并列出")
  void an_old_registration_without_a_code_is_told_as_such() {
    district
        .entity(2, "", "示例乙商店", "INDIVIDUAL_BUSINESS")
        .oldCode(2, "110108000000016", "2014-07-01")
        .unconverted("示例丙商店", "110108000000016", "2009-05-04");

    CodeExplanation told = explanations.explain("110108000000016");

    assertThat(told.status()).isEqualTo(CodeExplanation.Status.AMBIGUOUS);
    assertThat(told.holders())
        .extracting(holder -> holder.name() + holder.subject().isPresent())
        .containsExactly("示例丙商店false", "示例乙商店true");
    assertThat(explanations.explain("示例丙商店").holders())
        .extracting(CodeExplanation.Holder::state)
        .containsExactly("存量登记，尚未赋码");
  }

  @Test
  @DisplayName("随机的使用历史:当日结果与逐户比对起止日一致(固定种子)")
  void any_history_is_resolved_as_its_periods_say() {
    var random = new Random(20261124);
    var start = LocalDate.of(2000, 1, 1);
    var periods = new ArrayList<LocalDate[]>();
    for (int i = 1; i <= 12; i++) {
      district.entity(i, "", "示例" + i + "号商店", "INDIVIDUAL_BUSINESS");
      var from = start.plusDays(random.nextInt(6000));
      var until = from.plusDays(random.nextInt(2000));
      district.oldCode(i, "110108000000016", from.toString());
      district
          .sql
          .sql("update link.legacy_code set seen_until = ? where entity = ?")
          .params(until, (long) i)
          .update();
      periods.add(new LocalDate[] {from, until});
    }
    for (int i = 0; i < 200; i++) {
      var picked = periods.get(random.nextInt(periods.size()))[random.nextInt(2)];
      var day = picked.plusDays(random.nextInt(3) - 1L);
      long expected =
          periods.stream().filter(one -> !day.isBefore(one[0]) && !day.isAfter(one[1])).count();

      CodeExplanation told =
          explanations.explain(new CodeQuestion("110108000000016", Optional.of(day)));

      assertThat(told.then()).as("on " + day).hasSize((int) expected);
      assertThat(told.status())
          .isEqualTo(
              expected == 0
                  ? CodeExplanation.Status.NONE
                  : expected == 1
                      ? CodeExplanation.Status.UNIQUE
                      : CodeExplanation.Status.AMBIGUOUS);
      assertThat(told.holders()).hasSize(12);
    }
  }

  private static String text(CodeExplanation explained) {
    StringBuilder text = new StringBuilder();
    text.append(explained.read()).append(' ').append(explained.kind()).append(' ');
    text.append(explained.status().title())
        .append('\n')
        .append(explained.explanation())
        .append('\n');
    for (CodeExplanation.Check check : explained.checks()) {
      text.append(check.place()).append(' ').append(check.value()).append(' ');
      text.append(check.passed().map(passed -> passed ? "✓" : "✗").orElse("·"));
      text.append(' ').append(check.explanation()).append('\n');
    }
    explained.holders().forEach(holder -> text.append(holder).append('\n'));
    return text.toString();
  }
}
