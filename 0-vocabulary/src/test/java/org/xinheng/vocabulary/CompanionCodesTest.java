package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("存量代码与身份证号")
class CompanionCodesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "440301108548379",
        "110108012660422",
        "370000018067809",
        "371200600000019",
        "370116200001232"
      })
  @DisplayName("15 位注册号按 MOD 11,10 校验")
  void a_fifteen_digit_registration_number_is_checked(String number) {
    assertThat(new RegistrationNumber(number).checked()).isTrue();
  }

  @Test
  @DisplayName("校验位不符的注册号不成立；旧式注册号不校验")
  void a_wrong_number_is_refused_and_an_old_form_is_unchecked() {
    assertThat(RegistrationNumber.parse("110000450000107")).isEmpty();
    assertThat(RegistrationNumber.parse("110000450000100")).isPresent();
    for (String old :
        new String[] {"3203212101484", "320722NA000213X", "320722NB000213X", "企独苏镇总字第2019"}) {
      assertThat(new RegistrationNumber(old).checked()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"00859481,null", "08594815,8", "71526726,X", "70020007,0", "70010009,6"})
  @DisplayName("组织机构代码校验位：余 10 为 X，余 11 为 0")
  void the_organisation_code_check_may_be_x_or_zero(String first8, String check) {
    if (!check.equals("null")) {
      assertThat(OrganisationCode.checkCharacter(first8)).isEqualTo(check.charAt(0));
    }
    assertThat(OrganisationCode.parse(first8 + "-" + OrganisationCode.checkCharacter(first8)))
        .isPresent();
  }

  @Test
  @DisplayName("纳税人识别号：15 位含组织机构代码，或统一社会信用代码；不收身份证号")
  void a_taxpayer_number_holds_an_organisation_code_and_never_a_person() {
    assertThat(new TaxpayerNumber("370116MA3XYYT13").organisationCode())
        .contains(new OrganisationCode("MA3XYYT13"));
    assertThat(TaxpayerNumber.parse("91370116MA3XYYT13F")).isPresent();
    assertThatThrownBy(() -> new TaxpayerNumber("37019919900101030X"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("370199");
  }

  @Test
  @DisplayName("身份证号只能识别和掩码，任何输出都不含出生日期")
  void an_identity_number_shows_itself_masked_only() {
    var number = ResidentIdentityNumber.find("当事人（37019919900101030X）称").orElseThrow();
    assertThat(number.masked()).isEqualTo("370***********030X").isEqualTo(number.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "37019919900101030X,true",
    "370199199001010301,false",
    "990199199001010010,false",
    "370199199013010000,false",
    "11010519491231002X,true",
    "11010519491231002x,true",
    "440524188001010014,false",
    "91370116MA3XYYT13F,false"
  })
  @DisplayName("身份证号：校验位、省份、出生日期都要成立")
  void an_identity_number_needs_check_province_and_birth_date(String text, boolean looks) {
    assertThat(ResidentIdentityNumber.looksLike(text)).isEqualTo(looks);
  }

  @Test
  @DisplayName("更长的数字串里不认身份证号")
  void a_longer_run_of_digits_holds_no_identity_number() {
    assertThat(ResidentIdentityNumber.find("837019919900101030X")).isEmpty();
    assertThat(ResidentIdentityNumber.find("37019919900101030X0")).isEmpty();
  }

  @Test
  @DisplayName("存量代码保留错码，并说出校验结果")
  void a_legacy_code_may_be_wrong_and_says_so() {
    assertThat(new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, "110000450000107").check())
        .isEqualTo(LegacyCode.Check.FAILED);
    assertThat(new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, "3203212101484").check())
        .isEqualTo(LegacyCode.Check.NOT_CHECKABLE);
    assertThat(new LegacyCode(LegacyCode.Kind.ORGANISATION_CODE, "73132943-2").check())
        .isEqualTo(LegacyCode.Check.PASSED);
    assertThat(LegacyCode.Kind.TAX_NUMBER.title()).isEqualTo("税务登记号");
  }
}
