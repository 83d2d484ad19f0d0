package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("决定文书的识读")
class DecisionTextTest {
  private static final String DECISION =
      "行政处罚决定书(示环罚字［2017］第12号)信息内容：示例旅例建材有限公司：统一社会信用代码：91370116MA3XYYT13f 法定代表人：张样例。"
          + "二〇一七年五月六日我局对你公司检查，决定处以罚款人民币壹拾万元整。示例市环境保护局2017-06-08";

  @Test
  @DisplayName("文书号、日期、金额、代码、名称一次读出")
  void a_decision_tells_its_number_days_sums_code_and_name() {
    var read = DecisionText.read(DECISION);
    assertThat(read.numbers()).containsExactly("示环罚字〔2017〕第12号");
    assertThat(read.days()).containsExactly(LocalDate.of(2017, 5, 6), LocalDate.of(2017, 6, 8));
    assertThat(read.yuan()).containsExactly(new BigDecimal("100000"));
    assertThat(read.codes()).containsExactly("91370116MA3XYYT13F");
    assertThat(read.subject()).contains("示例旅例建材有限公司");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "示环罚字〔2018〕7号, 示环罚字〔2018〕7号",
    "示环罚字[2018]7号, 示环罚字〔2018〕7号",
    "示环罚字(2018)7号, 示环罚字〔2018〕7号",
    "示环罚字［2018］7号, 示环罚字〔2018〕7号",
    "示环罚字﹝2018﹞7号, 示环罚字〔2018〕7号",
    "示环罚字【2018】7号, 示环罚字〔2018〕7号",
    "示环罚（2018）第7-2号, 示环罚〔2018〕第7-2号"
  })
  @DisplayName("六种括号写的是同一个文书号")
  void six_kinds_of_brackets_are_one_number(String written, String meant) {
    assertThat(DecisionText.read("示例市环境保护局行政处罚决定书" + written + "，2018年3月1日").numbers())
        .containsExactly(meant);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "当事人：示例县旅例砖厂，地址略, 示例县旅例砖厂",
    "我局对示例市旅例（集团）股份有限公司检查发现, 示例市旅例（集团）股份有限公司",
    "单位名称示例旅例养殖场法定代表人略, 示例旅例养殖场",
    "贵州旅例能源开发有限公司环境违法一案, 贵州旅例能源开发有限公司",
    "中国旅例第一工程局有限公司未批先建, 中国旅例第一工程局有限公司"
  })
  @DisplayName("名称前的话不算名称；工程局、贵州不被截断")
  void what_stands_before_a_name_is_not_part_of_it(String text, String name) {
    assertThat(DecisionText.read(text).subject()).contains(name);
  }

  @Test
  @DisplayName("身份号码不当代码读出；没有内容的文字什么也读不出")
  void an_identity_number_is_no_code() {
    assertThat(DecisionText.read("经营者身份证号11010519491231002X").codes()).isEmpty();
    assertThat(DecisionText.read("  ")).isEqualTo(DecisionText.read(""));
    assertThat(DecisionText.read("").names()).isEmpty();
  }
}
