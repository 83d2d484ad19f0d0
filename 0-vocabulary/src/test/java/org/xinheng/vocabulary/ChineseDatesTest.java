package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("日期识读")
class ChineseDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2015-12-25,2015-12-25",
    "2013-7-26,2013-07-26",
    "2016/9/27,2016-09-27",
    "2015.9.27,2015-09-27",
    "20150927,2015-09-27",
    "2015年10月16日,2015-10-16",
    "2019 年 3 月 5 日,2019-03-05",
    "二ＯＯ七年七月二十三日,2007-07-23",
    "二○一一年八月十一日,2011-08-11",
    "二〇二六年十月卅一日,2026-10-31",
    "二零二六年十二月三十日,2026-12-30",
    "二〇二四年二月二十九日,2024-02-29",
    "43308,2018-07-27",
    "44642.9674,2022-03-22",
    "2099-12-31 00:00;00,2099-12-31",
    "2099-12-31 00:00:00,2099-12-31",
    "2026-05-06T10:11:12,2026-05-06",
    "２０１５－１２－２５,2015-12-25",
    "1948-01-01,1948-01-01"
  })
  @DisplayName("各种写法的日期")
  void a_day_is_read_however_it_is_written(String raw, LocalDate day) {
    assertThat(ChineseDates.parse(raw)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "无",
        "2015-02-29",
        "2023年2月29日",
        "2015-13-01",
        "2015-00-10",
        "20151301",
        "2015-12",
        "2015年9月",
        "5245.0",
        "123456",
        "长期",
        "2015-1-2/3",
        "2015/9-27",
        "十月一日",
        "二〇二六年十十月一日"
      })
  @DisplayName("日历上没有的日子不是日期")
  void what_is_no_day_of_the_calendar_is_refused(String raw) {
    assertThat(ChineseDates.parse(raw)).isEmpty();
  }
}
