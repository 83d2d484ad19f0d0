package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.duties.DutyDistrict.SCJGJ;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.State;
import org.xinheng.duties.Reminders.Filter;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.store.BoardDays;
import org.xinheng.publish.store.BoardStore;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("提醒与公示时限看板同数")
class RemindersAgreeWithTheBoardTest extends RoundsOfReminders {
  @Test
  @DisplayName("六万条里逾期 47 件：提醒与看板同数，未了结的提醒加起来也是 47")
  void the_page_and_the_board_count_the_same() {
    sixtyThousand();
    var today = LocalDate.of(2026, 11, 23);
    var days = new BoardDays(today, today.plusDays(1), today.plusDays(2), today.plusDays(3));
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

  @Test
  @DisplayName("待核对主体的一并同数：待人核对的提醒，核对已定待办理的只计数，退回的了结时写明")
  void what_waits_for_its_subject_counts_in_both() {
    long open = review("OPEN", "2026-11-20");
    review("DECIDED", "2026-11-20");
    review("DONE", "2026-11-20");
    review("OPEN", "2026-11-24");
    var today = LocalDate.of(2026, 11, 23);
    var days = new BoardDays(today, today.plusDays(1), today.plusDays(2), today.plusDays(3));
    var board = new BoardStore(district.dataSource).board(Optional.empty(), days);
    assertThat(board.count(BoardColumn.LATE)).isEqualTo(2);

    round("2026-11-23");
    var standing = publicity(Optional.empty());
    assertThat(standing.late()).isEqualTo(board.count(BoardColumn.LATE));
    assertThat(standing.soon()).isEqualTo(board.count(BoardColumn.IN_ONE_DAY)).isEqualTo(1);
    var late = new Filter(Optional.empty(), Optional.of(Kind.PUBLICITY), Optional.of(State.LATE));
    assertThat(on("2026-11-23").of(late, 0, 100))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.remaining()).isEqualTo(2);
          assertThat(one.sentence()).contains("办结 1 件");
        });

    district
        .sql
        .sql(
            "update link.review set state = 'DONE', decision = 'RETURN' where id = ? or state = 'DECIDED'")
        .param(open)
        .update();
    round("2026-11-24");
    assertThat(listed(Kind.PUBLICITY, State.SETTLED))
        .extracting(one -> one.settled().orElseThrow().why())
        .containsOnly("已办结：退回改正 2 件");
  }

  /** A row in the review queue, its clock running to that day. */
  private long review(String state, String deadline) {
    long id =
        district
            .sql
            .sql(
                """
                insert into link.review (submission, department, item, row_number, reason, why, cells, original, candidates, queued_at, state, decision)
                values (1, 'spj', 'licence', 1, 'UNSURE_LINK', '同名', '{}', '{}', '[]', now(), :state,
                        case when :state = 'OPEN' then null else 'FOUND' end)
                returning id\
                """)
            .param("state", state)
            .query(Long.class)
            .single();
    district
        .sql
        .sql("insert into publish.review_clock values (:id, :day, :day, :day, false)")
        .param("id", id)
        .param("day", LocalDate.parse(deadline))
        .update();
    return id;
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
