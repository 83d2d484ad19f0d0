package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文本的写法：名称一类和号码一类各按其写法查个人信息")
class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "赵甲11010519491231002X|赵甲［公民身份号码已隐去］",
        "其他-经办人13812345678|其他-经办人［手机号码已隐去］",
        "某区某某局，０５３１-７６２１２３４５|某区某某局，［固定电话已隐去］",
        "缴至6222021602001234568|缴至［银行卡号已隐去］",
        "其他-zhangsan@qq.com|其他-［电子邮箱已隐去］"
      })
  @DisplayName("名称、类别、依据中的号码被找出")
  void numbers_among_words_are_found(String text, String redacted) {
    assertThat(Wording.WORDS.redacted(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "某区某某街道3号楼2单元501室",
        "家住某镇某村12号",
        "《产品质量法》第四十九条、GB 16297-1996、GB/T 5023.1-2008",
        "准予行政许可决定书",
        "排污许可证（91370116MA3XYYT13F001U）"
      })
  @DisplayName("登记的住所、法条、标准号不算")
  void places_and_articles_are_none(String text) {
    assertThat(Wording.WORDS.traces(text)).isEmpty();
    assertThat(Wording.WORDS.redacted(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11010519491231002X|［公民身份号码已隐去］",
        "某审许〔2026〕11010519491231002X号|某审许〔2026〕［公民身份号码已隐去］号",
        "JY13701160012345 11010519491231002X|JY13701160012345 ［公民身份号码已隐去］",
        "JY13701160012345经办人13812345678|JY13701160012345经办人［手机号码已隐去］",
        "13812345678赵甲|［手机号码已隐去］赵甲",
        "许可证编号12，电话：13812345678|许可证编号12，电话：［手机号码已隐去］",
        "汇至某行6222021602001234568|汇至某行［银行卡号已隐去］"
      })
  @DisplayName("号码栏中的身份证号，以及文字旁边的电话、银行卡")
  void a_sound_identity_number_and_a_telephone_beside_words_are_found(
      String text, String redacted) {
    assertThat(Wording.NUMBER.redacted(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "6222021602001234568",
        "110105194912310021",
        "JY13701160012345",
        "(2026)第13812345678号",
        "某食许字13812345678",
        "许可证13812345678",
        "编号：13812345678",
        "某审许〔2026〕13812345678号",
        "0531-76212345",
        "91370116MA3XYYT13F",
        "913701167000000440",
        "370102900307851",
        "37011620260512000001"
      })
  @DisplayName("整个就是编号的一串数字不是电话、银行卡，校验位不符的不是身份证号")
  void a_run_of_digits_that_is_the_number_itself_is_none(String text) {
    assertThat(Wording.NUMBER.traces(text)).isEmpty();
    assertThat(Wording.NUMBER.redacted(text)).isSameAs(text);
  }
}
