package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.verify.Submitted;

class DecisionsAreReportedInTimeTest {

  @ParameterizedTest(name = "决定 {0},报送 {1}")
  @CsvSource({"2026-09-29, 2026-10-15", "2026-05-06, 2026-05-15", "2020-05-06, 2026-05-12"})
  @DisplayName("DQ-401 过了第七个工作日报送的提示迟报")
  void a_report_after_the_seventh_working_day_is_late(String decided, String today) {
    assertThat(decision(decided, today)).contains("DQ-401 WARNING");
  }

  @ParameterizedTest(name = "决定 {0},报送 {1}")
  @CsvSource({"2026-09-29, 2026-10-14", "2026-05-06, 2026-05-06", "2026-05-06, 2026-05-14"})
  @DisplayName("DQ-401 第七个工作日当天报送不算迟，国庆假期和调休上班都算对")
  void the_seventh_working_day_itself_is_in_time(String decided, String today) {
    assertThat(decision(decided, today)).doesNotContain("DQ-401 WARNING");
  }

  @Test
  @DisplayName("DQ-401 不适用：登记事项，或没有决定日期")
  void a_registration_has_no_seven_days() {
    assertThat(Submitted.registration().findings("DQ-401")).isEmpty();
    assertThat(Submitted.penalty().without("CF_JDRQ").findings("DQ-401")).isEmpty();
  }

  private static java.util.List<String> decision(String decided, String today) {
    return Submitted.licence()
        .with("XK_JDRQ", decided)
        .with("XK_YXQZ", decided)
        .on(today)
        .verdicts();
  }
}
