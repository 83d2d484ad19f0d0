package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工作日历")
class WorkCalendarTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.vendored();

  @ParameterizedTest
  @CsvSource({
    "2020-01-17,2020-01-21,2020-02-04,2020-02-21",
    "2020-09-25,2020-09-29,2020-10-12,2020-10-29",
    "2020-11-19,2020-11-24,2020-11-30,2020-12-17",
    "2025-01-24,2025-02-05,2025-02-10,2025-02-27",
    "2025-04-30,2025-05-08,2025-05-14,2025-06-03",
    "2025-09-26,2025-09-30,2025-10-13,2025-10-30",
    "2026-02-13,2026-02-25,2026-03-02,2026-03-19",
    "2026-09-24,2026-09-30,2026-10-12,2026-10-29",
    "2026-09-29,2026-10-09,2026-10-14,2026-11-02",
    "2026-02-15,2026-02-26,2026-03-03,2026-03-20"
  })
  @DisplayName("决定当日不计入，节假日与调休均按国务院安排：3、7、20 个工作日")
  void the_decision_day_is_not_counted(
      LocalDate decidedOn, LocalDate three, LocalDate seven, LocalDate twenty) {
    assertThat(CALENDAR.plusWorkingDays(decidedOn, 3)).isEqualTo(new WorkingDay(three, false));
    assertThat(CALENDAR.plusWorkingDays(decidedOn, 7)).isEqualTo(new WorkingDay(seven, false));
    assertThat(CALENDAR.plusWorkingDays(decidedOn, 20)).isEqualTo(new WorkingDay(twenty, false));
    assertThat(CALENDAR.workingDaysBetween(decidedOn, seven)).isEqualTo(7);
    assertThat(CALENDAR.workingDaysBetween(seven, decidedOn)).isEqualTo(-7);
  }

  @Test
  @DisplayName("2024–2026 年逐日核对：是否工作日、加 7、加 20 个工作日")
  void every_day_of_three_years_agrees_with_the_vectors() {
    List<String> rows = rows("workday_vectors_2024_2026.csv");
    assertThat(rows).hasSize(1065);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      LocalDate day = LocalDate.parse(cells[0]);
      assertThat(CALENDAR.isWorkingDay(day)).as(row).isEqualTo(cells[1].equals("1"));
      assertThat(CALENDAR.plusWorkingDays(day, 7).day()).as(row).isEqualTo(cells[2]);
      assertThat(CALENDAR.plusWorkingDays(day, 20).day()).as(row).isEqualTo(cells[3]);
    }
  }

  @Test
  @DisplayName("2007–2026 年全部放假与调休日逐一核对；其余日子按星期")
  void every_holiday_and_worked_weekend_since_2007_agrees() {
    List<String> rows = rows("china_days_off_and_makeup_2007_2026.csv");
    assertThat(rows).hasSize(678);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      assertThat(CALENDAR.isWorkingDay(LocalDate.parse(cells[0])))
          .as(row)
          .isEqualTo(cells[1].equals("work"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2018,250",
    "2019,250",
    "2020,249",
    "2021,250",
    "2022,249",
    "2023,249",
    "2024,251",
    "2025,248",
    "2026,248"
  })
  @DisplayName("每年工作日总数")
  void the_working_days_of_a_year(int year, long days) {
    assertThat(
            CALENDAR.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(days);
  }

  @Test
  @DisplayName("按日期合并：2022-12-31 写在 2023 年的安排里")
  void arrangements_are_merged_by_date() {
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2022, 12, 31))).isFalse();
    var worked =
        WorkCalendar.parse(
            "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-12-26\",\"isOffDay\":false}]}");
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 12, 26))).isFalse();
    assertThat(CALENDAR.with(worked).isWorkingDay(LocalDate.of(2026, 12, 26))).isTrue();
  }

  @Test
  @DisplayName("2026 年 12 月的决定在 2027 年安排公布前为暂定，导入后重算")
  void a_deadline_reaching_into_an_unknown_year_is_provisional_until_it_is_loaded() {
    LocalDate decidedOn = LocalDate.of(2026, 12, 29);
    assertThat(CALENDAR.plusWorkingDays(decidedOn, 2))
        .isEqualTo(new WorkingDay(LocalDate.of(2026, 12, 31), false));
    assertThat(CALENDAR.plusWorkingDays(decidedOn, 7))
        .isEqualTo(new WorkingDay(LocalDate.of(2027, 1, 8), true));

    String json =
        """
        {"year": 2027, "papers": [], "days": [
          {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
          {"name": "元旦", "date": "2027-01-02", "isOffDay": true},
          {"name": "元旦", "date": "2027-01-03", "isOffDay": true},
          {"name": "元旦", "date": "2027-01-04", "isOffDay": true},
          {"name": "元旦", "date": "2027-01-09", "isOffDay": false}]}
        """;
    WorkCalendar loaded = CALENDAR.with(json);
    assertThat(loaded.loadedYears()).contains(2026, 2027);
    assertThat(CALENDAR.loadedYears()).doesNotContain(2027);
    assertThat(loaded.plusWorkingDays(decidedOn, 7))
        .isEqualTo(new WorkingDay(LocalDate.of(2027, 1, 9), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01",
        "2027-02-05",
        "2027-02-08",
        "2027-04-05",
        "2027-05-01",
        "2027-06-09",
        "2027-09-15",
        "2027-10-01",
        "2028-01-25",
        "2028-01-28",
        "2028-05-29",
        "2030-02-05",
        "2099-10-02"
      })
  @DisplayName("未导入年份：周末和法定节假日不算工作日")
  void in_an_unknown_year_weekends_and_statutory_holidays_are_off(LocalDate day) {
    boolean weekendOrFeast = !day.equals(LocalDate.of(2028, 5, 29));
    assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(!weekendOrFeast);
    assertThat(CALENDAR.isLoaded(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2020,4", "2021,4", "2022,5", "2023,5", "2024,4", "2025,4", "2026,5", "2027,5"})
  @DisplayName("清明的公历日期")
  void qingming_falls_on_the_fourth_or_fifth(int year, int day) {
    assertThat(StatutoryHolidays.qingming(year)).isEqualTo(day);
  }

  @Test
  @DisplayName("零个工作日即当日；不得为负")
  void zero_days_is_the_day_itself() {
    LocalDate sunday = LocalDate.of(2026, 2, 15);
    assertThat(CALENDAR.plusWorkingDays(sunday, 0)).isEqualTo(new WorkingDay(sunday, false));
    assertThatThrownBy(() -> CALENDAR.plusWorkingDays(sunday, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> rows(String name) {
    return Resources.text(name).lines().skip(1).filter(line -> !line.isBlank()).toList();
  }
}
