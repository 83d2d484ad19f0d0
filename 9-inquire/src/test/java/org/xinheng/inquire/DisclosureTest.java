package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

class DisclosureTest {
  private static final List<Audience> AUDIENCES =
      List.of(
          new Audience.Public(),
          new Audience.Subject(new SubjectId(1)),
          new Audience.Department(new DepartmentCode("scjgj"), "日常监管"),
          new Audience.Court("（2026）示 0001 执 1 号"),
          new Audience.CreditInstitution("示例备案 1 号", ""));

  @Test
  @DisplayName("每类查询对象对每个事项、每类主体能看到什么,逐字段列明")
  void every_audience_sees_exactly_this() {
    StringBuilder table = new StringBuilder();
    for (CatalogueItem item : Catalogue.bundled().items()) {
      for (SubjectKind kind : SubjectKind.values()) {
        if (!item.accepts(kind)) {
          continue;
        }
        for (Audience audience : AUDIENCES) {
          table
              .append("# ")
              .append(item.title())
              .append(" · ")
              .append(kind.title())
              .append(" → ")
              .append(audience.title())
              .append('\n');
          table.append(differences(item, kind, audience));
        }
      }
    }
    Golden.file("disclosure.txt").equalTo(table.toString());
  }

  @Test
  @DisplayName("个体工商户的登记变更：经营者姓名和经营场所照登记脱敏，经营范围、部门和本人照看")
  void a_change_of_an_individual_business_names_no_person() {
    assertThat(changed("法定代表人", "赵甲", new Audience.Public())).isEqualTo("赵某");
    assertThat(changed("住所", "示例省示例市示例区甲路1号", new Audience.Public())).isEqualTo("示例省示例市示例区");
    assertThat(changed("经营范围", "百货零售", new Audience.Public())).isEqualTo("百货零售");
    assertThat(changed("法定代表人", "赵甲", new Audience.Subject(new SubjectId(1)))).isEqualTo("赵甲");
  }

  private static String changed(String what, String before, Audience audience) {
    var item = Catalogue.bundled().item(new org.xinheng.vocabulary.ItemCode("registration-change"));
    var values = Map.of(new FieldName("BG_SX"), what, new FieldName("BG_Q"), before);
    var shown = Disclosure.shown(item, SubjectKind.INDIVIDUAL_BUSINESS, values, audience);
    return ShownField.at(shown, Role.CONTENT_BEFORE);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "licence, XK_FRDB, 王杰11010519491231002X, 王杰［公民身份号码已隐去］",
    "licence, XK_WSH, 审许〔2026〕11010519491231002X号, 审许〔2026〕［公民身份号码已隐去］号",
    "licence, XK_XKWS, 决定书13812345678, 决定书［手机号码已隐去］",
    "licence, XK_XKBH, JY13701160012345经办人13812345678, JY13701160012345经办人［手机号码已隐去］",
    "licence, XK_XKLB, 其他-经办人13812345678, 其他-经办人［手机号码已隐去］",
    "licence, XK_XKJG, 审批局13812345678, 审批局［手机号码已隐去］",
    "licence, XK_XDR_MC, 某店13812345678, 某店［手机号码已隐去］",
    "licence, XK_XDR_SHZZ, 11010519491231002X, ［公民身份号码已隐去］",
    "penalty, CF_YJ, 《法》11010519491231002X, 《法》［公民身份号码已隐去］",
    "penalty, CF_NR, 缴至6222021602001234568, 缴至［银行卡号已隐去］",
    "penalty, CF_NR_ZKDX, 许可证11010519491231002X, 许可证［公民身份号码已隐去］",
    "penalty, CF_SY, 举报人李四称微信wx12345收款, 举报人［相关人姓名已隐去］称微信［网络账号已隐去］收款"
  })
  @DisplayName("任何一栏里漏过的号码，公开时都再遮盖一次，并标明已脱敏")
  void whatever_was_overlooked_is_covered_in_every_field(
      String item, String field, String filed, String told) {
    var catalogued = Catalogue.bundled().item(new org.xinheng.vocabulary.ItemCode(item));
    var values = Map.of(new FieldName(field), filed);
    var shown =
        Disclosure.shown(catalogued, SubjectKind.LEGAL_PERSON, values, new Audience.Public());
    assertThat(shown).extracting(ShownField::value).containsExactly(told);
    assertThat(shown).allMatch(ShownField::masked);
    assertThat(Disclosure.shown(catalogued, SubjectKind.LEGAL_PERSON, values, AUDIENCES.get(1)))
        .extracting(ShownField::value)
        .containsExactly(filed);
  }

  @Test
  @DisplayName("个体工商户经营者的姓名，在违法事实里也只留姓氏；行政机关照看")
  void the_operator_is_masked_in_every_text() {
    var penalty = Catalogue.bundled().item(new org.xinheng.vocabulary.ItemCode("penalty"));
    var facts = new FieldName("CF_SY");
    var values = Map.of(new FieldName("CF_FRDB"), "周小六", facts, "经营者周小六在店内销售过期食品");
    var shown =
        Disclosure.shown(penalty, SubjectKind.INDIVIDUAL_BUSINESS, values, new Audience.Public());
    assertThat(shown).extracting(ShownField::value).containsExactly("周某", "经营者周某在店内销售过期食品");
    assertThat(shown).allMatch(ShownField::masked);
    assertThat(Disclosure.shown(penalty, SubjectKind.INDIVIDUAL_BUSINESS, values, AUDIENCES.get(2)))
        .extracting(ShownField::value)
        .containsExactly("周小六", "经营者周小六在店内销售过期食品");
  }

  @Test
  @DisplayName("经人隐去后公示的文本总标明已脱敏；部门和本人看原文")
  void what_a_person_redacted_is_always_told_so() {
    var penalty = Catalogue.bundled().item(new org.xinheng.vocabulary.ItemCode("penalty"));
    var facts = new FieldName("CF_SY");
    Map<FieldName, String> filed = Map.of(facts, "店员张三销售过期食品");
    Map<FieldName, String> redacted = Map.of(facts, "店员［已隐去］销售过期食品");
    var by = new DepartmentCode("scjgj");
    var shown =
        Disclosure.shown(
            penalty, SubjectKind.LEGAL_PERSON, filed, redacted, new Audience.Public(), by);
    assertThat(shown.getFirst().value()).isEqualTo("店员［已隐去］销售过期食品");
    assertThat(shown.getFirst().masked()).isTrue();
    var own =
        Disclosure.shown(penalty, SubjectKind.LEGAL_PERSON, filed, redacted, AUDIENCES.get(1), by);
    assertThat(own.getFirst().value()).isEqualTo("店员张三销售过期食品");
    assertThat(own.getFirst().masked()).isFalse();
  }

  @Test
  @DisplayName("名片和检索里的名称也遮盖其中的号码")
  void the_name_of_an_entity_shows_no_number() {
    assertThat(Disclosure.name("某区示例店13812345678")).isEqualTo("某区示例店［手机号码已隐去］");
    assertThat(Disclosure.name("某区示例店")).isEqualTo("某区示例店");
    assertThat(Disclosure.listsCode("11010519491231002X")).isFalse();
    assertThat(Disclosure.listsCode("371202600012345")).isTrue();
  }

  /** What is not shown at all, and what is shown otherwise than filed. */
  private static String differences(CatalogueItem item, SubjectKind kind, Audience audience) {
    Map<FieldName, String> filed = filled(item);
    List<ShownField> shown = Disclosure.shown(item, kind, filed, audience);
    List<String> hidden = new ArrayList<>();
    StringBuilder changed = new StringBuilder();
    for (Field field : item.fields()) {
      Optional<ShownField> seen =
          shown.stream().filter(each -> each.name().equals(field.name())).findFirst();
      if (seen.isEmpty()) {
        hidden.add(field.title());
      } else if (!seen.get().value().equals(filed.get(field.name()))) {
        changed.append(field.title()).append(" → ").append(seen.get().value()).append('\n');
      }
    }
    String words = shown.isEmpty() ? "全部" : String.join("、", hidden);
    return "不示：" + words + "\n" + changed;
  }

  private static Map<FieldName, String> filled(CatalogueItem item) {
    Map<FieldName, String> values = new LinkedHashMap<>();
    for (Field field : item.fields()) {
      values.put(field.name(), value(field));
    }
    return values;
  }

  private static String value(Field field) {
    return switch (field.role().orElse(Role.REMARK)) {
      case SUBJECT_NAME, REPRESENTATIVE -> "张示例";
      case ADDRESS -> "山东省济南市莱芜区示例街道1号";
      default -> field.freeText() ? "联系人电话 13812345678" : "值";
    };
  }

  @Test
  @DisplayName("公民身份号码对任何查询对象都不出现")
  void an_identity_number_is_shown_to_nobody() {
    for (CatalogueItem item : Catalogue.bundled().items()) {
      for (SubjectKind kind : SubjectKind.values()) {
        for (Audience audience : AUDIENCES) {
          assertThat(Disclosure.shown(item, kind, filled(item), audience))
              .noneMatch(field ->
                  field.role().equals(Optional.of(Role.PERSON_ID_NUMBER))
                      || field.role().equals(Optional.of(Role.REPRESENTATIVE_ID_NUMBER)));
        }
      }
    }
  }

  @Test
  @DisplayName("行政机关查询必须写明事由")
  void a_department_must_state_its_purpose() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Audience.Department(new DepartmentCode("scjgj"), " "));
  }

  @Test
  @DisplayName("填报的公示截止期不向社会公开;给行政机关的写明是填报值,不当作公示的最后一日")
  void the_stated_last_day_is_not_shown_as_if_it_were_the_rules() {
    CatalogueItem penalty =
        Catalogue.bundled().item(new org.xinheng.vocabulary.ItemCode("penalty"));
    Map<FieldName, String> filed = Map.of(new FieldName("CF_GSJZQ"), "2027-11-16");
    assertThat(Disclosure.shown(penalty, SubjectKind.LEGAL_PERSON, filed, new Audience.Public()))
        .isEmpty();
    assertThat(Disclosure.shown(penalty, SubjectKind.LEGAL_PERSON, filed, AUDIENCES.get(2)))
        .extracting(ShownField::title)
        .containsExactly("公示截止期（填报值）");
  }
}
