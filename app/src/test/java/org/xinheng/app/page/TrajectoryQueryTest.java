package org.xinheng.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.dossier.Period;
import org.xinheng.dossier.Trajectory;
import org.xinheng.dossier.TrajectoryClass;
import org.xinheng.dossier.TrajectoryEvent;

@DisplayName("轨迹页的条件：时段、截至日、比较，读不懂的说明白")
class TrajectoryQueryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static TrajectoryQuery query(String span, String from, String until, String asOf) {
    return new TrajectoryQuery(span, from, until, List.of(), asOf, null, null, null, null);
  }

  private static TrajectoryQuery comparing(String... four) {
    return new TrajectoryQuery(null, null, null, null, null, four[0], four[1], four[2], four[3]);
  }

  private static List<String> problems(TrajectoryQuery query) {
    return query.problems(List.of("PENALTY"), TODAY).stream().map(Problem::sentence).toList();
  }

  private static Period window(TrajectoryQuery query) {
    var first = LocalDate.parse("2015-06-03");
    return query.window(
        Trajectory.of(
            TODAY,
            List.of(new TrajectoryClass("A", "甲", TrajectoryClass.Tone.PLAIN)),
            List.of(TrajectoryEvent.told("A", first, "成立", "", Optional.empty()))));
  }

  @Test
  @DisplayName("什么都不填，是从第一件事到今天；近五年、近一年含今天；填了起止的以起止为准")
  void the_window_is_the_span_or_the_days() {
    assertThat(window(query("", "", "", "")).from()).isEqualTo("2015-06-03");
    assertThat(window(query("5y", "", "", "")))
        .isEqualTo(new Period(LocalDate.parse("2021-11-24"), TODAY));
    assertThat(window(query("1y", "", "", "")))
        .isEqualTo(new Period(LocalDate.parse("2025-11-24"), TODAY));
    assertThat(window(query("1y", "2024-01-01", "", "")))
        .isEqualTo(new Period(LocalDate.parse("2024-01-01"), TODAY));
    assertThat(window(query("", "", "2010-01-01", "")).days()).as("止日早于第一件事").isEqualTo(1);
  }

  @Test
  @DisplayName("没有问题的条件不报问题")
  void good_conditions_have_no_problems() {
    assertThat(problems(query("5y", "", "", "2026-11-23"))).isEmpty();
    assertThat(problems(comparing("2025-01-01", "2025-12-31", "2026-01-01", "2026-06-30")))
        .isEmpty();
  }

  @Test
  @DisplayName("每一处读不懂的都说明是哪一项、怎样写")
  void each_problem_says_where_and_what_to_do() {
    assertThat(problems(query("10y", "", "", ""))).singleElement().asString().contains("没有这种时段");
    assertThat(problems(query("", "2026-02-30", "", "")))
        .singleElement()
        .asString()
        .contains("时段的起日须写成 2026-05-06 的形式");
    assertThat(problems(query("", "2026-05-07", "2026-05-06", "")))
        .singleElement()
        .asString()
        .contains("起日 2026-05-07 晚于止日 2026-05-06，请调换");
    assertThat(problems(query("", "", "", "2026-11-24")))
        .singleElement()
        .asString()
        .contains("截至日 2026-11-24 在今天之后");
    assertThat(problems(query("", "", "", "+10000-01-01"))).hasSize(1);
    assertThat(problems(comparing("2025-01-01", "2025-12-31", "", "")))
        .containsExactly("比较两个时段，四个日期都要填");
    var unknown = new TrajectoryQuery("", "", "", List.of("NOTHING"), "", null, null, null, null);
    assertThat(problems(unknown)).containsExactly("没有这个类别，请从页面的“类别”中选择");
  }

  @Test
  @DisplayName("填错的不在表单里重复")
  void what_is_no_day_is_not_shown_again() {
    assertThat(query("", "<script>", "2026-05-06", "x").shown())
        .isEqualTo(query("", "", "2026-05-06", ""));
  }

  @Test
  @DisplayName("网址里只写填了的，编码过")
  void the_address_has_what_was_given() {
    assertThat(query("", "", "", "").address()).isEmpty();
    assertThat(
            new TrajectoryQuery(
                    "5y", "", "", List.of("A", "B"), "2026-05-06", null, null, null, null)
                .address("why", "日常 监管"))
        .isEqualTo(
            "?span=5y&kind=A&kind=B&asOf=2026-05-06&why=%E6%97%A5%E5%B8%B8+%E7%9B%91%E7%AE%A1");
  }
}
