package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.store.QualityStore;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("评分表的修订")
class ScoreSheetRevisionTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final DutyDistrict district = new DutyDistrict();
  private final Quality quality =
      new QualityStore(district.sql, CATALOGUE, district.statistics, WorkCalendar::vendored, CLOCK);

  @Test
  @DisplayName("评分表经另一人审核才自某月起用，以前的月份不变；没有理由、从以前月份起的不予修订")
  void a_revised_sheet_is_in_force_from_its_own_month_once_passed() {
    var yaml =
        quality
            .sheetText(OCTOBER)
            .replace("2020-01-01", "2026-11-01")
            .replace("concealed: 5", "concealed: 8");
    assertThatThrownBy(() -> quality.revise(yaml, " ", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-002");
    for (var past : List.of("1999-01-01", "2020-01-01", "2026-10-31")) {
      assertThatThrownBy(() -> quality.revise(yaml.replace("2026-11-01", past), "加重瞒报扣分", "信用甲"))
          .as(past)
          .extracting("code")
          .isEqualTo("DTY-006");
    }
    quality.revise(yaml, "加重瞒报扣分", "信用甲");
    assertThat(quality.sheet(NOVEMBER).concealed()).isEqualByComparingTo("5");
    long id = quality.revisions().getFirst().id();
    assertThatThrownBy(() -> quality.reviewSheet(id, true, "", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-007");
    assertThatThrownBy(() -> quality.reviewSheet(id, false, " ", "信用乙"))
        .extracting("code")
        .isEqualTo("DTY-009");
    assertThatThrownBy(() -> afterwards().reviewSheet(id, true, "", "信用乙"))
        .as("in December, when November is over")
        .extracting("code")
        .isEqualTo("DTY-006");
    quality.reviewSheet(id, true, "", "信用乙");
    assertThatThrownBy(() -> quality.reviewSheet(id, false, "改主意", "信用乙"))
        .extracting("code")
        .isEqualTo("DTY-008");
    assertThat(quality.sheet(OCTOBER).concealed()).isEqualByComparingTo("5");
    assertThat(quality.sheet(NOVEMBER).concealed()).isEqualByComparingTo("8");
  }

  private Quality afterwards() {
    return new QualityStore(
        district.sql,
        CATALOGUE,
        district.statistics,
        WorkCalendar::vendored,
        Clock.offset(CLOCK, Duration.ofDays(10)));
  }
}
