package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.verify.Submitted;

class IdentityNumbersCheckTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "身份证, 110105194912310021",
    "身份证, 11010519491331002X",
    "身份证, 110105491231002",
    "护照号, 11010519491231002X",
    "护照号, E123",
    "港澳居民来往内地通行证, H1234*678",
    "外国人永久居留身份证, ABC123456789"
  })
  @DisplayName("DQ-203 号码不合证件类型的退回，理由里不出现号码")
  void a_number_that_does_not_fit_its_document_goes_back(String type, String number) {
    var row = Submitted.personsPenalty().with("CF_XDR_ZJLX", type).with("CF_XDR_ZJHM", number);
    assertThat(row.errors()).containsExactly("DQ-203");
    assertThat(row.findings("DQ-203").toString()).doesNotContain(number);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "身份证, 11010519491231002X",
    "身份证, 11010519491231002x",
    "居民身份证, 110105 19491231 002X",
    "护照号, E12345678",
    "港澳居民来往内地通行证, H12345678",
    "外国人永久居留身份证, ABC123456789012"
  })
  @DisplayName("DQ-203 号码合证件类型的通过")
  void a_number_that_fits_passes(String type, String number) {
    assertThat(
            Submitted.personsPenalty()
                .with("CF_XDR_ZJLX", type)
                .with("CF_XDR_ZJHM", number)
                .errors())
        .isEmpty();
  }

  @Test
  @DisplayName("DQ-203 法定代表人的证件号码同样核对")
  void a_representatives_number_is_held_to_it_too() {
    var row = Submitted.penalty().with("CF_FR_ZJLX", "身份证");
    assertThat(row.with("CF_FR_ZJHM", "110105194912310021").errors()).containsExactly("DQ-203");
    assertThat(row.with("CF_FR_ZJHM", Submitted.IDENTITY).errors()).isEmpty();
  }

  @Test
  @DisplayName("DQ-203 不适用：没有证件号码")
  void without_a_number_the_rule_does_not_apply() {
    assertThat(Submitted.penalty().verdicts()).isEmpty();
    assertThat(Submitted.personsPenalty().without("CF_XDR_ZJHM").errors())
        .containsExactly("DQ-102");
  }
}
