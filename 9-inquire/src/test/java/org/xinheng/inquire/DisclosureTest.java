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
