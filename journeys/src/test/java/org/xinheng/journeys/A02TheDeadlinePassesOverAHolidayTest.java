package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.DepartmentCode;

class A02TheDeadlinePassesOverAHolidayTest {
  private static final LocalDate DECIDED = LocalDate.parse("2026-09-29");

  @TempDir Path directory;

  @Test
  @DisplayName("国庆前作出的许可,第七个工作日跨过长假,到期当天不算逾期,次日才算")
  void the_seventh_working_day_is_counted_over_the_national_day() throws Exception {
    try (var platform = Platform.on(DECIDED)) {
      var file = Licences.one("旅程样例〔2026〕1号", DECIDED, "2027-09-28").withPhone().write(directory);
      var receipt = platform.submit("spj", "licence", file);
      assertThat(receipt.tally().filed()).isEqualTo(1);

      var publications = platform.bean(Publications.class);
      var spj = java.util.Optional.of(new DepartmentCode("spj"));
      var lastDay = LocalDate.parse("2026-10-14");
      var waiting = publications.listed(BoardColumn.AWAITING_REDACTION, spj, lastDay, 0, 10);
      assertThat(waiting)
          .singleElement()
          .satisfies(one -> assertThat(one.deadline().day()).isEqualTo(lastDay));

      platform.moveTo(lastDay);
      assertThat(publications.listed(BoardColumn.LATE, spj, lastDay, 0, 10)).isEmpty();
      platform.moveTo(lastDay.plusDays(1));
      assertThat(publications.listed(BoardColumn.LATE, spj, lastDay.plusDays(1), 0, 10)).hasSize(1);
    }
  }
}
