package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.Divisions;

class CodeNamesTest {
  private final CodeNames names = new CodeNames(Divisions.bundled());

  @ParameterizedTest
  @CsvSource({
    "4710, 住宅房屋建筑（4710）",
    "E4710, 住宅房屋建筑（E4710）",
    "51, 批发业（51）",
    "F, 批发和零售业（F）",
    "9999, 9999",
    "建材批发, 建材批发",
  })
  @DisplayName("行业代码连同名称显示，门类、大类、小类都认得；没有的代码照原样")
  void an_industry_code_is_shown_with_its_name(String value, String words) {
    assertThat(names.words(Optional.of(Role.INDUSTRY), value)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "370116, 山东省济南市莱芜区（370116）",
    "'371202', '山东省莱芜市莱城区（371202，2019-01-01 撤销）'",
    "000000, 000000",
  })
  @DisplayName("区划代码连同全称显示；已撤销的用撤销前的名称，并说明何时撤销")
  void a_division_code_is_shown_with_its_full_name(String value, String words) {
    assertThat(names.words(Optional.of(Role.DIVISION), value)).isEqualTo(words);
  }

  @Test
  @DisplayName("其他字段里的数字不当作代码")
  void digits_in_other_fields_are_left_alone() {
    assertThat(names.words(Optional.of(Role.CAPITAL), "4710")).isEqualTo("4710");
    assertThat(names.words(Optional.empty(), "370116")).isEqualTo("370116");
  }
}
