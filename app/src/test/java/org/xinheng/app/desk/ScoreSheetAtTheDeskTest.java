package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Quality;

@DisplayName("工作台：评分表的修订")
class ScoreSheetAtTheDeskTest {
  @TempDir Path data;

  @Test
  @DisplayName("一人修订，另一人审核通过才起用；有误的退回")
  void a_sheet_is_revised_by_one_and_passed_by_another() throws Exception {
    try (var desk = Desk.open(data)) {
      desk.account("credit", "fgj", Role.CREDIT_OFFICER);
      var credit = desk.as("credit");
      var today = LocalDate.now(desk.bean(Clock.class));
      var sheet = "/desk/quality/sheet";
      var yaml = desk.bean(Quality.class).sheetText(YearMonth.from(today));
      assertThat(credit.post(sheet, sheet, Map.of("yaml", yaml + "x", "reason", "试")).body())
          .contains("DTY-001");
      var heavier = yaml.replace("concealed: 5", "concealed: 6");
      assertThat(credit.post(sheet, sheet, Map.of("yaml", heavier, "reason", "加重")).body())
          .contains("DTY-006");
      var now = heavier.replace("2020-01-01", today.withDayOfMonth(1).toString());
      assertThat(credit.post(sheet, sheet, Map.of("yaml", now, "reason", "加重")).statusCode())
          .isEqualTo(303);
      assertThat(credit.get(sheet).body()).contains("待审核", "每件扣 5 分");
      var review = sheet + "/1/review";
      assertThat(credit.post(sheet, review, Map.of("passed", "true")).body()).contains("DTY-007");
      desk.account("credit3", "fgj", Role.CREDIT_OFFICER);
      assertThat(desk.as("credit3").post(sheet, review, Map.of("passed", "true")).statusCode())
          .isEqualTo(303);
      assertThat(credit.get(sheet).body()).contains("每件扣 6 分");
    }
  }
}
