package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("决定文书号")
class DecisionNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "京工商海处字【2018】第1583号,京工商海处字〔2018〕第1583号",
    "都环罚字［2015］22号,都环罚字〔2015〕22号",
    "鲁济 莱环罚字[2020] 12 号,鲁济莱环罚字〔2020〕12号",
    "莱环罚〔2019]3号,莱环罚〔2019〕3号",
    "莱市监处罚(2024)00012号,莱市监处罚〔2024〕00012号",
    "济莱城执罚决字﹝2023﹞第001-2号,济莱城执罚决字〔2023〕第001-2号",
    "鲁环审（表）〔2020〕１号,鲁环审（表）〔2020〕1号",
    "某字(3000)1号,某字（3000）1号"
  })
  @DisplayName("年份的括号统一为六角括号，空格去掉")
  void the_brackets_of_the_year_become_one_kind(String raw, String number) {
    assertThat(DecisionNumbers.normalise(raw)).isEqualTo(number);
    assertThat(DecisionNumbers.normalise(number)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "莱环罚[2026,莱环罚〔2026,true",
    "2026)12,2026〕12,true",
    "（2026）12,〔2026〕12,true",
    "112号,112号,true",
    "112,112,true",
    "莱芜（老店）,莱芜（老店）,false",
    "莱环罚,莱环罚,false",
    "91370116MA3XYYT13F,91370116MA3XYYT13F,false"
  })
  @DisplayName("只记得一部分的文书号，年份的括号同样统一")
  void a_piece_of_a_number_is_known_by_its_year_or_its_end(
      String raw, String part, boolean looksLikePart) {
    assertThat(DecisionNumbers.normalisePart(raw)).isEqualTo(part);
    assertThat(DecisionNumbers.looksLikePart(raw)).isEqualTo(looksLikePart);
  }

  @ParameterizedTest
  @ValueSource(strings = {"京工商海处字【2018】第1583号", "济莱城执罚决字﹝2023﹞第001-2号", "莱环罚字〔2026〕12号之一"})
  @DisplayName("机关代字、年份、序号、号，是规范的文书号")
  void agency_year_and_number_look_right(String raw) {
    assertThat(DecisionNumbers.looksRight(raw)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "无", "JY13701160012345", "关于某某公司的处罚决定", "成华环罚字[2016]041", "罚字〔2016〕号"})
  @DisplayName("缺年份、缺序号、缺“号”字的不像文书号")
  void a_part_missing_does_not_look_right(String raw) {
    assertThat(DecisionNumbers.looksRight(raw)).isFalse();
  }
}
