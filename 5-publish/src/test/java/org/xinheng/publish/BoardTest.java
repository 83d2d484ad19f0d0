package org.xinheng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.ENVIRONMENT;
import static org.xinheng.publish.SampleRecords.MARKET;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.first;
import static org.xinheng.publish.SampleRecords.penaltyOfPerson;
import static org.xinheng.publish.SampleRecords.penaltyWithTraces;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.EntryId;

@DisplayName("公示时限看板")
class BoardTest {
  private static final String[] DECIDED = {
    "2026-09-14", "2026-09-15", "2026-09-16", "2026-09-17", "2026-09-18", "2026-09-22"
  };

  private static Desk desk() {
    Desk desk = Desk.on("2026-09-24");
    for (int i = 0; i < DECIDED.length; i++) {
      desk.schedule(first(i + 1, penaltyWithTraces(DECIDED[i], "电话13800138000")));
    }
    desk.tick();
    return desk;
  }

  @Test
  @DisplayName("节前一天:今天到期、隔着中秋假期的 1、2、3 个工作日、逾期")
  void the_board_counts_in_working_days_over_a_holiday() {
    Desk desk = desk();
    assertThat(deadlines(desk))
        .containsExactly(
            "2026-09-22", "2026-09-23", "2026-09-24", "2026-09-28", "2026-09-29", "2026-10-09");
    Board board = desk.publications.board(Optional.of(ENVIRONMENT), desk.today());
    assertThat(board.count(BoardColumn.LATE)).isEqualTo(2);
    assertThat(board.count(BoardColumn.TODAY)).isEqualTo(1);
    assertThat(board.count(BoardColumn.IN_ONE_DAY)).isEqualTo(1);
    assertThat(board.count(BoardColumn.IN_TWO_DAYS)).isEqualTo(1);
    assertThat(board.count(BoardColumn.IN_THREE_DAYS)).isZero();
    assertThat(board.count(BoardColumn.LATER)).isEqualTo(1);
    assertThat(board.count(BoardColumn.AWAITING_REDACTION)).isEqualTo(6);
    assertThat(desk.publications.board(Optional.of(MARKET), desk.today()).rows()).isEmpty();
  }

  private static List<String> deadlines(Desk desk) {
    return java.util.stream.LongStream.rangeClosed(1, DECIDED.length)
        .mapToObj(entry -> desk.get(entry).deadline().day().toString())
        .toList();
  }

  @Test
  @DisplayName("每一栏都能列出,数目与看板一致")
  void every_column_lists_what_it_counts() {
    Desk desk = desk();
    Board board = desk.publications.board(Optional.empty(), desk.today());
    for (BoardColumn column : BoardColumn.values()) {
      assertThat(desk.publications.listed(column, Optional.empty(), desk.today(), 0, 100))
          .as(column.title())
          .hasSize((int) board.count(column));
    }
    assertThat(desk.publications.listed(BoardColumn.LATE, Optional.empty(), desk.today(), 1, 1))
        .extracting(one -> one instanceof Publication filed ? filed.entry() : null)
        .containsExactly(new EntryId(2));
  }

  @Test
  @DisplayName("待核对主体的照样计时计数:自决定起七个工作日,答了未办的仍在,办完即不在;不公示的没有时限")
  void what_waits_for_its_subject_is_counted_by_its_own_deadline() {
    Desk desk = desk();
    var clocks = desk.clocks;
    long late = desk.review(ENVIRONMENT, "OPEN");
    long decided = desk.review(ENVIRONMENT, "DECIDED");
    long done = desk.review(ENVIRONMENT, "DONE");
    long next = desk.review(MARKET, "OPEN");
    long person = desk.review(MARKET, "OPEN");
    long unclocked = desk.review(MARKET, "OPEN");
    clocks.start(
        Map.of(
            late, Optional.of(fine("2026-09-14")),
            decided, Optional.of(fine("2026-09-16")),
            done, Optional.of(fine("2026-09-16")),
            next, Optional.of(fine("2026-09-17")),
            person, Optional.of(penaltyOfPerson("2026-09-14")),
            unclocked, Optional.empty()));
    Board board = desk.publications.board(Optional.empty(), desk.today());
    assertThat(board.count(BoardColumn.AWAITING_SUBJECT)).isEqualTo(3);
    assertThat(board.count(BoardColumn.LATE)).isEqualTo(3);
    assertThat(board.count(BoardColumn.TODAY)).isEqualTo(2);
    assertThat(board.count(BoardColumn.IN_ONE_DAY)).isEqualTo(2);
    assertThat(board.rows()).hasSize(2);
    for (BoardColumn column : BoardColumn.values()) {
      assertThat(desk.publications.listed(column, Optional.empty(), desk.today(), 0, 100))
          .as(column.title())
          .hasSize((int) board.count(column));
    }
    assertThat(desk.publications.listed(BoardColumn.LATE, Optional.empty(), desk.today(), 0, 100))
        .filteredOn(AwaitingSubject.class::isInstance)
        .singleElement()
        .satisfies(one -> assertThat(one.deadline().day()).isEqualTo("2026-09-22"));
    var all =
        new ReviewClocks.Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(clocks.open(all, desk.today(), 0, 100))
        .extracting(one -> one.deadline().map(day -> day.day().toString()).orElse("–"))
        .containsExactly("2026-09-22", "2026-09-28", "–", "–");
  }

  @Test
  @DisplayName("先前没有时限的核对件补上一次,补过的不再改")
  void what_was_queued_before_clocks_were_kept_is_found_once() {
    Desk desk = desk();
    long old = desk.review(ENVIRONMENT, "OPEN");
    desk.review(ENVIRONMENT, "DONE");
    assertThat(desk.clocks.missing(10)).containsExactly(old);
    desk.clocks.start(Map.of(old, Optional.of(fine("2026-09-14"))));
    desk.clocks.start(Map.of(old, Optional.of(fine("2026-09-18"))));
    assertThat(desk.clocks.missing(10)).isEmpty();
    assertThat(desk.publications.board(Optional.empty(), desk.today()).count(BoardColumn.LATE))
        .isEqualTo(3);
  }
}
