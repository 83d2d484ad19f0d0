package org.xinheng.inquire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.dossier.Visibility;
import org.xinheng.inquire.model.PublicityCourse.Step;

@DisplayName("公示经过：某日终了时是什么情形")
class PublicityCourseTest {
  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static PublicityCourse course(String lastDay, String... steps) {
    return new PublicityCourse(
        List.of(steps).stream()
            .map(step -> new Step(day(step.substring(0, 10)), step.substring(11)))
            .toList(),
        lastDay.isEmpty() ? Optional.empty() : Optional.of(day(lastDay)),
        false);
  }

  private static final PublicityCourse WHOLE =
      course("2026-08-31", "2026-05-07 DUE", "2026-05-12 LIVE", "2026-09-01 ENDED");

  @Test
  @DisplayName("当日入档的当日待公示，当日公示的当日公开，前一日还不是")
  void each_step_counts_from_its_own_day() {
    assertThat(WHOLE.on(day("2026-05-06"))).isEmpty();
    assertThat(WHOLE.on(day("2026-05-07"))).contains(Visibility.PENDING);
    assertThat(WHOLE.on(day("2026-05-11"))).contains(Visibility.PENDING);
    assertThat(WHOLE.on(day("2026-05-12"))).contains(Visibility.PUBLIC);
  }

  @Test
  @DisplayName("公示期最后一日仍公开，次日即终止，不等系统办理")
  void the_last_day_is_public_and_the_next_is_not() {
    var untouched = course("2026-08-31", "2026-05-07 DUE", "2026-05-12 LIVE");
    for (var course : List.of(WHOLE, untouched)) {
      assertThat(course.on(day("2026-08-31"))).contains(Visibility.PUBLIC);
      assertThat(course.endedBy(day("2026-08-31"))).isEmpty();
      assertThat(course.on(day("2026-09-01"))).contains(Visibility.ENDED);
      assertThat(course.endedBy(day("2026-09-01"))).contains(day("2026-08-31"));
    }
  }

  @Test
  @DisplayName("期满前撤下的，撤下当日终止")
  void what_is_withdrawn_ends_on_that_day() {
    var course = course("2027-05-06", "2026-05-12 LIVE", "2026-07-01 ENDED");
    assertThat(course.on(day("2026-06-30"))).contains(Visibility.PUBLIC);
    assertThat(course.endedBy(day("2026-06-30"))).isEmpty();
    assertThat(course.on(day("2026-07-01"))).contains(Visibility.ENDED);
    assertThat(course.endedBy(day("2026-07-01"))).contains(day("2026-07-01"));
  }

  @Test
  @DisplayName("同一天先后两步，以后一步为准；被取代的不再算")
  void the_later_of_two_steps_on_one_day_counts() {
    var course = course("2027-05-06", "2026-05-12 DUE", "2026-05-12 LIVE", "2026-06-01 SUPERSEDED");
    assertThat(course.on(day("2026-05-12"))).contains(Visibility.PUBLIC);
    assertThat(course.on(day("2026-06-01"))).isEmpty();
  }

  @Test
  @DisplayName("免于公示的、不予公示的不公开；目录不开放的另算")
  void what_is_not_public_says_why() {
    assertThat(course("", "2026-05-12 EXEMPT").on(day("2026-05-12"))).contains(Visibility.WITHHELD);
    assertThat(course("", "2026-05-12 NOT_PUBLIC").on(day("2026-05-12")))
        .contains(Visibility.WITHHELD);
    var closed =
        new PublicityCourse(
            List.of(new Step(day("2026-05-12"), "NOT_PUBLIC")),
            Optional.of(day("2026-06-30")),
            true);
    assertThat(closed.on(day("2026-06-30"))).contains(Visibility.NOT_OPEN);
    assertThat(closed.on(day("2026-07-01"))).contains(Visibility.ENDED);
  }
}
