package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SPJ;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.State;
import org.xinheng.duties.Reminder.Step;

@DisplayName("提醒：按规定的时点给，事项办结自动了结，与公示时限看板同数")
class RemindersTest extends RoundsOfReminders {
  @Test
  @DisplayName("定期报送、案件数申报：期满后次月 10 日前第 3、2、1 个工作日和逾期各一次")
  void periods_and_case_counts_are_reminded_of_at_each_step() {
    duty("licence", "EACH_DECISION", "2026-10-01");
    duty("contract", "MONTHLY", "2026-10-01");
    round(
        "2026-11-04",
        "2026-11-05",
        "2026-11-06",
        "2026-11-09",
        "2026-11-10",
        "2026-11-11",
        "2026-11-12");
    assertThat(steps(Kind.CASES)).containsExactly(Step.THREE, Step.TWO, Step.ONE, Step.LATE);
    assertThat(steps(Kind.PERIOD)).containsExactly(Step.THREE, Step.TWO, Step.ONE, Step.LATE);
    assertThat(open(Kind.CASES)).hasSize(1);
    assertThat(listed(Kind.CASES, State.SETTLED))
        .allSatisfy(one -> assertThat(one.settled().orElseThrow().why()).contains("后一次提醒"));
  }

  @Test
  @DisplayName("申报了、报来了（迟了也算）就了结，写明何时、如何")
  void what_was_declared_or_furnished_is_settled() {
    duty("licence", "EACH_DECISION", "2026-10-01");
    duty("penalty", "MONTHLY", "2026-10-01");
    round("2026-11-11");
    assertThat(open(Kind.CASES)).hasSize(1);
    declare("licence", "2026-10-01", 3);
    district.submission(SPJ, PENALTY, "2026-11-12T09:00:00+08:00", 1, 0, 0);
    round("2026-11-12");
    assertThat(open(Kind.CASES)).isEmpty();
    assertThat(open(Kind.PERIOD)).isEmpty();
    var cases = listed(Kind.CASES, State.SETTLED).getFirst().settled().orElseThrow();
    assertThat(cases.why()).isEqualTo("已申报 3 件（2026-11-12）");
    assertThat(cases.at()).isEqualTo(Instant.parse("2026-11-12T02:00:00Z"));
    assertThat(listed(Kind.PERIOD, State.SETTLED).getFirst().settled().orElseThrow().why())
        .isEqualTo("已收到报送，回执 0000000000000001（2026-11-12）");
  }

  @Test
  @DisplayName("责任终止的，提醒随之了结，不说成已经报送")
  void what_is_nobodys_duty_any_more_is_settled() {
    duty("licence", "EACH_DECISION", "2026-10-01");
    round("2026-11-11");
    district.sql.sql("update duties.duty set last_day = '2026-10-30'").update();
    round("2026-11-12");
    assertThat(listed(Kind.CASES, State.SETTLED).getFirst().settled().orElseThrow().why())
        .contains("责任已变更");
  }

  @Test
  @DisplayName("季度首月报来的，季末不再提醒；变动即报和不定期的没有变动就不欠")
  void a_report_anywhere_in_the_quarter_fulfils_it() {
    duty("penalty", "QUARTERLY", "2026-07-01");
    duty("licence", "ON_CHANGE", "2026-07-01");
    district.submission(SPJ, PENALTY, "2026-07-12T09:00:00+08:00", 1, 0, 0);
    round("2026-10-13");
    assertThat(open(Kind.PERIOD)).isEmpty();
  }

  @Test
  @DisplayName("退回的行五个工作日内改正，前 3、2、1 个工作日和逾期提醒，久拖的也提醒；改正、撤回完了即了结")
  void returned_rows_open_too_long_are_reminded_of() {
    returned("2026-11-09", 3);
    round("2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17");
    assertThat(steps(Kind.MENDING)).containsExactly(Step.THREE, Step.TWO, Step.ONE, Step.LATE);
    returned("2026-05-11", 2);
    round("2026-11-17");
    assertThat(open(Kind.MENDING)).extracting(Reminder::remaining).containsExactly(2L, 3L);

    district
        .sql
        .sql(
            "update duties.mending set state = 'WITHDRAWN', closed_on = '2026-11-18', closed_by = '甲', reason = '重复' where row_number = 1")
        .update();
    round("2026-11-18");
    assertThat(open(Kind.MENDING)).extracting(Reminder::remaining).containsExactly(1L, 2L);
    district
        .sql
        .sql(
            "update duties.mending set state = 'MENDED', closed_on = '2026-11-19', entry = 1 where state = 'OPEN'")
        .update();
    round("2026-11-21");
    assertThat(open(Kind.MENDING)).as("周六也了结").isEmpty();
    assertThat(listed(Kind.MENDING, State.SETTLED).get(1).settled().orElseThrow().why())
        .isEqualTo("已办结：改正重报 2 行、说明理由撤回 1 行");
  }

  @Test
  @DisplayName("等待公示的决定公示了、免于公示了，提醒了结；又退回待办的重新提醒；自动公示的不叫人办")
  void a_decision_that_was_published_or_exempted_is_settled() {
    waiting(1, "2026-11-20");
    waiting(2, "2026-11-20");
    district.publication(3, SPJ, LICENCE, "2026-11-19", "");
    round("2026-11-23");
    assertThat(open(Kind.PUBLICITY)).extracting(Reminder::remaining).containsExactly(2L);
    assertThat(open(Kind.PUBLICITY).getFirst().sentence()).isEqualTo("办结 2 件等待公示的决定");
    district
        .sql
        .sql(
            "update publish.publication set state = 'LIVE', published_on = '2026-11-24', published_at = now(), published_on_working_day = 9, latest_end = '2099-12-31' where entry = 1")
        .update();
    state(2, "DUE");
    round("2026-11-24");
    assertThat(open(Kind.PUBLICITY)).extracting(Reminder::remaining).containsExactly(1L);
    district
        .sql
        .sql(
            "update publish.publication set state = 'NOT_PUBLIC', withheld = 'MINOR' where entry = 2")
        .update();
    round("2026-11-25");
    assertThat(open(Kind.PUBLICITY)).isEmpty();
    assertThat(listed(Kind.PUBLICITY, State.SETTLED).getFirst().settled().orElseThrow().why())
        .contains("公示 1 件", "依法不公示 1 件");
    district
        .sql
        .sql(
            "update publish.publication set state = 'AWAITING_REDACTION', withheld = null where entry = 2")
        .update();
    round("2026-11-26");
    assertThat(open(Kind.PUBLICITY)).hasSize(1);
  }
}
