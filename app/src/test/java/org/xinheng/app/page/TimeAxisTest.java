package org.xinheng.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.dossier.Period;
import org.xinheng.dossier.Trajectory;
import org.xinheng.dossier.TrajectoryClass;
import org.xinheng.dossier.TrajectoryEvent;

@DisplayName("时间轴：点的位置、合并和刻度")
class TimeAxisTest {
  private static final Period YEAR = period("2026-01-01", "2026-12-31");

  private static Period period(String from, String until) {
    return new Period(LocalDate.parse(from), LocalDate.parse(until));
  }

  private static Trajectory of(String... days) {
    var events =
        Arrays.stream(days)
            .map(day ->
                TrajectoryEvent.told("LICENCE", LocalDate.parse(day), "许可", day, Optional.empty()))
            .toList();
    return Trajectory.of(
        LocalDate.parse("2026-12-31"),
        List.of(new TrajectoryClass("LICENCE", "许可", TrajectoryClass.Tone.GOOD)),
        events);
  }

  private static List<TimeAxis.Dot> dots(Period window, String... days) {
    return TimeAxis.of(window, of(days)).lanes().getFirst().dots();
  }

  @Test
  @DisplayName("首日在最左，末日在最右，年中在中间")
  void a_day_stands_where_it_lies_in_the_window() {
    assertThat(dots(YEAR, "2026-01-01", "2026-07-02", "2026-12-31"))
        .extracting(TimeAxis.Dot::left)
        .containsExactly("0.14%", "50.00%", "99.86%");
  }

  @Test
  @DisplayName("挨得太近的并成一点，写明件数和起止，指向其中最近的一行")
  void what_would_lie_on_each_other_is_one_dot() {
    var dots = dots(YEAR, "2026-05-06", "2026-05-08", "2026-08-01");
    assertThat(dots).extracting(TimeAxis.Dot::count).containsExactly(2, 1);
    assertThat(dots.getFirst().label()).isEqualTo("2026-05-06 至 2026-05-08 共 2 件");
    assertThat(dots.getFirst().row()).as("列表最近的在前，5 月 8 日是第二行").isEqualTo(1);
    assertThat(dots.getLast().label()).isEqualTo("2026-08-01 许可");
  }

  @Test
  @DisplayName("一天的轴也画得出；没有事件就没有道")
  void an_axis_of_one_day_can_be_drawn() {
    assertThat(dots(period("2026-05-06", "2026-05-06"), "2026-05-06"))
        .extracting(TimeAxis.Dot::left)
        .containsExactly("50.00%");
    assertThat(TimeAxis.of(YEAR, of()).lanes()).isEmpty();
  }

  @Test
  @DisplayName("不足两月按日，三年以内按月，三年以上按年，刻度不超过八个")
  void ticks_fit_the_window() {
    assertThat(TimeAxis.of(period("2026-05-06", "2026-05-15"), of()).ticks())
        .extracting(TimeAxis.Tick::label)
        .containsExactly("2026-05-06", "2026-05-11");
    assertThat(TimeAxis.of(YEAR, of()).ticks())
        .hasSizeBetween(4, 8)
        .first()
        .satisfies(tick -> assertThat(tick.label()).isEqualTo("2026-01"));
    for (int first : new int[] {1900, 1950, 1980, 2000, 2015, 2023}) {
      var ticks = TimeAxis.of(period(first + "-05-06", "2026-12-31"), of()).ticks();
      assertThat(ticks).as("自 " + first).hasSizeBetween(2, 8);
      assertThat(ticks).allSatisfy(tick -> assertThat(tick.label()).hasSize(4));
    }
  }
}
