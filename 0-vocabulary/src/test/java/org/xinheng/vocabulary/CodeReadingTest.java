package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.vocabulary.LegacyCode.Kind;

@DisplayName("代码识读：经办人填在代码栏里的是什么")
class CodeReadingTest {

  @Test
  @DisplayName("规范的代码原样读出，没有说明")
  void a_clean_code_is_read_as_it_stands() {
    assertThat(CodeReading.of("91370116MA3XYYT13F"))
        .isEqualTo(
            new CodeReading.Sound(new UnifiedSocialCreditCode("91370116MA3XYYT13F"), false, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "91420581773905805k,91420581773905805K",
    "91410323589723489F(1-1),91410323589723489F",
    "91410323589723489F（1-1）,91410323589723489F",
    "91450300554713707B1－1,91450300554713707B",
    "9141082133577261961-1,914108213357726196",
    "914108213357726196.0,914108213357726196",
    "91340500150501353B1-12,91340500150501353B",
    "9134000014918552561—20,913400001491855256",
    "9112000010306009x2(14-13),9112000010306009X2",
    "91370116MA3XYYT13F-40,91370116MA3XYYT13F",
    "91370116MA3XYYT13F(副本),91370116MA3XYYT13F",
    "9133018372109406XW2016,9133018372109406XW",
    "92410185MA43JA5GOW,92410185MA43JA5G0W",
    "92410185MA43JA5GOW(1-1),92410185MA43JA5G0W",
    "9I370116MA3XYYT13F,91370116MA3XYYT13F",
    "9l370116MA3XYYT13F,91370116MA3XYYT13F",
    "913701160MA3XYYT13F,91370116MA3XYYT13F",
    "\"`91370116MA3XYYT13F`\",91370116MA3XYYT13F",
    "统一社会信用代码：91370116MA3XYYT13F,91370116MA3XYYT13F"
  })
  @DisplayName("副本号、小写、O 与 0、多一位、全角：清洗后有效并说明改了什么")
  void a_soiled_code_is_cleaned_and_says_what_was_done(String raw, String code) {
    assertThat(CodeReading.of(raw))
        .isInstanceOfSatisfying(
            CodeReading.Sound.class,
            sound -> {
              assertThat(sound.code().value()).isEqualTo(code);
              assertThat(sound.cleaned()).isTrue();
              assertThat(sound.explanation()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "　", "无", "暂无", "N/A", "n/a", "\\N", "null", "-", "—", "/", "无统一社会信用代码"})
  @DisplayName("无、N/A、\\N 等字样等于没有填写")
  void a_word_for_nothing_is_an_empty_cell(String raw) {
    assertThat(CodeReading.of(raw)).isEqualTo(new CodeReading.Absent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "37019919900101030X",
        "37019919900101030X(1-1)",
        " ３７０１９９１９９００１０１０３０Ｘ ",
        "37019919900101030X01"
      })
  @DisplayName("身份证号先于一切识别，只留掩码")
  void an_identity_number_is_recognised_first_and_masked(String raw) {
    assertThat(CodeReading.of(raw)).isEqualTo(new CodeReading.IdentityNumber("370***********030X"));
  }

  @Test
  @DisplayName("形式正确而校验位不符：官方赋码校验不符，交人工核对")
  void a_code_right_in_shape_but_not_in_check_is_an_official_mismatch() {
    assertThat(CodeReading.of("91350211M0000XUF46"))
        .isEqualTo(new CodeReading.OfficialMismatch("91350211M0000XUF46", 'R', true));
    assertThat(CodeReading.of("91350203M0001QKT19"))
        .isInstanceOf(CodeReading.OfficialMismatch.class);
    assertThat(CodeReading.of("91310115MA1H8R7C6D"))
        .isEqualTo(new CodeReading.OfficialMismatch("91310115MA1H8R7C6D", '7', false));
  }

  @ParameterizedTest
  @CsvSource({
    "440301108548379,REGISTRATION_NUMBER,440301108548379",
    "440301108548379.0,REGISTRATION_NUMBER,440301108548379",
    "4107004000010291-1,REGISTRATION_NUMBER,410700400001029",
    "120000000002322(14-7),REGISTRATION_NUMBER,120000000002322",
    "410100100078723-,REGISTRATION_NUMBER,410100100078723",
    "3203212101484,REGISTRATION_NUMBER,3203212101484",
    "320722NA000213X,REGISTRATION_NUMBER,320722NA000213X",
    "企合苏锡总字第0001,REGISTRATION_NUMBER,企合苏锡总字第0001",
    "73132943-2,ORGANISATION_CODE,731329432",
    "13830295-X,ORGANISATION_CODE,13830295X",
    "07783281—7,ORGANISATION_CODE,077832817",
    "10228709x,ORGANISATION_CODE,10228709X",
    "370116MA3XYYT13,TAX_NUMBER,370116MA3XYYT13",
    "事证第137011600123号,INSTITUTION_CERTIFICATE,137011600123",
    "鲁社证字第0012号,SOCIAL_ORGANISATION_CERTIFICATE,鲁社证字第0012号"
  })
  @DisplayName("存量代码按写法和校验位分出种类")
  void a_legacy_code_is_told_by_its_form_and_check(String raw, Kind kind, String value) {
    assertThat(CodeReading.of(raw)).isEqualTo(new CodeReading.Legacy(new LegacyCode(kind, value)));
  }

  @ParameterizedTest
  @CsvSource({
    "9145130000667046381H,20 位",
    "91410212561461894,17 位",
    "9115092576105789IH,字符",
    "110105199001********,掩码",
    "9.1370116E+17,科学计数法",
    "莱芜区某某商店,文字",
    "370116200001233,校验位不符",
    "71592812-9,这是组织机构代码，末位校验码应为 8"
  })
  @DisplayName("读不出的代码退回并说明原因")
  void an_unreadable_code_comes_back_with_its_reason(String raw, String reason) {
    assertThat(CodeReading.of(raw))
        .isInstanceOfSatisfying(
            CodeReading.Unreadable.class,
            unreadable -> assertThat(unreadable.reason()).contains(reason));
  }

  @Test
  @DisplayName("多一位而去掉任何一位都可能有效时不猜")
  void nothing_is_guessed_when_two_deletions_would_check() {
    String longer = withTwoSoundDeletions();
    assertThat(CodeReading.of(longer)).isInstanceOf(CodeReading.Unreadable.class);
  }

  private static String withTwoSoundDeletions() {
    String code = "91370116MA3XYYT13F";
    String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (int at = 0; at <= code.length(); at++) {
      for (int k = 0; k < characters.length(); k++) {
        char c = characters.charAt(k);
        String longer = code.substring(0, at) + c + code.substring(at);
        long sound =
            java.util.stream.IntStream.range(0, longer.length())
                .mapToObj(i -> longer.substring(0, i) + longer.substring(i + 1))
                .filter(candidate -> UnifiedSocialCreditCode.parse(candidate).isPresent())
                .distinct()
                .count();
        if (sound > 1) {
          return longer;
        }
      }
    }
    throw new AssertionError("no ambiguous lengthening of " + code);
  }

  @Test
  @DisplayName("退回内容中的身份证号已掩去")
  void an_identity_number_in_unreadable_text_is_masked() {
    assertThat(CodeReading.of("经营者身份证37019919900101030X"))
        .isInstanceOfSatisfying(
            CodeReading.Unreadable.class,
            unreadable -> assertThat(unreadable.raw()).doesNotContain("19900101"));
  }
}
