package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码（GB 32100-2015）")
class UnifiedSocialCreditCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216", "9144030071526726XG", "91330100799655058B", "91370200264574251E",
        "91370000706266601D", "91370000726230489L", "91110000710926094P", "91100000100003962T",
        "911100001000044477", "9144030010001686XA", "91440300192317458F", "91440606722473344C",
        "91440400192548256N", "91440300192181490G", "91110108551385082Q", "911103026605015136",
        "91110000802100433B", "9144030027939873X7", "9131000063126503X1", "91110000101623741K",
        "11320100MB1886843H", "11230500001755309F", "91230500MA1B3N1N2M", "91510104MA6CFT042R",
        "91440300085948158H"
      })
  @DisplayName("已公布的代码：校验位与内含的组织机构代码均相符")
  void a_published_code_checks_inside_and_out(String code) {
    assertThat(UnifiedSocialCreditCode.parse(code))
        .hasValueSatisfying(read -> assertThat(read.organisationCodeAgrees()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91370116MA3XYYT13F", "92370116MA3TE5T11X", "93370116MA3CX00113", "11370116004312343D",
        "51370116MJE000013Q", "913712027600000118", "913701167000000440", "91370116700100096X",
        "91370116700100141Y", "9137011670020002XG", "91370116700200070U"
      })
  @DisplayName("虚构的代码：企业、个体、合作社、机关、社团，校验位为 0、X、Y 的均有效")
  void a_synthetic_code_of_each_kind_checks(String code) {
    assertThat(new UnifiedSocialCreditCode(code).organisationCodeAgrees()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "91440300100012316X,L,true",
    "91310115MA1H8R7C6D,7,false",
    "91520000714304960A,M,false"
  })
  @DisplayName("校验位错误：给出应有的校验位")
  void a_wrong_check_character_is_refused_and_the_right_one_is_known(
      String code, char expected, boolean organisationAgrees) {
    assertThat(UnifiedSocialCreditCode.parse(code)).isEmpty();
    assertThat(UnifiedSocialCreditCode.checkCharacter(code)).isEqualTo(expected);
    assertThat(UnifiedSocialCreditCode.organisationCodeAgrees(code)).isEqualTo(organisationAgrees);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9137011",
        "91370116MA3XYYT13",
        "91370116MA3XYYT13FF",
        "91370116MA3XYYI13F",
        "91370116MA3XYYO13F",
        "91370116MA3XYYS13F",
        "91370116MA3XYYV13F",
        "91370116MA3XYYZ13F",
        "B1370116MA3XYYT13F",
        "9137011莱MA3XYYT13F"
      })
  @DisplayName("字符集以外的字符、位数不符、首位不存在：不是代码")
  void a_character_outside_the_set_or_a_wrong_length_is_refused(String code) {
    assertThat(UnifiedSocialCreditCode.parse(code)).isEmpty();
    assertThatThrownBy(() -> new UnifiedSocialCreditCode(code))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("余数为 0 时校验位是 0")
  void remainder_zero_gives_the_check_zero() {
    assertThat(UnifiedSocialCreditCode.checkCharacter("91370116700000044")).isEqualTo('0');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91370116ma3xyyt13f",
        "９１３７０１１６ＭＡ３ＸＹＹＴ１３Ｆ",
        " 91 370116 MA3XYYT13 F ",
        "91370116　MA3XYYT13F",
        "\uFEFF91370116MA3XYYT13F\u200B"
      })
  @DisplayName("全角、小写、空格先规范再校验")
  void full_width_lower_case_and_blanks_are_normalised_before_checking(String raw) {
    assertThat(UnifiedSocialCreditCode.parse(raw))
        .contains(new UnifiedSocialCreditCode("91370116MA3XYYT13F"));
  }

  @Test
  @DisplayName("首位可为 A、N、Y；不设行政区划白名单")
  void letters_may_stand_first_and_no_division_is_unknown() {
    for (String first17 :
        new String[] {"A1110000600037341", "N2370116MF000001X", "Y1000000MB1234567"}) {
      String code = first17 + UnifiedSocialCreditCode.checkCharacter(first17);
      assertThat(UnifiedSocialCreditCode.parse(code)).isPresent();
    }
    assertThat(UnifiedSocialCreditCode.parse("92141127MA0KD1Y64A")).isPresent();
  }

  @Test
  @DisplayName("代码的各段可以读出")
  void the_parts_of_a_code_can_be_read() {
    var code = new UnifiedSocialCreditCode("92370116MA3TE5T11X");
    assertThat(code.registrationAuthority()).isEqualTo('9');
    assertThat(code.category()).isEqualTo('2');
    assertThat(code.authorityName()).isEqualTo("市场监督管理·个体工商户");
    assertThat(code.division()).isEqualTo("370116");
    assertThat(code.organisationCode()).isEqualTo("MA3TE5T11");
    assertThat(code.grouped()).isEqualTo("92 370116 MA3TE5T11 X");
    assertThat(new UnifiedSocialCreditCode("11370116004312343D").authorityName())
        .isEqualTo("机构编制·机关");
  }
}
