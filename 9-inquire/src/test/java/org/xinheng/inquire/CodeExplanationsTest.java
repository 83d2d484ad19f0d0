package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.Divisions;

class CodeExplanationsTest {
  private final FiledDistrict district = new FiledDistrict();
  private final CodeExplanations explanations =
      new CodeExplanations(district.sql, Divisions.bundled(), words -> List.of());

  @Test
  @DisplayName("有效代码:五段逐一解释,加权和与校验码算给人看")
  void a_sound_code_is_explained_part_by_part() {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON");

    Golden.file("code-sound.txt").equalTo(text(explanations.explain("９１370116ma3xyyt13f")));
  }

  @Test
  @DisplayName("末位不符且无人持有:无效,告知应为什么")
  void a_failing_code_names_the_character_it_should_end_in() {
    CodeExplanation explained = explanations.explain("91370116MA3XYYT13G");

    assertThat(explained.status()).isEqualTo(CodeExplanation.Status.INVALID);
    assertThat(explained.explanation()).contains("应为 F");
  }

  @Test
  @DisplayName("旧注册号先后为两户所有:全部列出,各带起止,不替人选")
  void a_reused_number_lists_every_holder_with_its_period() {
    district
        .entity(1, "", "示例甲商店", "INDIVIDUAL_BUSINESS")
        .entity(2, "", "示例乙商店", "INDIVIDUAL_BUSINESS")
        .oldCode(1, "110108000000016", "2008-03-01")
        .oldCode(2, "110108000000016", "2014-07-01");

    CodeExplanation explained = explanations.explain("110108000000016");

    assertThat(explained.status()).isEqualTo(CodeExplanation.Status.AMBIGUOUS);
    assertThat(explained.holders())
        .extracting(holder -> holder.name() + holder.from().orElseThrow())
        .containsExactly("示例甲商店2008-03-01", "示例乙商店2014-07-01");
  }

  @Test
  @DisplayName("误输身份证号:只显示掩码,不当作代码")
  void an_identity_number_is_masked_and_refused() {
    CodeExplanation explained = explanations.explain("11010519491231002X");

    assertThat(explained.status()).isEqualTo(CodeExplanation.Status.INVALID);
    assertThat(text(explained)).doesNotContain("11010519491231002X").contains("公民身份号码");
  }

  @Test
  @DisplayName("空白与无法识读的输入有说明")
  void blanks_and_nonsense_are_told_why() {
    assertThat(explanations.explain("").explanation()).isNotBlank();
    assertThat(explanations.explain("不是代码").status()).isEqualTo(CodeExplanation.Status.INVALID);
  }

  private static String text(CodeExplanation explained) {
    StringBuilder text = new StringBuilder();
    text.append(explained.read()).append(' ').append(explained.kind()).append(' ');
    text.append(explained.status().title())
        .append('\n')
        .append(explained.explanation())
        .append('\n');
    for (CodeExplanation.Check check : explained.checks()) {
      text.append(check.place()).append(' ').append(check.value()).append(' ');
      text.append(check.passed().map(passed -> passed ? "✓" : "✗").orElse("·"));
      text.append(' ').append(check.explanation()).append('\n');
    }
    explained.holders().forEach(holder -> text.append(holder).append('\n'));
    return text.toString();
  }
}
