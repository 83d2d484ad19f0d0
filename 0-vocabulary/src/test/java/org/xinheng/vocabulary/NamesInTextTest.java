package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("文中的已知姓名")
class NamesInTextTest {

  @ParameterizedTest
  @CsvSource({
    "周小六, 经营者周小六在店内销售过期食品, 经营者周某在店内销售过期食品",
    "周小六, 周小六小吃店, 周某小吃店",
    "高健, 当事人高健未提高健康标准, 当事人高某未提高健康标准",
    "高健, 查明高健于当日销售, 查明高某于当日销售",
    "欧阳小华、高健, 欧阳小华，高健, 欧阳某，高某",
    "阿卜杜拉·示例, 经营者阿卜杜拉·示例, 经营者［姓名已隐去］"
  })
  @DisplayName("经营者的姓名在文中也只留姓氏")
  void a_known_name_keeps_only_its_surname(String name, String text, String hidden) {
    assertThat(NamesInText.of(List.of(name), "").hidden(text)).isEqualTo(hidden);
  }

  @Test
  @DisplayName("字号里的姓名是公开的名称，照写")
  void the_public_name_of_the_business_stays() {
    var names = NamesInText.of(List.of("周小六"), "某区周小六小吃店");
    assertThat(names.hidden("某区周小六小吃店经营者周小六")).isEqualTo("某区周小六小吃店经营者周某");
  }

  @Test
  @DisplayName("没有已知姓名的原样")
  void any_other_text_stays() {
    var text = "未按规定公示价格";
    assertThat(NamesInText.of(List.of("周小六"), "").hidden(text)).isSameAs(text);
    assertThat(NamesInText.of(List.of("六", ""), "").hidden(text)).isSameAs(text);
  }
}
