package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.publish.StartRule;

class PublicityClockTest {
  private final PublicityClock clock =
      new PublicityClock(
          "",
          "",
          Optional.empty(),
          "",
          StartRule.DECISION,
          Optional.of(LocalDate.of(2026, 5, 6)),
          Optional.of(LocalDate.of(2026, 8, 6)),
          Optional.of(LocalDate.of(2027, 5, 6)));

  @ParameterizedTest
  @CsvSource({
    "2026-05-05, 0",
    "2026-05-06, 0",
    "2026-08-06, 25",
    "2027-05-06, 100",
    "2027-05-07, 100",
  })
  @DisplayName("公示期的每一天在时间条上各有其位，起算前为零，届满后为满")
  void every_day_has_its_place_on_the_bar(LocalDate day, int percent) {
    assertThat(clock.percentOn(day)).isEqualTo(percent);
  }
}
