package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("敏感个人信息")
class SensitiveFactsTest {
  @Test
  @DisplayName("公示文本的建议稿同时隐去电话和敏感字词，各按原位")
  void the_proposal_hides_words_and_numbers_alike() {
    assertThat(SensitiveFacts.redacted("家属称糖尿病发作，电话13812345678，现场有信徒"))
        .isEqualTo("家属称［敏感个人信息已隐去］发作，电话［手机号码已隐去］，现场有［敏感个人信息已隐去］");
  }

  @Test
  @DisplayName("没有敏感字词的原样")
  void any_other_text_stays() {
    var text = "未按规定设置排污口标志，罚款2000元";
    assertThat(SensitiveFacts.redacted(text)).isSameAs(text);
    assertThat(SensitiveFacts.tracesIn(text)).isEmpty();
  }
}
