package org.xinheng.app.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("区县配置中的名称沿革")
class DistrictNamesTest {
  private static final Path OTHER = Path.of("../samples/district/example-other.yaml");
  private static final String RIVER = "name: 河湾镇}";
  private static final String FIRST = "    creditCode: 11990124EX00000107";

  private static District with(String right, String wrong) throws IOException {
    String yaml = Files.readString(OTHER);
    assertThat(yaml).contains(right);
    return DistrictFile.read(yaml.replace(right, wrong), "某县.yaml");
  }

  @Test
  @DisplayName("更名、改码、撤并各有日期；按任一名称都认得")
  void names_have_their_days() throws IOException {
    var district =
        with(
            RIVER,
            "name: 河湾街道, formerly: [{code: \"990124900\", name: 河湾乡}, {name: 河湾镇, until: 2026-07-01}]}");
    var towns = district.townNames();
    assertThat(towns.on("河湾乡", LocalDate.of(2026, 6, 30))).isEqualTo("河湾镇");
    assertThat(towns.on("990124900", LocalDate.of(2026, 7, 1))).isEqualTo("河湾街道");
    var renamed = with(FIRST, "    formerly: [{name: 青石县计划委员会, until: 2004-03-01}]\n" + FIRST);
    assertThat(renamed.byName("青石县计划委员会"))
        .map(Department::code)
        .contains(new DepartmentCode("fgj"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {name: 河湾乡}                                                     | formerly[0].until：缺少必填项：只更名、不换代码的，须写明新名称启用的日期
          {name: 河湾乡, until: 2026-02-30}                                  | formerly[0].until：应为 2019-01-01 这样的日期，现为“2026-02-30”
          {name: 松林镇, until: 2026-07-01}                                  | towns：“松林镇”既是 990124100 又是 990124101 的名称或曾用名
          {name: 甲乡, until: 2026-07-01}, {name: 乙乡, until: 2020-01-01}   | towns[1].formerly：曾用名应从早到晚排列，2020-01-01 不晚于前一个的 2026-07-01
          {name: 甲乡, until: 2026-07-01, since: 2020-01-01}                 | formerly[0].since：不认识的键
          """)
  @DisplayName("镇街的沿革写错了，启动时指出哪里错、怎样改")
  void a_wrong_history_of_a_town_is_refused(String formerly, String message) {
    assertThatThrownBy(() -> with(RIVER, "name: 河湾镇, formerly: [" + formerly + "]}"))
        .isInstanceOf(DistrictUnreadable.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          formerly: [{name: 青石县计委}]                            | departments[0].formerly[0].until：缺少必填项
          formerly: [{name: 青石县发展和改革局, until: 2004-03-01}] | departments[0].formerly[0].name：曾用名与现在的名称相同
          formerly: [{name: 行政审批局, until: 2004-03-01}]         | departments：“行政审批局”既是 fgj 又是 zwfw 的名称或曾用名
          closed: {from: 2026-07-01, successor: nobody}             | departments[0].closed.successor：应为 departments 中另一个部门的代码，现为“nobody”
          closed: {from: 2026-07-01, successor: fgj}                | departments[0].closed.successor：应为 departments 中另一个部门的代码，现为“fgj”
          closed: {from: 2026-07-01, successor: scj}                | departments[0].items：已撤并的部门不再报送，请移到承接的部门
          registers: ["97"]                                         | departments[0].registers[0]：GB 32100-2015 没有机构类别代码“97”
          closed: {successor: scj}                                  | departments[0].closed.from：缺少必填项
          """)
  @DisplayName("部门的沿革写错了，启动时指出哪里错、怎样改")
  void a_wrong_history_of_a_department_is_refused(String line, String message) {
    assertThatThrownBy(() -> with(FIRST, "    " + line + "\n" + FIRST))
        .isInstanceOf(DistrictUnreadable.class)
        .hasMessageContaining(message);
  }
}
