package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.Dimension;

@DisplayName("评分表：四率加权，瞒报扣分，零报告属实的不适用")
class ScoreSheetTest {
  private static final ScoreSheet SHEET = ScoreSheet.standard();

  private static Counts counts(Object... pairs) {
    var map = new java.util.EnumMap<Count, Long>(Count.class);
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((Count) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
    return Counts.ofOneItem(map);
  }

  private static String score(Counts counts) {
    return SHEET.score(counts).shown();
  }

  @Test
  @DisplayName("100 ×（0.35 上报率 + 0.25 及时率 + 0.25 合规率 + 0.15 一致率）")
  void four_rates_are_weighed() {
    var counts =
        counts(
            Count.CASES,
            10,
            Count.DECIDED,
            8,
            Count.OWED,
            10,
            Count.IN_TIME,
            9,
            Count.REPORTED,
            10,
            Count.RETURNED,
            1,
            Count.AGREES,
            4,
            Count.DIFFERS,
            1);
    // 28 + 22.5 + 22.5 + 12
    assertThat(score(counts)).isEqualTo("85.0");
    assertThat(SHEET.score(counts).why()).contains("上报率 80.0 %×0.35", "一致率 80.0 %×0.15");
  }

  @Test
  @DisplayName("每查实一件瞒报扣 5 分，扣到 0 为止")
  void each_proven_concealment_costs_five_points_down_to_nothing() {
    assertThat(score(counts(Count.REPORTED, 4, Count.CONCEALED, 1))).isEqualTo("95.0");
    assertThat(score(counts(Count.REPORTED, 4, Count.CONCEALED, 20))).isEqualTo("0.0");
    assertThat(score(counts(Count.REPORTED, 4, Count.CONCEALED, 21))).isEqualTo("0.0");
    assertThat(score(counts(Count.CONCEALED, 1))).isEqualTo("0.0");
  }

  @Test
  @DisplayName("没有决定且零报告属实：不适用，不是 100 分；零报告而有在档的，上报率按 0 计，另扣 5 分，写明缘由")
  void a_true_zero_report_is_not_applicable() {
    assertThat(score(counts(Count.CASES, 0))).isEqualTo("不适用");
    var untrue = counts(Count.CASES, 0, Count.DECIDED, 1, Count.REPORTED, 1);
    assertThat(untrue.understated()).isTrue();
    assertThat(untrue.reporting()).contains(new Share(0, 1));
    // 0.35 of 0 and 0.25 of 1 by 0.6 of weight, and five off
    assertThat(score(untrue)).isEqualTo("36.7");
    assertThat(SHEET.score(untrue).why()).contains("申报与在档不符 1 项（少申报 1 件）", "扣 5 分");
    var other = counts(Count.CASES, 3, Count.DECIDED, 3, Count.REPORTED, 3);
    assertThat(Counts.sum(java.util.List.of(untrue, other)).reporting()).contains(new Share(3, 4));
    assertThat(counts(Count.CASES, 0, Count.CONCEALED, 1).understated()).isTrue();
  }

  @Test
  @DisplayName("几个事项合计时，只有申报了案件数的事项计入上报率，一个事项的零报告不抵另一个的在档")
  void items_without_a_declaration_do_not_enter_the_rate_of_reporting() {
    var silent = counts(Count.DECIDED, 9);
    var zero = counts(Count.CASES, 0);
    var half = counts(Count.CASES, 4, Count.DECIDED, 2);
    var more = counts(Count.CASES, 2, Count.DECIDED, 6);
    assertThat(Counts.sum(java.util.List.of(silent, zero)).understated()).isFalse();
    assertThat(Counts.sum(java.util.List.of(silent, zero, half, more)).reporting())
        .contains(new Share(4, 10));
    assertThat(Counts.sum(java.util.List.of(half, more)).missing()).isEqualTo(2);
  }

  @Test
  @DisplayName("申报 10 件而在档 1792 件：与在档不符，上报率 10/1792，另扣 5 分；恰好相等的相符，查实瞒报的也算实有")
  void fewer_declared_than_on_file_is_marked_and_costs_points() {
    var fewer = counts(Count.CASES, 10, Count.DECIDED, 1792, Count.REPORTED, 1792);
    assertThat(fewer.understated()).isTrue();
    assertThat(fewer.reporting()).contains(new Share(10, 1792));
    assertThat(fewer.missing()).isZero();
    // (0.35 × 10/1792 + 0.25 × 1) ÷ 0.6, and five off
    assertThat(score(fewer)).isEqualTo("37.0");
    assertThat(SHEET.score(fewer).why()).contains("申报与在档不符 1 项（少申报 1782 件）");
    assertThat(counts(Count.CASES, 3, Count.DECIDED, 3).understated()).isFalse();
    assertThat(counts(Count.CASES, 3, Count.DECIDED, 4).understated()).isTrue();
    var concealed = counts(Count.CASES, 3, Count.DECIDED, 3, Count.CONCEALED, 1);
    assertThat(concealed.understated()).isTrue();
    assertThat(concealed.reporting()).contains(new Share(3, 4));
  }

  @Test
  @DisplayName("少申报的件数只数申报少了的，不连同别的事项缺报的")
  void what_was_understated_is_told_without_what_was_kept_silent() {
    var both =
        Counts.sum(List.of(counts(Count.CASES, 0, Count.DECIDED, 407), counts(Count.MISSED, 1)));
    assertThat(SHEET.score(both).why()).contains("申报与在档不符 1 项（少申报 407 件）", "定期报送缺报 1 项");
    assertThat(both.reporting()).contains(new Share(0, 408));
  }

  @Test
  @DisplayName("写出的评分表读回来是同一张")
  void the_text_of_a_sheet_is_read_as_the_same_sheet() {
    assertThat(ScoreSheet.parse(SHEET.yaml())).isEqualTo(SHEET);
  }

  @Test
  @DisplayName("什么都没有的无从评定，不是 0 分也不是 100 分")
  void nothing_known_is_neither_nothing_nor_everything() {
    assertThat(score(Counts.NONE)).isEqualTo("–");
  }

  @Test
  @DisplayName("无从计算的率，权重由其余各率分摊")
  void a_rate_that_cannot_be_reckoned_leaves_its_weight_to_the_others() {
    // (0.25 × 0.5 + 0.25 × 1) ÷ 0.5
    assertThat(score(counts(Count.OWED, 2, Count.IN_TIME, 1, Count.REPORTED, 3))).isEqualTo("75.0");
  }

  @Test
  @DisplayName("上报率不超过 1；少一件即为缺报；差一件就不是 100 %")
  void boundaries_of_the_rates() {
    assertThat(counts(Count.CASES, 3, Count.DECIDED, 4).reporting()).contains(new Share(3, 4));
    assertThat(counts(Count.CASES, 3, Count.DECIDED, 3).missing()).isZero();
    assertThat(counts(Count.CASES, 3, Count.DECIDED, 2).missing()).isEqualTo(1);
    assertThat(new Share(9999, 10_000).percent()).isEqualTo("99.9 %");
    assertThat(new Share(4, 6).percent()).isEqualTo("66.7 %");
    assertThat(new Share(1, 1).percent()).isEqualTo("100.0 %");
    assertThat(counts(Count.REPORTED, 4, Count.INACCURATE, 1).without(Dimension.ACCURATE))
        .contains(new Share(3, 4));
  }

  @Test
  @DisplayName("及时维度：因不及时退回的行和入档而迟报的行都算，没有期限的行算及时；别的维度不受迟报影响")
  void the_dimension_of_timeliness_counts_what_came_late() {
    var counts = counts(Count.REPORTED, 10, Count.OWED, 8, Count.IN_TIME, 5, Count.UNTIMELY, 1);
    assertThat(counts.without(Dimension.TIMELY)).contains(new Share(6, 10));
    assertThat(counts.without(Dimension.ACCURATE)).contains(new Share(10, 10));
    assertThat(counts(Count.REPORTED, 3, Count.OWED, 3).without(Dimension.TIMELY))
        .contains(new Share(0, 3));
    assertThat(counts(Count.OWED, 1).without(Dimension.TIMELY)).isEmpty();
  }

  @Test
  @DisplayName("评分表可修订：权重合计须为 1，写错的说明错在何处")
  void a_sheet_is_edited_and_checked() {
    var yaml =
        """
        title: 试行
        basis: 试行办法
        inForceFrom: 2026-07-01
        weights: {reporting: 0.4, timeliness: 0.3, compliance: 0.2, consistency: 0.1}
        concealed: 10
        """;
    assertThat(ScoreSheet.parse(yaml).weights())
        .isEqualTo(
            Map.of(
                Rate.REPORTING, new BigDecimal("0.4"),
                Rate.TIMELINESS, new BigDecimal("0.3"),
                Rate.COMPLIANCE, new BigDecimal("0.2"),
                Rate.CONSISTENCY, new BigDecimal("0.1")));
    assertThatThrownBy(() -> ScoreSheet.parse(yaml.replace("0.4", "0.5")))
        .hasMessageContaining("合计 1.1");
    assertThatThrownBy(() -> ScoreSheet.parse(yaml.replace("concealed", "hidden")))
        .hasMessageContaining("不认识“hidden”");
    assertThatThrownBy(() -> ScoreSheet.parse(yaml.replace("2026-07-01", "七月")))
        .hasMessageContaining("inForceFrom");
    for (var broken :
        java.util.List.of(
            "title: 试行\nbasis: [办法\nweights: {",
            "title: 试行\nbasis: a: b\n",
            "title: a\ntitle: b\n",
            "a: 1\n--- \nb: 2\n",
            "\ttitle: a")) {
      assertThatThrownBy(() -> ScoreSheet.parse(broken))
          .as(broken)
          .message()
          .startsWith("评分表有误：")
          .contains("YAML 的写法")
          .doesNotContainPattern("[a-z]{2,}");
    }
    assertThatThrownBy(() -> ScoreSheet.parse("title: 试行\nbasis: a: b\n"))
        .hasMessageContaining("第 2 行");
  }
}
