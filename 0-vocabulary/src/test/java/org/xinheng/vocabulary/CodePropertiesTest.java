package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@DisplayName("统一社会信用代码的性质（固定种子随机抽样）")
class CodePropertiesTest {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @RepeatedTest(200)
  @DisplayName("任意改动一位，校验必不通过")
  void changing_any_one_character_breaks_the_check(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String code = sound(random);
    int at = random.nextInt(18);
    char other = CHARACTERS.charAt(random.nextInt(31));
    if (other != code.charAt(at)) {
      String changed = code.substring(0, at) + other + code.substring(at + 1);
      assertThat(UnifiedSocialCreditCode.isSound(changed)).isFalse();
    }
  }

  @RepeatedTest(200)
  @DisplayName("任意有效代码加上副本号、改为小写或全角，仍读回原代码")
  void a_sound_code_survives_soiling(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String code = sound(random);
    if (ResidentIdentityNumber.looksLike(code)) {
      return;
    }
    String soiled =
        random.nextBoolean()
            ? fullWidth(code) + "（1-1）"
            : " " + code.toLowerCase(java.util.Locale.ROOT);
    assertThat(CodeReading.of(soiled))
        .isInstanceOfSatisfying(
            CodeReading.Sound.class, read -> assertThat(read.code().value()).isEqualTo(code));
  }

  @RepeatedTest(200)
  @DisplayName("任意文字都能得到一个识读结果，不抛异常")
  void any_text_gives_a_reading(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String pool = CHARACTERS + "-()（）— 无企合字第号OILabc*.'\"：全１２\uFEFF\uD83D\uDE00";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i > 0; i--) {
      text.append(pool.charAt(random.nextInt(pool.length())));
    }
    assertThat(CodeReading.of(text.toString())).isNotNull();
    assertThat(ChineseDates.parse(text.toString())).isNotNull();
    assertThat(Amounts.allYuan(text + "元")).isNotNull();
    assertThat(PersonalTraces.redacted(text.toString())).isNotNull();
    String key = EntityNames.key(text.toString());
    assertThat(EntityNames.key(key)).isEqualTo(key);
    assertThat(EntityNames.looseKey(text.toString())).isNotNull();
    assertThat(DecisionNumbers.normalise(text.toString())).isNotNull();
  }

  private static String sound(Random random) {
    StringBuilder code = new StringBuilder("9").append(random.nextInt(1, 4));
    for (int i = 0; i < 6; i++) {
      code.append(random.nextInt(10));
    }
    for (int i = 0; i < 8; i++) {
      code.append(CHARACTERS.charAt(random.nextInt(31)));
    }
    char organisation = OrganisationCode.checkCharacter(code.substring(8));
    code.append(organisation);
    return code.append(UnifiedSocialCreditCode.checkCharacter(code.toString())).toString();
  }

  private static String fullWidth(String code) {
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }
}
