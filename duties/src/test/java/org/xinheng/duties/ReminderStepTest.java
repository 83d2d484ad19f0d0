package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("提醒的时点")
class ReminderStepTest {
  private static Optional<Step> on(String today, String lastDay) {
    return Step.on(LocalDate.parse(today), LocalDate.parse(lastDay), WorkCalendar.vendored());
  }

  @Test
  @DisplayName("期限前第 3、2、1 个工作日和逾期第一天起；更早和当天不提醒")
  void three_two_and_one_working_days_before_and_when_late() {
    assertThat(on("2026-11-19", "2026-11-25")).isEmpty();
    assertThat(on("2026-11-20", "2026-11-25")).contains(Step.THREE);
    assertThat(on("2026-11-23", "2026-11-25")).contains(Step.TWO);
    assertThat(on("2026-11-24", "2026-11-25")).contains(Step.ONE);
    assertThat(on("2026-11-25", "2026-11-25")).isEmpty();
    assertThat(on("2026-11-26", "2026-11-25")).contains(Step.LATE);
  }

  @Test
  @DisplayName("国庆长假不是工作日：9 月 30 日距 10 月 8 日只有 1 个工作日")
  void the_long_holiday_does_not_count() {
    assertThat(on("2026-09-30", "2026-10-08")).contains(Step.ONE);
    assertThat(on("2026-09-29", "2026-10-08")).contains(Step.TWO);
  }
}
