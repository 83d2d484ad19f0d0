package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("节假日文件的导入")
class HolidayFileTest {

  @Test
  @DisplayName("读出年份、名称、日期、放假或上班；多余的项不妨碍")
  void a_file_is_read_whole() {
    var year =
        WorkCalendar.parse(
            "\uFEFF{\"$schema\":\"x\",\"year\":2027,\"papers\":[\"http:\\/\\/x\"],\"days\":[{\"name\":\"\\u5143旦\","
                + "\"date\":\"2027-01-01\",\"isOffDay\":true}]}\n");
    assertThat(year)
        .isEqualTo(
            new WorkCalendar.Year(
                2027,
                java.util.List.of(new WorkCalendar.Day(LocalDate.of(2027, 1, 1), "元旦", true))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|不完整",
        "[]|最外层",
        "{\"year\":2027,\"days\":[]}|没有任何日期",
        "{\"days\":[]}|缺少 year",
        "{\"year\":\"2027\",\"days\":[]}|缺少 year",
        "{\"year\":2027}|缺少 days",
        "{\"year\":2027,\"days\":[{\"date\":\"2027-01-01\",\"isOffDay\":true}]}|第 1 个日期",
        "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-02-30\",\"isOffDay\":true}]}|应形如",
        "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027/01/01\",\"isOffDay\":true}]}|应形如",
        "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2028-01-01\",\"isOffDay\":true}]}|不在本年",
        "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-11-30\",\"isOffDay\":true}]}|不在本年",
        "{\"year\":2027,\"days\":[{\"name\":\"a\",\"date\":\"2027-01-01\",\"isOffDay\":true},{\"name\":\"a\",\"date\":\"2027-01-01\",\"isOffDay\":false}]}|重复",
        "{\"year\":2027,\"days\":[{\"name\":\"a\",\"date\":\"2027-01-01\",\"isOffDay\":1}]}|isOffDay",
        "{\"year\":2027,\"year\":2028}|重复",
        "{\"year\":2027,\"days\":[] x|应为",
        "{\"year\":2027,\"days\":[]} x|多余",
        "{\"year\":-2027}|整数",
        "[[[[[[[[[[[[[[[[[[[[[[[[|过深",
        "<html>|整数"
      })
  @DisplayName("坏文件被拒绝，并用中文说明哪里不对")
  void a_bad_file_is_refused_with_a_chinese_reason(String json, String reason) {
    assertThatThrownBy(() -> WorkCalendar.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  @DisplayName("语法错误指出行号")
  void a_syntax_error_names_its_line() {
    assertThatThrownBy(() -> WorkCalendar.parse("{\n \"year\": 2027,\n \"days\" []}"))
        .hasMessageContaining("第 3 行");
  }
}
