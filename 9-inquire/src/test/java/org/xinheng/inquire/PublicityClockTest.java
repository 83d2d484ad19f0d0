package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.publish.StartRule;
import org.xinheng.vocabulary.ItemCode;

class PublicityClockTest {
  private final PublicityClock clock =
      new PublicityClock(
          Nature.PENALTY,
          "",
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

  @ParameterizedTest
  @CsvSource({
    "serious-list, '列入之日起三年，移出后不再公示，自 2026-05-06 决定之日起算，公示至 2027-05-06，期满次日终止公示。'",
    "honour, '荣誉有效期内公示，无有效期的公示三年，自 2026-05-06 决定之日起算，公示至 2027-05-06，期满次日终止公示。'",
    "inspection, '公示一年，自 2026-05-06 决定之日起算，公示至 2027-05-06，期满次日终止公示。'",
    "licence, '许可有效期至 2027-05-06，期满次日终止公示。'",
  })
  @DisplayName("只有许可说许可有效期；名单、荣誉、检查按各自的公示期说")
  void each_kind_of_item_in_its_own_words(String item, String words) {
    assertThat(of(item, Optional.of(LocalDate.of(2027, 5, 6))).why())
        .isEqualTo(words + "依据：规则书 第一条。")
        .satisfies(why -> assertThat(why.contains("许可")).isEqualTo(item.equals("licence")));
  }

  @Test
  @DisplayName("没有终止日的记录只说公示期，不说许可有效期间")
  void without_a_last_day_it_says_only_how_long() {
    assertThat(of("abnormal-list", Optional.empty()).why()).startsWith("列入期间公示，移出后不再公示。依据");
    assertThat(of("licence", Optional.empty()).why()).startsWith("许可有效期间持续公示。");
  }

  private static PublicityClock of(String code, Optional<LocalDate> until) {
    var item = Catalogue.bundled().item(new ItemCode(code));
    return new PublicityClock(
        item.nature(),
        item.provisions().publicity(),
        "规则书",
        "第一条",
        Optional.empty(),
        "",
        StartRule.DECISION,
        Optional.of(LocalDate.of(2026, 5, 6)),
        Optional.empty(),
        until);
  }
}
