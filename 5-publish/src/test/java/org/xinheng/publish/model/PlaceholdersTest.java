package org.xinheng.publish.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("隐去只能换成占位，不能改写")
class PlaceholdersTest {
  private static final String ORIGINAL = "经营者周小六未销售过期食品，店员电话13800138000，某区某店。";

  @ParameterizedTest
  @CsvSource({
    "经营者周小六未销售过期食品，店员电话13800138000，某区某店。",
    "经营者周某未销售过期食品，店员电话［手机号码已隐去］，某区某店。",
    "经营者［姓名已隐去］未销售过期食品，［已隐去］，某区某店。",
    "［已隐去］未销售过期食品［已隐去］",
    "依法不予公开",
    "（依法不予公开）"
  })
  @DisplayName("原文的几段换成占位：可以")
  void spans_may_be_hidden(String text) {
    assertThat(Placeholders.onlyHide(ORIGINAL, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "全新编造的内容：食品销售",
    "经营者周小六销售过期食品，店员电话13800138000，某区某店。",
    "经营者周某销售过期食品，店员电话［手机号码已隐去］，某区某店。",
    "经营者周小六未销售过期食品，店员电话，某区某店。",
    "经营者周小六未销售过期食品，店员电话［手机号码已隐去］，某区某店。另行处理。",
    "［已隐去］经营者周小六未销售过期食品，店员电话13800138000，某区某店。",
    "经营者周小六未销售过期食品，店员电话［号码不便公开已隐去］，某区某店。",
    "某"
  })
  @DisplayName("删去而不留占位、添字、改字：不可以")
  void nothing_may_be_written_or_left_out(String text) {
    assertThat(Placeholders.onlyHide(ORIGINAL, text)).isFalse();
  }

  @Test
  @DisplayName("表单带来的换行和首尾空白不算改动")
  void line_ends_of_a_form_are_no_change() {
    assertThat(Placeholders.onlyHide(" 一、罚款\r\n二、没收 ", "一、罚款\n二、没收")).isTrue();
  }
}
