package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.SPJ;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.Profiles.Change;
import org.xinheng.duties.Profiles.FieldProfile;
import org.xinheng.duties.Profiles.Outlier;
import org.xinheng.duties.Profiles.Shift;
import org.xinheng.duties.model.RareValues;
import org.xinheng.duties.model.Stability;
import org.xinheng.duties.store.ProfileStore;

@DisplayName("数据画像：异常值与分布变化")
class ProfileTest {
  private final DutyDistrict district = new DutyDistrict();

  private FieldProfile of(String field) {
    return new ProfileStore(district.sql, CATALOGUE, CLOCK)
        .of(LICENCE, YearMonth.of(2026, 11), Optional.empty()).stream()
            .filter(one -> one.field().value().equals(field))
            .findFirst()
            .orElseThrow();
  }

  private void filed(String month, int times, String json) {
    for (int i = 0; i < times; i++) {
      district.entry(SPJ, LICENCE, month + "-0" + (1 + i % 9), 1, json);
    }
  }

  private static String json(String name, String from, String category) {
    return "{\"XK_XKWS\":\"%s\",\"XK_YXQZ\":\"%s\",\"XK_XKLB\":\"%s\"}"
        .formatted(name, from, category);
  }

  @Test
  @DisplayName("日期：远早、远晚于通常的和晚于今天的；长期有效不算")
  void far_dates_and_those_of_the_future() {
    filed("2026-11", 60, json("经营许可", "2026-11-05", "普通"));
    filed("2026-11", 1, json("经营许可", "1926-11-05", "普通"));
    filed("2026-11", 2, json("经营许可", "2066-11-05", "普通"));
    filed("2026-11", 3, json("经营许可", "2099-12-31", "普通"));
    var told = of("XK_YXQZ").outliers();
    assertThat(told).extracting(Outlier::count).containsExactly(2L, 1L, 2L);
    assertThat(told.get(0).what()).startsWith("远晚于通常：决定日期以后 ");
    assertThat(told.get(1).what()).startsWith("远早于通常：决定日期以前 ");
    assertThat(told.get(2).what()).startsWith("晚于今天");
  }

  @Test
  @DisplayName("文本：比通常长得多、短得多的，只说字数，不列原文")
  void texts_of_unusual_length() {
    filed("2026-11", 30, json("食品经营许可证核发", "2026-11-05", "普通"));
    filed("2026-11", 1, json("甲".repeat(60), "2026-11-05", "普通"));
    assertThat(of("XK_XKWS").outliers())
        .singleElement()
        .isEqualTo(new Outlier(1, "比通常长得多：超过 21 字"));
  }

  @Test
  @DisplayName("代码：少数取值占了几乎全部时，另列少见的；取值分散的不列；“其他”后面人写的字不列")
  void rare_values_where_a_few_dominate() {
    filed("2026-11", 300, json("许可", "2026-11-05", "普通"));
    filed("2026-11", 1, json("许可", "2026-11-05", "其他-张三的备案"));
    var field = of("XK_XKLB");
    assertThat(field.outliers()).containsExactly(new Outlier(1, "少见的取值“其他”"));
    assertThat(field.top()).extracting(Profiles.Value::text).containsExactly("普通", "其他");
    assertThat(RareValues.among(Map.of("甲", 40L, "乙", 40L, "丙", 40L, "丁", 40L, "戊", 1L))).isEmpty();
    assertThat(RareValues.among(Map.of("甲", 20L, "乙", 1L))).as("太少").isEmpty();
  }

  @Test
  @DisplayName("分布：相同为平稳，七三开为有变化，九一开为明显变化；不足三十条不评")
  void the_distribution_against_last_month() {
    var half = Map.of("普通", 50L, "特许", 50L);
    assertThat(Stability.of(half, half)).contains(new Shift(0, Change.STEADY));
    assertThat(Stability.of(Map.of("普通", 70L, "特许", 30L), half).orElseThrow())
        .satisfies(shift -> assertThat(shift.index()).isBetween(0.169, 0.170))
        .satisfies(shift -> assertThat(shift.change()).isEqualTo(Change.SOME));
    assertThat(Stability.of(Map.of("普通", 90L, "特许", 10L), half).orElseThrow().change())
        .isEqualTo(Change.MUCH);
    assertThat(Stability.of(Map.of("新", 100L), half).orElseThrow().change())
        .as("从未有过的取值")
        .isEqualTo(Change.MUCH);
    assertThat(Stability.of(Map.of("普通", 29L), half)).isEmpty();

    filed("2026-10", 40, json("许可", "2026-10-05", "特许"));
    filed("2026-11", 40, json("许可", "2026-11-05", "普通"));
    assertThat(of("XK_XKLB").shift().orElseThrow().change()).isEqualTo(Change.MUCH);
    assertThat(of("XK_XKLB").top()).isEqualTo(List.of(new Profiles.Value("普通", 40, 0)));
  }

  @Test
  @DisplayName("条数：比上月少于两成的增减为平稳，五成以上为明显变化；上月没有的不评")
  void the_number_of_records_against_last_month() {
    assertThat(Change.ofNumber(119, 100)).contains(Change.STEADY);
    assertThat(Change.ofNumber(80, 100)).contains(Change.SOME);
    assertThat(Change.ofNumber(150, 100)).contains(Change.MUCH);
    assertThat(Change.ofNumber(1, 0)).isEmpty();
  }
}
