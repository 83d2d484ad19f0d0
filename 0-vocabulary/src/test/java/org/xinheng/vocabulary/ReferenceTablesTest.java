package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("行政区划与行业")
class ReferenceTablesTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2018, 12, 31);
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

  @Test
  @DisplayName("撤并前的区划代码只在当时有效，并指向承接的区划")
  void an_abolished_code_is_known_in_its_time_and_names_its_successor() {
    Divisions divisions = Divisions.bundled();
    assertThat(divisions.find("371202", LAST_DAY)).map(Division::name).contains("莱城区");
    assertThat(divisions.find("371202", FIRST_DAY)).isEmpty();
    assertThat(divisions.find("370116", LAST_DAY)).isEmpty();
    assertThat(divisions.find("370116", FIRST_DAY)).map(Division::name).contains("莱芜区");
    assertThat(divisions.successorsOf("371203"))
        .extracting(Division::code)
        .containsExactly("370117");
    assertThat(divisions.successorsOf("371200"))
        .extracting(Division::name)
        .containsExactly("莱芜区", "钢城区");
    assertThat(divisions.successorsOf("370117")).isEmpty();
    assertThat(divisions.fullName("370116", FIRST_DAY)).isEqualTo("山东省济南市莱芜区");
    assertThat(divisions.fullName("371203", LAST_DAY)).isEqualTo("山东省莱芜市钢城区");
    assertThat(divisions.fullName("110105", FIRST_DAY)).isEqualTo("北京市朝阳区");
  }

  @Test
  @DisplayName("区划表的错行指出行号")
  void a_wrong_line_is_named() {
    assertThatThrownBy(() -> Divisions.parse("h\n# 说明\n370116,莱芜区,COUNTY,,\n"))
        .hasMessageContaining("第 3 行");
    assertThatThrownBy(() -> Divisions.parse("h\n37011,莱芜区,COUNTY,,,\n"))
        .hasMessageContaining("第 2 行");
  }

  @Test
  @DisplayName("行业代码查出名称和门类")
  void an_industry_has_a_name_and_a_section() {
    Industries industries = Industries.bundled();
    var rice = industries.find(IndustryCode.parse("A0111").orElseThrow()).orElseThrow();
    assertThat(rice.name()).isEqualTo("稻谷种植");
    assertThat(rice.section()).isEqualTo('A');
    assertThat(rice.sectionName()).isEqualTo("农、林、牧、渔业");
    assertThat(industries.find(IndustryCode.parse("01").orElseThrow()))
        .hasValueSatisfying(division -> assertThat(division.name()).isEqualTo("农业"));
    assertThat(industries.all()).hasSize(1749);
    assertThat(IndustryCode.parse("农业")).isEmpty();
  }
}
