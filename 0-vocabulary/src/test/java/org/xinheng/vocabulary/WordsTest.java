package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("编号、类别与校验发现")
class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "莱芜", "a b", "012345678901234567890123456789012"})
  @DisplayName("不合规的部门代码不存在")
  void a_department_code_is_short_and_plain(String value) {
    assertThatThrownBy(() -> new DepartmentCode(value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("编号按值相等，打印即其值")
  void words_are_their_values() {
    assertThat(new DepartmentCode("scjg_01")).hasToString("scjg_01");
    assertThat(new ItemCode("licence")).isEqualTo(new ItemCode("licence"));
    assertThat(new FieldName("XK_XDR_MC")).hasToString("XK_XDR_MC");
    assertThat(new SubmissionNumber("20260506-0001")).hasToString("20260506-0001");
    assertThat(new EntryId(7)).hasToString("7");
    assertThat(new SubjectId(7)).hasToString("7");
    assertThatThrownBy(() -> new ItemCode("Licence")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SubjectId(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EntryId(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("相对人类别按标题识别")
  void a_kind_is_found_by_its_title() {
    assertThat(SubjectKind.titled(" 个体工商户 ")).contains(SubjectKind.INDIVIDUAL_BUSINESS);
    assertThat(SubjectKind.titled("法人")).isEmpty();
    assertThat(Dimension.TIMELY.title()).isEqualTo("及时");
  }

  @Test
  @DisplayName("校验发现说出栏目、内容、问题、改法和规则编号")
  void a_finding_is_a_whole_sentence() {
    var finding =
        new Finding(
            "DQ-101",
            Finding.Gravity.ERROR,
            Dimension.STANDARD,
            "处罚决定日期",
            "2026-13-01",
            "不是日期",
            "请按 2026-05-06 填写");
    assertThat(finding.sentence()).isEqualTo("处罚决定日期“2026-13-01”不是日期，请按 2026-05-06 填写（DQ-101）");
    var empty =
        new Finding("DQ-102", Finding.Gravity.ERROR, Dimension.COMPLETE, "处罚机关", "", "没有填写", "");
    assertThat(empty.sentence()).isEqualTo("处罚机关没有填写（DQ-102）");
    var longer =
        new Finding(
            "DQ-103", Finding.Gravity.WARNING, Dimension.STANDARD, "备注", "长".repeat(50), "过长", "");
    assertThat(longer.sentence()).contains("长".repeat(40) + "…").doesNotContain("长".repeat(41));
    assertThatThrownBy(
            () -> new Finding("101", Finding.Gravity.ERROR, Dimension.LAWFUL, "备注", "", "不合法", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
