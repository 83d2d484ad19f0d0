package org.xinheng.publish.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.penalty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Role;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.Term;
import org.xinheng.vocabulary.SubjectKind;

@DisplayName("失信严重程度:由处罚本身的字段认定,几项并处的按最重")
class SeriousnessOfPenaltyTest {
  private static final RuleBooks BOOKS = RuleBooks.bundled();

  private static Term term(Map<Role, String> fields) {
    return BOOKS.rule(DecisionFacts.of(penalty("2026-05-10", fields))).term();
  }

  @ParameterizedTest
  @DisplayName("处罚类别与严重程度")
  @CsvSource({
    "警告, MINOR",
    "通报批评, MINOR",
    "警告;通报批评, MINOR",
    "警告;罚款, ORDINARY",
    "没收违法所得, ORDINARY",
    "没收违法所得、没收非法财物, ORDINARY",
    "暂扣许可证件, ORDINARY",
    "降低资质等级, ORDINARY",
    "限制开展生产经营活动, ORDINARY",
    "其他-责令改正, ORDINARY",
    "吊销许可证件, SERIOUS",
    "责令停产停业, SERIOUS",
    "责令关闭, SERIOUS",
    "限制从业, SERIOUS",
    "罚款;责令停产停业, SERIOUS"
  })
  void the_heaviest_kind_of_penalty_counts(String categories, Seriousness expected) {
    assertThat(term(Map.of(Role.CATEGORY, categories)).seriousness()).contains(expected);
  }

  @Test
  @DisplayName("简易程序的处罚属轻微,罚款亦然")
  void a_decision_by_the_simple_procedure_is_minor() {
    Term term = term(Map.of(Role.PROCEDURE, "简易", Role.CATEGORY, "罚款"));
    assertThat(term.seriousness()).contains(Seriousness.MINOR);
    assertThat(term.seriousnessWhy()).isEqualTo("适用简易程序");
  }

  @Test
  @DisplayName("2018 年表式的“暂扣或吊销”看处罚内容")
  void the_merged_category_of_2018_is_told_apart_by_the_content() {
    assertThat(term(Map.of(Role.CATEGORY, "暂扣或吊销许可证件", Role.CONTENT, "吊销食品经营许可证")).seriousness())
        .contains(Seriousness.SERIOUS);
    assertThat(term(Map.of(Role.CATEGORY, "暂扣或吊销许可证件", Role.CONTENT, "暂扣许可证30日")).seriousness())
        .contains(Seriousness.ORDINARY);
  }

  @Test
  @DisplayName("部门认定更重的从部门,更轻的不从")
  void the_departments_word_counts_where_it_is_heavier() {
    Term raised = term(Map.of(Role.SEVERITY, "严重"));
    assertThat(raised.seriousness()).contains(Seriousness.SERIOUS);
    assertThat(raised.seriousnessWhy()).isEqualTo("数源部门认定为严重");
    assertThat(term(Map.of(Role.SEVERITY, "轻微")).seriousness()).contains(Seriousness.ORDINARY);
  }

  @Test
  @DisplayName("罚款数额起点由规则书规定,含本数")
  void the_amounts_that_divide_fines_stand_in_the_book() {
    var limits =
        new Classification.FineLimits(
            BigDecimal.valueOf(10_000), Optional.of(BigDecimal.valueOf(1_000_000)));
    var rules =
        new Classification(
            Seriousness.MINOR,
            Seriousness.ORDINARY,
            Map.of(),
            Map.of(SubjectKind.LEGAL_PERSON, limits),
            List.of());
    assertThat(classOfFine(rules, "0.9999")).isEqualTo(Seriousness.MINOR);
    assertThat(classOfFine(rules, "1")).isEqualTo(Seriousness.ORDINARY);
    assertThat(classOfFine(rules, "99.99")).isEqualTo(Seriousness.ORDINARY);
    assertThat(classOfFine(rules, "100")).isEqualTo(Seriousness.SERIOUS);
  }

  private static Seriousness classOfFine(Classification rules, String tenThousands) {
    var facts = DecisionFacts.of(penalty("2026-05-10", Map.of(Role.FINE, tenThousands)));
    return rules.classify(facts).seriousness();
  }
}
