package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;
import static org.xinheng.duties.DutyDistrict.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.State;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.duties.Reminders.Filter;
import org.xinheng.duties.flow.Remind;
import org.xinheng.duties.store.OwedStore;
import org.xinheng.duties.store.ReminderStore;
import org.xinheng.duties.store.SettledMatters;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.CalendarAlarm;
import org.xinheng.publish.CalendarYear;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.store.BoardStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("提醒：按规定的时点给，事项办结自动了结，与公示时限看板同数")
class RemindersTest {
  private static final Reminders.Postman NO_MAIL =
      new Reminders.Postman() {
        @Override
        public boolean on() {
          return false;
        }

        @Override
        public boolean send(String to, String subject, String text) {
          return false;
        }
      };

  private static final Calendars CALENDARS =
      new Calendars() {
        @Override
        public WorkCalendar current() {
          return WorkCalendar.vendored();
        }

        @Override
        public CalendarYear add(String json, String fileName, String by) {
          throw new UnsupportedOperationException();
        }

        @Override
        public List<CalendarYear> years() {
          return List.of();
        }

        @Override
        public List<CalendarAlarm> alarms() {
          return List.of();
        }
      };

  private final DutyDistrict district = new DutyDistrict();

  private Remind on(String day) {
    var clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZONE);
    return new Remind(
        new OwedStore(
            district.sql, item -> CATALOGUE.item(item).title(), WorkCalendar::vendored, ZONE),
        new SettledMatters(district.sql, ZONE),
        new ReminderStore(district.sql, clock),
        CALENDARS,
        NO_MAIL,
        "某区平台",
        clock);
  }

  private List<Reminder> open(Kind kind) {
    return listed(kind, State.OPEN);
  }

  private List<Reminder> listed(Kind kind, State state) {
    return on("2026-11-30")
        .of(new Filter(Optional.empty(), Optional.of(kind), Optional.of(state)), 0, 100);
  }

  private List<Step> steps(Kind kind) {
    return on("2026-11-30")
        .of(new Filter(Optional.empty(), Optional.of(kind), Optional.empty()), 0, 100)
        .reversed()
        .stream()
        .map(Reminder::step)
        .toList();
  }

  private void round(String... days) {
    for (var day : days) {
      on(day).round();
      on(day).round();
    }
  }

  private void duty(String item, String frequency, String from) {
    district
        .sql
        .sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, origin, reason, made_by, made_at)
            values ('spj', ?, ?, '依据', ?::date, 'DESK', '登记', '系统', now())\
            """)
        .params(item, frequency, from)
        .update();
  }

  private void declare(String item, String month, int cases) {
    district
        .sql
        .sql(
            """
            insert into duties.case_count (department, item, month, cases, note, declared_by, declared_at)
            values ('spj', ?, ?::date, ?, '', '经办', '2026-11-12T10:00:00+08:00')\
            """)
        .params(item, month, cases)
        .update();
  }

  private void returned(String day, int rows) {
    long sent = district.submission(SCJGJ, PENALTY, day + "T09:00:00+08:00", 0, rows, 0);
    district
        .sql
        .sql(
            """
            insert into duties.mending (submission, row_number, number, department, item, document, document_key, name_key,
                   code_key, why, returned_on, seen_entry)
            select :sent, n, lpad(:sent::text, 16, '0'), 'scjgj', 'penalty', '', '', '', '', '缺', :day, 0
              from generate_series(1, :rows) n\
            """)
        .param("sent", sent)
        .param("day", LocalDate.parse(day))
        .param("rows", rows)
        .update();
  }

  private void waiting(long entry, String deadline) {
    district.publication(entry, SPJ, LICENCE, deadline, "");
    state(entry, "AWAITING_REDACTION");
  }

  private void state(long entry, String state) {
    district
        .sql
        .sql("update publish.publication set state = ? where entry = ?")
        .params(state, entry)
        .update();
  }

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

  @Test
  @DisplayName("六万条里逾期 47 件：提醒与看板同数，未了结的提醒加起来也是 47")
  void the_page_and_the_board_count_the_same() {
    sixtyThousand();
    var today = LocalDate.of(2026, 11, 23);
    var days = new BoardStore.Days(today, today.plusDays(1), today.plusDays(2), today.plusDays(3));
    var board = new BoardStore(district.dataSource).board(Optional.empty(), days);
    assertThat(board.count(BoardColumn.LATE)).isEqualTo(47);

    round("2026-11-23");
    var standing = publicity(Optional.empty());
    assertThat(standing.late()).isEqualTo(board.count(BoardColumn.LATE));
    assertThat(standing.soon())
        .isEqualTo(
            board.count(BoardColumn.TODAY)
                + board.count(BoardColumn.IN_ONE_DAY)
                + board.count(BoardColumn.IN_TWO_DAYS)
                + board.count(BoardColumn.IN_THREE_DAYS))
        .isPositive();
    var late = new Filter(Optional.empty(), Optional.of(Kind.PUBLICITY), Optional.of(State.LATE));
    assertThat(on("2026-11-23").of(late, 0, 100).stream().mapToLong(Reminder::remaining).sum())
        .isEqualTo(47);
    assertThat(publicity(Optional.of(SCJGJ)).late()).isZero();
  }

  private Reminders.Standing publicity(Optional<DepartmentCode> department) {
    return on("2026-11-23").standing(department).stream()
        .filter(one -> one.kind() == Kind.PUBLICITY)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Published ones, and among them 47 late and 20 due in the next days; nothing waits elsewhere.
   */
  private void sixtyThousand() {
    waiting(1, "2026-11-20");
    district
        .sql
        .sql(
            """
            insert into publish.publication (entry, lineage, subject, item, department, state, decided_on, counted_from, deadline,
                   deadline_provisional, second_clock_provisional, seriousness_why, rule, start_rule, least_months, most_months,
                   by_validity, latest_end, published_on, published_at, published_on_working_day, scheduled_at)
            select n, n, n % 20000, 'licence', 'spj', case when n <= 67 then 'AWAITING_REDACTION' else 'LIVE' end,
                   d - 10, d - 10, d, false, false, '', (select min(id) from publish.rule), 'DECISION', 3, 12, false, '2099-12-31',
                   case when n > 67 then d - 1 end, case when n > 67 then now() end, case when n > 67 then 4 end, now()
              from generate_series(2, 60000) n
             cross join lateral (select case when n <= 47 then date '2026-11-20' - n::int % 20
                    when n <= 67 then date '2026-11-24' + n::int % 3 else date '2026-11-20' - n::int % 180 end as d) day\
            """)
        .update();
    district.sql.sql("analyze publish.publication").update();
  }
}
