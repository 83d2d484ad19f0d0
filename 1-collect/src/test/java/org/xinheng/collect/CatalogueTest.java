package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.model.CatalogueText;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  static final String HONOUR =
      """
      code: honour
      title: 诚实守信荣誉
      edition: "2024"
      inForceFrom: 2024-01-01
      nature: OTHER
      provisions:
        recordClass: 诚实守信相关荣誉信息
        creditClass: 其他信息
        severity: NONE
        legalBasis: [全国公共信用信息基础目录（2024年版）]
        disclosure: OPEN
        sharingScope: 各级行政机关
        publicity: 荣誉有效期内
        retention: 五年
        updateFrequency: 每年
        furnished: YEARLY
        furnishedBy: [税务局]
      naturalKey: [RY_DM, RY_ND]
      crossRules: []
      fields:
        - {name: RY_MC, title: 名称, type: TEXT, need: REQUIRED, role: SUBJECT_NAME, disclosure: PUBLIC}
        - {name: RY_DM, title: 统一社会信用代码, type: CREDIT_CODE, max: 18, need: REQUIRED, role: SUBJECT_CODE, disclosure: PUBLIC}
        - {name: RY_ND, title: 年度, type: NUMBER, max: 4, need: REQUIRED, disclosure: PUBLIC}
      """;

  @Test
  @DisplayName("行政许可 28 个字段、行政处罚 30 个字段，次序与 2018 年标准一致；扩展字段另行标明")
  void the_published_field_lists_are_complete() {
    assertThat(item("licence").fields()).hasSize(28).noneMatch(Field::local);
    assertThat(item("penalty").fields().stream().filter(field -> !field.local())).hasSize(30);
    assertThat(item("penalty").fields().stream().filter(Field::local))
        .extracting(field -> field.name().value())
        .containsExactly("CF_CX", "CF_YZCD");
    assertThat(item("penalty").indexOf(new FieldName("BZ"))).isEqualTo(29);
    assertThat(item("licence").indexOf(Role.DECIDED_ON)).isEqualTo(19);
  }

  @Test
  @DisplayName("证件号码和联系电话任何情况下都不公开")
  void identity_numbers_and_phones_are_never_public() {
    for (CatalogueItem item : CATALOGUE.items()) {
      for (Field field : item.fields()) {
        if (field.type() == FieldType.IDENTITY_NUMBER || field.type() == FieldType.PHONE) {
          assertThat(field.disclosure()).as(field.title()).isEqualTo(FieldDisclosure.NEVER);
          assertThat(field.exceptions()).isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName("法定代表人：法人的公开，个体工商户经营者的脱敏")
  void the_representative_is_public_for_legal_persons_only() {
    Field representative = item("penalty").find(Role.REPRESENTATIVE).orElseThrow();
    assertThat(representative.disclosure(SubjectKind.LEGAL_PERSON))
        .isEqualTo(FieldDisclosure.PUBLIC);
    assertThat(representative.disclosure(SubjectKind.INDIVIDUAL_BUSINESS))
        .isEqualTo(FieldDisclosure.MASKED);
  }

  @Test
  @DisplayName("处罚类别含罚款时罚款金额必填")
  void the_fine_is_owed_when_a_fine_is_chosen() {
    Condition condition = item("penalty").find(Role.FINE).orElseThrow().condition().orElseThrow();
    assertThat(condition.holds("警告;罚款")).isTrue();
    assertThat(condition.holds("警告")).isFalse();
  }

  @Test
  @DisplayName("2018 年表式的处罚类别选项可用；其他可加说明")
  void the_form_values_of_2018_are_understood() {
    Field category = item("penalty").find(Role.CATEGORY).orElseThrow();
    assertThat(category.codeValue("暂扣或吊销许可证、暂扣或吊销执照").orElseThrow().code()).isEqualTo("暂扣或吊销许可证件");
    assertThat(category.codeValue("其他-责令限期拆除").orElseThrow().means()).isEqualTo("6");
    assertThat(category.codeValue("罚金")).isEmpty();
  }

  @Test
  @DisplayName("新增信息事项只需一个 YAML，不需改程序")
  void a_new_item_needs_no_java() {
    CatalogueItem honour = Catalogue.parse(HONOUR, "honour.yaml");
    Catalogue catalogue = Catalogue.of(List.of(honour));
    assertThat(catalogue.find(new ItemCode("honour"))).contains(honour);
    assertThat(honour.indexOf(Role.SUBJECT_CODE)).isEqualTo(1);
    assertThat(honour.kind()).isEqualTo("honour");
  }

  @Test
  @DisplayName("目录文件有误时指明文件、位置和原因")
  void a_mistake_in_the_yaml_is_named_with_its_place() {
    refused(HONOUR.replace("edition:", "editoin:"), "honour.yaml.edition：缺少必填项");
    refused(
        HONOUR.replace("crossRules: []", "crossRules: []\ncolour: red"),
        "honour.yaml.colour：不认识的键");
    refused(HONOUR.replace("type: NUMBER", "type: NUMBR"), "honour.yaml.fields[3].type：不认识“NUMBR”");
    refused(HONOUR.replace("RY_ND]", "RY_XX]"), "没有这个字段：RY_XX");
    refused(HONOUR.replace("title: 年度", "title: 名称"), "列名“名称”属于两个字段");
    refused(
        HONOUR.replace(
            "need: REQUIRED, disclosure: PUBLIC}", "need: CONDITIONAL, disclosure: PUBLIC}"),
        "须写明条件");
    refused(HONOUR.replace("2024-01-01", "2024-13-01"), "应为日期");
    refused(HONOUR + "\ncode: again\n", "不是合法的 YAML");
    refused(HONOUR.replace("legalBasis: [全国公共信用信息基础目录（2024年版）]", "legalBasis: []"), "归集须有依据");
  }

  @Test
  @DisplayName("全国公共信用信息基础目录（2024年版）的 13 类，每类都有信息事项")
  void every_class_of_the_national_catalogue_is_covered() {
    assertThat(CATALOGUE.items().stream().map(item -> item.provisions().recordClass()))
        .contains(
            "登记注册基本信息",
            "司法裁判及执行信息",
            "职称和职业资格信息",
            "经营（活动）异常名录（状态）信息",
            "严重失信主体名单信息",
            "合同履行信息",
            "信用承诺及履行信息",
            "信用评价结果信息",
            "遵守法律法规情况信息",
            "诚实守信相关荣誉信息",
            "知识产权信息",
            "经营主体自愿提供的信息");
    assertThat(CATALOGUE.items().stream().map(item -> item.provisions().recordClass()))
        .as("行政管理信息的各种")
        .contains(
            "行政许可信息",
            "行政处罚信息",
            "行政管理信息：行政强制",
            "行政管理信息：行政确认",
            "行政管理信息：行政征收",
            "行政管理信息：行政给付",
            "行政管理信息：行政裁决",
            "行政管理信息：行政补偿",
            "行政管理信息：行政奖励",
            "行政管理信息：行政监督检查");
  }

  @Test
  @DisplayName("版本的施行之日：标准 2018-07-01，2024 年版目录 2024-02-08；在那以前的日子也照样可用")
  void an_edition_bears_its_own_day_and_is_there_before_it() {
    assertThat(CATALOGUE.items())
        .allSatisfy(item ->
            assertThat(item.inForceFrom())
                .isEqualTo(
                    item.edition().equals("2018")
                        ? LocalDate.of(2018, 7, 1)
                        : LocalDate.of(2024, 2, 8)));
    var early = Catalogue.of(CATALOGUE.items());
    early.follow(List.of(), LocalDate.of(2017, 1, 1));
    assertThat(early.items()).isEqualTo(CATALOGUE.items());
  }

  @Test
  @DisplayName("每个事项都能关联到主体、有决定日期和来源；示例值都能通过本字段的长度和代码表")
  void every_item_can_travel_the_whole_line() {
    for (CatalogueItem item : CATALOGUE.items()) {
      assertThat(item.find(Role.SUBJECT_NAME)).as(item.title()).isPresent();
      assertThat(item.find(Role.SUBJECT_CODE)).as(item.title()).isPresent();
      if (item.nature() != Nature.REGISTRATION) {
        assertThat(item.find(Role.DECIDED_ON)).as(item.title()).isPresent();
        assertThat(item.find(Role.CONTENT)).as(item.title()).isPresent();
        assertThat(item.find(Role.SOURCE_UNIT_CODE)).as(item.title()).isPresent();
      }
      for (Field field : item.fields()) {
        for (String example : field.examples()) {
          assertThat(example.length()).as(field.title()).isLessThanOrEqualTo(field.maxLength());
          if (field.type() == FieldType.CODE_LIST) {
            assertThat(field.codeValue(example)).as(field.title()).isPresent();
          }
        }
      }
    }
  }

  @Test
  @DisplayName("禁止归集的信息写不进目录")
  void what_must_never_be_collected_cannot_become_a_field() {
    refused(HONOUR.replace("title: 年度", "title: 负责人宗教信仰"), "禁止归集的“宗教信仰”");
    refused(HONOUR.replace("title: 年度", "title: 不动产"), "禁止归集的“不动产”");
  }

  @Test
  @DisplayName("公用字段组写错时指明可用的组")
  void an_unknown_group_of_shared_fields_is_named() {
    refused(
        HONOUR.replace(
            "  - {name: RY_MC,", "  - {include: subjekt, prefix: RY}\n  - {name: RY_MC,"),
        "没有公用字段组“subjekt”");
  }

  @Test
  @DisplayName("只填组织的事项不接受自然人")
  void an_item_on_organisations_does_not_take_persons() {
    assertThat(item("inspection").accepts(SubjectKind.NATURAL_PERSON)).isFalse();
    assertThat(item("coercion").accepts(SubjectKind.NATURAL_PERSON)).isTrue();
    assertThat(item("inspection").accepts(SubjectKind.INDIVIDUAL_BUSINESS)).isTrue();
  }

  @Test
  @DisplayName("目录写成文本再读回，一字不差")
  void an_item_written_out_reads_back_the_same() {
    for (CatalogueItem item : CATALOGUE.items()) {
      assertThat(Catalogue.parse(CatalogueText.of(item), item.title())).isEqualTo(item);
    }
  }

  @Test
  @DisplayName("新版到施行之日才施行；旧版仍能读，未到日的不施行")
  void an_edition_comes_in_force_on_its_day() {
    Catalogue catalogue = Catalogue.of(List.of(Catalogue.parse(HONOUR, "honour.yaml")));
    ItemCode code = new ItemCode("honour");
    CatalogueItem next = catalogue.item(code).withEdition("2026", LocalDate.of(2026, 12, 1));
    catalogue.follow(List.of(next), LocalDate.of(2026, 11, 30));
    assertThat(catalogue.item(code).edition()).isEqualTo("2024");
    catalogue.follow(List.of(next), LocalDate.of(2026, 12, 1));
    assertThat(catalogue.item(code).edition()).isEqualTo("2026");
    assertThat(catalogue.items()).hasSize(1);
    assertThat(catalogue.item(code, "2024").edition()).isEqualTo("2024");
    assertThat(catalogue.item(code, "unknown").edition()).isEqualTo("2026");
    assertThat(catalogue.editions(code))
        .extracting(CatalogueItem::edition)
        .containsExactly("2024", "2026");
  }

  private static void refused(String yaml, String sentence) {
    assertThatThrownBy(() -> Catalogue.parse(yaml, "honour.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  private static CatalogueItem item(String code) {
    return CATALOGUE.item(new ItemCode(code));
  }
}
