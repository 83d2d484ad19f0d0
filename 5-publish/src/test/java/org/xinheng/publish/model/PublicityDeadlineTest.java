package org.xinheng.publish.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.licence;
import static org.xinheng.publish.SampleRecords.penalty;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("公示时限:决定之日后第七个工作日;市场监管部门另有二十个工作日")
class PublicityDeadlineTest {
  private static final RuleBooks BOOKS = RuleBooks.bundled();
  private static final WorkCalendar CALENDAR = WorkCalendar.vendored();

  @ParameterizedTest
  @DisplayName("跨节假日与调休")
  @CsvSource({
    "2020-01-17, 2020-02-04, 2020-02-21",
    "2020-09-25, 2020-10-12, 2020-10-29",
    "2020-11-19, 2020-11-30, 2020-12-17",
    "2025-01-24, 2025-02-10, 2025-02-27",
    "2025-04-30, 2025-05-14, 2025-06-03",
    "2025-09-26, 2025-10-13, 2025-10-30",
    "2026-02-13, 2026-03-02, 2026-03-19",
    "2026-09-24, 2026-10-12, 2026-10-29",
    "2026-09-29, 2026-10-14, 2026-11-02",
    "2026-02-15, 2026-03-03, 2026-03-20"
  })
  void the_deadline_is_the_seventh_working_day(
      LocalDate decided, LocalDate seventh, LocalDate twentieth) {
    assertThat(BOOKS.deadline().lastDay(decided, CALENDAR).day()).isEqualTo(seventh);
    assertThat(BOOKS.secondClock().lastDay(decided, CALENDAR).day()).isEqualTo(twentieth);
  }

  @Test
  @DisplayName("第二时钟只为市场监管部门的处罚走,且自 2021-09-01 起")
  void the_second_clock_runs_only_for_market_regulators_penalties() {
    Map<Role, String> market = Map.of(Role.DECIDED_BY, "示例区市场监督管理局");
    assertThat(second(penalty("2021-09-01", market))).isTrue();
    assertThat(second(penalty("2021-08-31", market))).isFalse();
    assertThat(second(fine("2026-05-06"))).isFalse();
    assertThat(second(licence("2026-05-06", "2031-05-05"))).isFalse();
  }

  private static boolean second(org.xinheng.verify.CreditRecord record) {
    return BOOKS.hasSecondClock(DecisionFacts.of(record));
  }

  @Test
  @DisplayName("所涉年度未导入的为暂定")
  void a_deadline_in_a_year_not_loaded_is_provisional() {
    assertThat(BOOKS.deadline().lastDay(day("2026-12-22"), CALENDAR).provisional()).isFalse();
    assertThat(BOOKS.deadline().lastDay(day("2026-12-23"), CALENDAR).provisional()).isTrue();
  }
}
