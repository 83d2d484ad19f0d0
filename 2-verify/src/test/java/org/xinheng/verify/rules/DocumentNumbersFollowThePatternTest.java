package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.verify.Submitted;

class DocumentNumbersFollowThePatternTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"某某公司销售过期食品案", "2026-12", "某环罚〔2026〕12", "〔2026〕12号", "某环罚〔26〕12号"})
  @DisplayName("DQ-204 不像文书号的提示，行照收")
  void what_does_not_look_like_a_document_number_is_pointed_out(String number) {
    assertThat(Submitted.penalty().with("CF_WSH", number).verdicts())
        .containsExactly("DQ-204 WARNING");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"某环罚〔2026〕12号", "某市监处罚[2026]3号", "某环罚字（2026）第12号", "某综执罚决字〔2026〕第7-1号"})
  @DisplayName("DQ-204 机关简称、年份、序号、号齐全的通过，不论括号写法")
  void the_usual_forms_pass(String number) {
    assertThat(Submitted.penalty().with("CF_WSH", number).verdicts()).isEmpty();
  }

  @Test
  @DisplayName("DQ-204 不适用：没有文号，或事项没有文号一项")
  void without_a_number_the_rule_does_not_apply() {
    assertThat(Submitted.penalty().without("CF_WSH").findings("DQ-204")).isEmpty();
    assertThat(Submitted.registration().findings("DQ-204")).isEmpty();
  }
}
