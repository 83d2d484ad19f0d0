package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.EditionChange.Kind;

@DisplayName("两个版本的差异，逐处说明性质")
class EditionDifferenceTest {
  private static final CatalogueItem BEFORE = Catalogue.parse(CatalogueTest.HONOUR, "honour.yaml");

  private static List<EditionChange> changed(String from, String to) {
    assertThat(CatalogueTest.HONOUR).contains(from);
    return EditionDifference.between(
        BEFORE, Catalogue.parse(CatalogueTest.HONOUR.replace(from, to), "honour.yaml"));
  }

  @Test
  @DisplayName("没有改动就没有差异")
  void the_same_has_no_difference() {
    assertThat(EditionDifference.between(BEFORE, BEFORE)).isEmpty();
  }

  @Test
  @DisplayName("必填改选填是变宽，反之变严；最长变短是变严")
  void needs_and_lengths_are_stricter_or_looser() {
    assertThat(changed("max: 4, need: REQUIRED", "max: 4, need: OPTIONAL"))
        .containsExactly(new EditionChange(Kind.LOOSER, "年度", "必填", "选填"));
    assertThat(changed("max: 4, need: REQUIRED", "max: 2, need: REQUIRED"))
        .containsExactly(new EditionChange(Kind.STRICTER, "年度", "最长 4", "最长 2"));
  }

  @Test
  @DisplayName("公开改共享是公开更少；整个事项也一样")
  void less_disclosure_is_told() {
    assertThat(
            changed(
                "max: 4, need: REQUIRED, disclosure: PUBLIC",
                "max: 4, need: REQUIRED, disclosure: SHARED"))
        .containsExactly(new EditionChange(Kind.CLOSES, "年度", "公开", "共享"));
    assertThat(changed("disclosure: OPEN", "disclosure: AUTHORISED"))
        .containsExactly(new EditionChange(Kind.CLOSES, "披露方式", "公开公示", "授权查询"));
  }

  @Test
  @DisplayName("新增必填字段是变严，停用字段是变宽，主键变化单列")
  void added_and_dropped_fields_are_told() {
    assertThat(
            changed(
                "  - {name: RY_ND",
                "  - {name: RY_JB, title: 级别, type: TEXT, need: REQUIRED, disclosure: PUBLIC}\n  - {name: RY_ND"))
        .singleElement()
        .isEqualTo(new EditionChange(Kind.STRICTER, "级别", "", "新增字段（RY_JB）：文本；必填；公开"));
    assertThat(changed("naturalKey: [RY_DM, RY_ND]", "naturalKey: [RY_DM]"))
        .containsExactly(new EditionChange(Kind.KEY, "同一记录的判定", "统一社会信用代码 + 年度", "统一社会信用代码"));
  }

  @Test
  @DisplayName("类别、性质、严重程度、类型、条件、代码的变化都说得明白")
  void every_other_change_is_told_in_plain_words() {
    assertThat(changed("recordClass: 诚实守信相关荣誉信息", "recordClass: 地方补充信息"))
        .containsExactly(new EditionChange(Kind.WORDING, "目录类别", "诚实守信相关荣誉信息", "地方补充信息"));
    assertThat(changed("severity: NONE", "severity: MINOR"))
        .containsExactly(new EditionChange(Kind.WORDING, "失信严重程度", "不适用", "轻微"));
    assertThat(changed("title: 年度, type: NUMBER, max: 4", "title: 年度, type: TEXT, max: 4"))
        .containsExactly(new EditionChange(Kind.STRICTER, "年度", "类型为数值", "类型为文本"));
    assertThat(
            changed(
                "max: 4, need: REQUIRED",
                "max: 4, need: [REQUIRED, CONDITIONAL, OPTIONAL], when: {field: RY_DM, present: true}"))
        .containsExactly(
            new EditionChange(Kind.LOOSER, "年度", "必填", "法人及非法人组织必填，个体工商户条件必填，自然人选填"),
            new EditionChange(Kind.STRICTER, "年度", "没有必填的条件", "已填写“统一社会信用代码”时必填"));
  }
}
