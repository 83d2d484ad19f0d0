package org.xinheng.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.LegacyCode;

/** 代码列: cleaned as officials type it; an identity number told before anything else. */
class SubjectCodesTest {
  private static final String CODE = InventedCodes.enterprise(305);

  static List<String> soiled() {
    var head = CODE.substring(0, 17);
    return List.of(
        CODE + "(1-1)",
        CODE + "（1-1）",
        CODE + "1-1",
        CODE + "-40",
        CODE.replace('0', 'O'),
        CODE.toLowerCase(Locale.ROOT),
        " " + head + " " + CODE.charAt(17),
        fullWidth(CODE),
        "'" + CODE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("soiled")
  @DisplayName("粘了(1-1)、O 误作 0、小写、全角、空格的代码，整理后收下并提示（DQ-110）")
  void a_soiled_code_is_cleaned_and_taken(String typed) {
    var row = Submitted.penalty().with("CF_XDR_SHXYM", typed);
    assertThat(row.verdicts()).containsExactly("DQ-110 WARNING");
    assertThat(row.record().at(Role.SUBJECT_CODE)).isEqualTo(CODE);
    assertThat(row.record().subject().linkingCode()).contains(CODE);
  }

  @Test
  @DisplayName("多录了一位、去掉后唯一相符的代码，整理后收下；不唯一的退回")
  void a_digit_too_many_is_taken_out_only_where_there_is_one_way() {
    int taken = 0;
    for (int at = 1; at < 17; at++) {
      var typed = CODE.substring(0, at) + CODE.charAt(at) + CODE.substring(at);
      var row = Submitted.penalty().with("CF_XDR_SHXYM", typed);
      if (row.isReturned()) {
        assertThat(row.errors()).containsExactly("DQ-101");
      } else {
        assertThat(row.record().at(Role.SUBJECT_CODE)).isEqualTo(CODE);
        taken++;
      }
    }
    assertThat(taken).isPositive();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {Submitted.IDENTITY, "11010519491231002x", "1101051949 1231002X"})
  @DisplayName("代码列填了公民身份号码：退回，理由里不出现号码")
  void an_identity_number_in_the_code_column_goes_back_unrepeated(String typed) {
    var row = Submitted.penalty().with("CF_XDR_SHXYM", typed);
    assertThat(row.errors()).containsExactly("DQ-101");
    assertThat(row.findings("DQ-101"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.problem()).contains("公民身份号码");
          assertThat(finding.toString()).doesNotContain("19491231");
        });
  }

  @Test
  @DisplayName("既像身份号码又过代码校验的（三十一分之一），仍作身份号码")
  void a_number_that_passes_both_checks_is_an_identity_number() {
    assertThat(Submitted.penalty().with("CF_XDR_SHXYM", "362322198709086409").findings("DQ-101"))
        .singleElement()
        .extracting("problem")
        .asString()
        .contains("公民身份号码");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"9137E+17", "91371203********XX", "某某公司", "123"})
  @DisplayName("读不出代码的退回，说明原因")
  void what_cannot_be_read_goes_back_with_the_reason(String typed) {
    var row = Submitted.penalty().with("CF_XDR_SHXYM", typed);
    assertThat(row.errors()).containsExactly("DQ-101");
    assertThat(row.findings("DQ-101").getFirst().problem()).isNotBlank();
  }

  @Test
  @DisplayName("代码列填了旧注册号：收下、提示，移到注册号列，成为主键的一部分")
  void a_legacy_number_in_the_code_column_moves_to_its_own() {
    var number = InventedCodes.enterpriseNumber(77);
    var record = Submitted.registration().with("ZT_TYSHXYDM", number).record();
    assertThat(record.at(Role.SUBJECT_CODE)).isEmpty();
    assertThat(record.at(Role.REGISTRATION_NUMBER)).isEqualTo(number);
    assertThat(record.subject().legacy())
        .containsExactly(new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, number));
    assertThat(record.warnings()).extracting("rule").containsExactly("DQ-112");

    var other = Submitted.registration().with("ZT_TYSHXYDM", InventedCodes.enterpriseNumber(78));
    assertThat(other.record().key()).isNotEqualTo(record.key());
  }

  @Test
  @DisplayName("旧注册号校验不符：照存以备转换，只提示（DQ-112）")
  void a_wrong_legacy_number_is_kept_with_a_warning() {
    var number = InventedCodes.enterpriseNumber(77);
    var wrong = number.substring(0, 14) + (number.charAt(14) == '0' ? '1' : '0');
    var row = Submitted.registration().with("ZT_ZCH", wrong);
    assertThat(row.verdicts()).containsExactly("DQ-112 WARNING");
    assertThat(row.record().at(Role.REGISTRATION_NUMBER)).isEqualTo(wrong);
  }

  @Test
  @DisplayName("注册号列重复了统一代码或其后十六位：不算旧代码，不提示")
  void the_unified_code_repeated_as_the_number_is_no_fault() {
    assertThat(Submitted.registration().with("ZT_ZCH", InventedCodes.enterprise(7)).verdicts())
        .isEmpty();
    var tail = InventedCodes.enterprise(7).substring(2);
    assertThat(Submitted.registration().with("ZT_ZCH", tail).verdicts()).isEmpty();
  }

  @Test
  @DisplayName("旧代码列填了身份号码：略去不存，提示")
  void an_identity_number_in_an_old_codes_column_is_dropped() {
    var row = Submitted.registration().with("ZT_SWDJH", Submitted.IDENTITY);
    assertThat(row.verdicts()).containsExactly("DQ-112 WARNING");
    assertThat(row.record().at(Role.TAX_NUMBER)).isEmpty();
    assertThat(new String(row.record().json(), UTF_8)).doesNotContain(Submitted.IDENTITY);
  }

  @Test
  @DisplayName("机关代码：校验位不符的提示，读不出或填了身份号码的退回（DQ-111）")
  void an_agencys_code_must_be_readable() {
    var body = InventedCodes.publicBody(1);
    var wrong = body.substring(0, 17) + (body.charAt(17) == '1' ? '2' : '1');
    assertThat(Submitted.penalty().with("CF_CFJGDM", wrong).verdicts())
        .containsExactly("DQ-111 WARNING");
    assertThat(Submitted.penalty().with("CF_CFJGDM", "环保局").errors()).contains("DQ-111");
    assertThat(Submitted.penalty().with("CF_CFJGDM", Submitted.IDENTITY).findings().toString())
        .contains("DQ-111")
        .doesNotContain(Submitted.IDENTITY);
  }

  private static String fullWidth(String code) {
    var wide = new StringBuilder();
    code.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }
}
