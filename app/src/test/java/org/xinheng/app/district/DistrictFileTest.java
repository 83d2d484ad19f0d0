package org.xinheng.app.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Catalogue;
import org.xinheng.publish.LocalRules;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("区县配置")
class DistrictFileTest {
  private static final Path SAMPLES = Path.of("../samples/district");
  private static final Path OTHER = SAMPLES.resolve("example-other.yaml");

  @Test
  @DisplayName("样例区县：十五个区直部门、法院和海关、十五个镇街，各有可报送的事项；目录里的事项都有部门报送")
  void the_sample_names_its_departments_and_towns() {
    District district = DistrictConfiguration.bundled();
    assertThat(district.sample()).isTrue();
    assertThat(district.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(district.towns()).hasSize(15);
    assertThat(district.departments()).filteredOn(d -> d.town().isEmpty()).hasSize(17);
    assertThat(district.departments()).filteredOn(d -> d.town().isPresent()).hasSize(15);
    assertThat(district.departments()).allMatch(d -> !d.items().isEmpty());
    for (var item : Catalogue.bundled().items()) {
      assertThat(district.departments()).as(item.title()).anyMatch(d -> d.furnishes(item.code()));
    }
  }

  @Test
  @DisplayName("登记只由审批和市场监管部门报送")
  void only_registrars_may_furnish_registrations() {
    District district = DistrictConfiguration.bundled();
    ItemCode registration = new ItemCode("registration");
    assertThat(district.departments())
        .filteredOn(department -> department.furnishes(registration))
        .extracting(Department::shortName)
        .containsExactly("行政审批局", "市场监管局");
    assertThat(district.mayFurnish(new DepartmentCode("spj"), registration)).isTrue();
    assertThat(district.mayFurnish(new DepartmentCode("czj"), registration)).isFalse();
    assertThat(district.mayFurnish(new DepartmentCode("nobody"), registration)).isFalse();
  }

  @Test
  @DisplayName("旧区划代码终身有效：并入前的代码、旧镇代码都算本区，邻区的不算")
  void earlier_codes_of_the_same_ground_lie_here() {
    District district = DistrictConfiguration.bundled();
    assertThat(district.contains(district.code().value())).isTrue();
    for (String earlier : new String[] {"371202", "371223", "371290001", "371202106"}) {
      assertThat(district.contains(earlier)).as(earlier).isTrue();
    }
    for (String elsewhere : new String[] {"371203", "370117", "370100", "371200"}) {
      assertThat(district.contains(elsewhere)).as(elsewhere).isFalse();
    }
    assertThat(district.earlierCodes()).containsExactly("371200", "371202", "371223");
    assertThat(district.divisions())
        .filteredOn(division -> division.inForceOn(LocalDate.of(2018, 12, 31)))
        .noneMatch(division -> division.code().equals(district.code().value()));
  }

  @Test
  @DisplayName("换一个文件就是另一个区县")
  void another_file_is_another_district() {
    District other = DistrictFile.read(OTHER);
    assertThat(other.fullName()).isEqualTo("云岭省临溪市青石县");
    assertThat(other.platform().title()).doesNotContain(DistrictConfiguration.bundled().name());
    assertThat(other.platform().contact().line()).isEqualTo("000-1234567");
    assertThat(other.byName("市场监管局")).map(Department::code).contains(new DepartmentCode("scj"));
    assertThatThrownBy(() -> other.get(new DepartmentCode("spj"))).hasMessage("青石县没有代码为 spj 的部门");
  }

  @Test
  @DisplayName("样例区县写明适用山东的规则；没有写的区县只适用全国规则；自己的规则书与配置放在一起")
  void a_district_names_the_local_rules_that_hold_in_it(@TempDir Path folder) throws IOException {
    assertThat(DistrictConfiguration.bundled().rules().bundled()).containsExactly("shandong");
    assertThat(DistrictFile.read(OTHER).rules()).isEqualTo(LocalRules.NONE);

    Files.writeString(
        folder.resolve("云岭省.yaml"),
        """
        title: 云岭省社会信用条例
        documentNumber: 示例
        outerLimit: {article: 第三十条, years: 2, startRule: DECISION}
        naturalPersons: {article: 第九条, shown: false}
        """);
    String yaml = Files.readString(OTHER);
    Path own = folder.resolve("青石县.yaml");
    Files.writeString(own, yaml + "\nrules:\n  files: [云岭省.yaml]\n");
    assertThat(DistrictFile.read(own).rules().texts())
        .singleElement()
        .satisfies(text -> assertThat(text.yaml()).contains("云岭省社会信用条例"));
    Files.writeString(own, yaml + "\nrules:\n  files: [没有.yaml]\n");
    assertThatThrownBy(() -> DistrictFile.read(own))
        .hasMessageContaining("rules.files[0]：读不到规则书文件");
    Files.writeString(own, yaml + "\nrules:\n  bundled: [henan]\n");
    assertThatThrownBy(() -> DistrictFile.read(own))
        .hasMessageContaining("rules.bundled[0]：没有随程序提供名为“henan”的地方规则");
  }

  @Test
  @DisplayName("牵头部门写在部门的 leads；一个事项只有一个")
  void an_item_has_one_lead() throws IOException {
    var licence = new ItemCode("licence");
    assertThat(DistrictConfiguration.bundled().departments())
        .filteredOn(department -> department.leads().contains(licence))
        .extracting(Department::shortName)
        .containsExactly("行政审批局");
    String twice =
        Files.readString(OTHER)
            .replace("items: [licence]", "items: [licence]\n    leads: [licence]");
    assertThatThrownBy(() -> DistrictFile.read(twice, "某县.yaml"))
        .hasMessageContaining("事项 licence 已由")
        .hasMessageContaining("一个事项只有一个牵头部门");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: 青石县            | nam: 青石县            | name：缺少必填项
          shortName: 青石         | shortName: 青石⏎x: 1   | x：不认识的键
          code: "990124"          | code: "99012"          | code：行政区划代码应为
          timeZone: Asia/Shanghai | timeZone: Asia/Nowhere | timeZone：不认识的时区“Asia/Nowhere”
          sample: true            | sample: 是             | sample：应为 true 或 false
          telephone: 000-1234567  | fax: 000-1234567       | platform.contact.fax：不认识的键
          level: county           | level: 县级            | divisions[0].level：应为
          from: 1990-01-01        | from: 1990-13-01       | divisions[0].from：应为 2019-01-01 这样的日期
          code: zwfw              | code: fgj              | departments[1]：与前面的重复：fgj
          kind: department        | kind: 部门             | departments[0].kind：应为 department 或 town
          creditCode: 11          | creditCode: 21         | departments[0].creditCode：不是有效的统一社会信用代码
          town: "990124100"       | town: "990124199"      | departments[4].town：towns 中没有这个代码
          items: [licence, penalty] | items: [licence]⏎    leads: [penalty] | departments[0].leads：牵头的事项 penalty 须也写在 items 里
          """)
  @DisplayName("写错的地方被指出，不带病启动")
  void a_mistake_is_refused_with_its_place(String right, String wrong, String message)
      throws IOException {
    String yaml = Files.readString(OTHER);
    assertThat(yaml).contains(right);
    String mistaken = replaceFirst(yaml, right, wrong.replace("⏎", "\n"));
    assertThatThrownBy(() -> DistrictFile.read(mistaken, "某县.yaml"))
        .isInstanceOf(DistrictUnreadable.class)
        .hasMessageStartingWith("区县配置文件 某县.yaml 有误，")
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("不是 YAML 时说出行和列；读不到文件时说出文件")
  void what_is_no_yaml_is_refused_with_line_and_column() {
    assertThatThrownBy(() -> DistrictFile.read("name: x\n\tcode: 1\n", "某县.yaml"))
        .isInstanceOf(DistrictUnreadable.class)
        .hasMessageContaining("第 2 行第 1 列");
    assertThatThrownBy(() -> DistrictFile.read(Path.of("没有.yaml")))
        .isInstanceOf(DistrictUnreadable.class)
        .hasMessageContaining("没有.yaml");
    assertThatThrownBy(() -> DistrictFile.read("", "空.yaml")).hasMessageContaining("应为“键: 值”的映射");
  }

  private static String replaceFirst(String text, String right, String wrong) {
    int at = text.indexOf(right);
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }
}
