package org.xinheng.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.collect.Claimed;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.Tally;
import org.xinheng.collect.WarnedRow;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.ItemCode;

class WarnedRowsTest {
  @TempDir Path folder;

  private final PostgresSubmissions submissions =
      new PostgresSubmissions(
          TestDatabase.migrated("classpath:db"),
          Clock.fixed(Instant.parse("2026-11-22T16:30:00Z"), ZoneId.of("Asia/Shanghai")),
          Limits.standard());

  @Test
  @DisplayName("入档行的提示按行存下、按行翻页；与计数不符的不收；核对后入档的也有")
  void warnings_of_filed_rows_are_kept() throws Exception {
    Receipt receipt = submissions.receive(file());
    Claimed claimed = submissions.claim("一号", Duration.ofMinutes(1)).orElseThrow();
    var tally = new Tally(4, 3, 0, 0, 1, 0, 2);
    var warned =
        List.of(new WarnedRow(3, List.of(finding())), new WarnedRow(9, List.of(finding())));
    assertThatThrownBy(
            () -> submissions.chunkDone(claimed, tally, List.of(), List.of(warned.getFirst())))
        .isInstanceOf(IllegalArgumentException.class);
    submissions.chunkDone(claimed, tally, List.of(), warned);
    submissions.warnedAfterReview(receipt.id(), new WarnedRow(5, List.of(finding())));
    assertThat(submissions.warned(receipt.number(), 0, 2))
        .extracting(WarnedRow::row)
        .containsExactly(3, 5);
    assertThat(submissions.warned(receipt.number(), 5, 2)).containsExactly(warned.getLast());
    assertThat(submissions.find(receipt.id()).orElseThrow().tally().warnings()).isEqualTo(3);
  }

  @Test
  @DisplayName("逐行存下的提示以一万行为限，计数不减")
  void so_many_rows_are_kept_and_all_are_counted() throws Exception {
    Receipt receipt = submissions.receive(file());
    Claimed claimed = submissions.claim("一号", Duration.ofMinutes(1)).orElseThrow();
    for (int from = 1; from <= WarnedRow.KEPT + 1; from += 4_000) {
      int most = Math.min(4_000, WarnedRow.KEPT + 2 - from);
      var rows =
          IntStream.range(from, from + most)
              .mapToObj(row -> new WarnedRow(row, List.of(finding())))
              .toList();
      submissions.chunkDone(claimed, new Tally(most, most, 0, 0, 0, 0, most), List.of(), rows);
    }
    var last = submissions.warned(receipt.number(), WarnedRow.KEPT - 1, 10);
    assertThat(last).extracting(WarnedRow::row).containsExactly(WarnedRow.KEPT);
    assertThat(submissions.find(receipt.id()).orElseThrow().tally().warnings())
        .isEqualTo(WarnedRow.KEPT + 1);
  }

  private Received file() throws IOException {
    return new Received(
        new DepartmentCode("SPJ"),
        new ItemCode("licence"),
        "许可.csv",
        Files.writeString(folder.resolve("a.csv"), "a"),
        "desk",
        "张三",
        Optional.empty());
  }

  private static Finding finding() {
    return new Finding(
        "DQ-204", Finding.Gravity.WARNING, Dimension.STANDARD, "文书号", "一号", "不像文书号", "请核对");
  }
}
