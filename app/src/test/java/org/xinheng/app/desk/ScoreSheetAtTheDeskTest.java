package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.security.Role;

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
      assertThat(credit.get(sheet).body())
          .contains("下载评分表原文（YAML）", "name=\"reporting\"", "value=\"0.35\"")
          .doesNotContain("<textarea");
      var past = form(YearMonth.from(today).minusMonths(1), "6", "加重");
      assertThat(credit.post(sheet, sheet, past).body()).contains("DTY-006");
      var now = form(YearMonth.from(today), "6", "加重");
      assertThat(credit.post(sheet, sheet, with(now, "reporting", "0.40")).body())
          .contains("四个权重合计应为 1，现合计 1.05");
      assertThat(credit.post(sheet, sheet, with(now, "concealed", "-1")).body())
          .contains("查实瞒报每件扣分应为 0 至 100 的数");
      assertThat(credit.post(sheet, sheet, with(now, "timeliness", "四分之一")).body())
          .contains("及时率的权重应为 0 至 1 的数", "value=\"四分之一\"");
      assertThat(credit.post(sheet, sheet, with(now, "from", "明年")).body()).contains("起用月份请写成");
      assertThat(credit.post(sheet, sheet, with(now, "title", " ")).body()).contains("请填写评分表的名称");
      assertThat(credit.post(sheet, sheet, with(now, "reason", " ")).body()).contains("DTY-002");
      assertThat(credit.post(sheet, sheet, now).statusCode()).isEqualTo(303);
      assertThat(credit.get(sheet + "/1.yaml").body())
          .contains("concealed: \"6\"", "title: \"“莱芜”的\\\"评分表\\\"：试行\"");
      assertThat(credit.get(sheet + ".yaml").body()).contains("concealed: 5");
      assertThat(credit.get(sheet).body()).contains("待审核", "每件扣 5 分");
      var review = sheet + "/1/review";
      assertThat(credit.post(sheet, review, Map.of("passed", "true")).body()).contains("DTY-007");
      desk.account("credit3", "fgj", Role.CREDIT_OFFICER);
      assertThat(desk.as("credit3").post(sheet, review, Map.of("passed", "true")).statusCode())
          .isEqualTo(303);
      assertThat(credit.get(sheet).body()).contains("每件扣 6 分");
    }
  }

  private static Map<String, String> form(YearMonth from, String concealed, String reason) {
    return Map.of(
        "title", "“莱芜”的\"评分表\"：试行",
        "basis", "区信用办 # 2026 年第 1 号: 通知",
        "from", from.toString(),
        "reporting", "0.35",
        "timeliness", "0.25",
        "compliance", "0.25",
        "consistency", "0.15",
        "concealed", concealed,
        "untrueZero", "2.5",
        "reason", reason);
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    var changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }
}
