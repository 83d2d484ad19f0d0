package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.app.district.DistrictConfiguration;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Nature;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.Openness;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 每个信息事项走完全程: template, a file that is filed, one that comes back, and the page — or no page where
 * the item's disclosure says so.
 */
@DisplayName("目录里的每个信息事项都走得完从文件到页面的全程")
class A05EveryItemTravelsTheLineTest {
  private static final Path FILES = Path.of("../samples/files/items");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static Platform platform;
  private static List<Subject> subjects;

  private record Subject(String name, String code) {}

  @BeforeAll
  static void the_entities_are_registered() throws Exception {
    platform = Platform.on(DAY);
    var receipt = platform.submit("spj", "registration", FILES.resolve("registration.csv"));
    assertThat(receipt.tally().filed()).isEqualTo(receipt.tally().rows());
    subjects =
        Files.readAllLines(FILES.resolve("registration.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(cells -> new Subject(cells[0], cells[1]))
            .toList();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  /** Every item but the registration, which all the others need first. */
  static List<CatalogueItem> items() {
    return Catalogue.bundled().items().stream()
        .filter(item -> item.nature() != Nature.REGISTRATION)
        .toList();
  }

  @Test
  @DisplayName("登记：模板、入档、退回、主体页")
  void a_registration_travels_from_its_template_to_the_page() throws Exception {
    assertThat(platform.get("/catalogue/registration/template.xlsx").statusCode()).isEqualTo(200);
    assertThat(platform.get("/catalogue/registration").body()).contains("登记");
    var bad = platform.submit("spj", "registration", FILES.resolve("registration-bad.csv")).tally();
    assertThat(bad.returned()).as("退回").isEqualTo(3).isEqualTo(bad.rows());
    for (var subject : subjects) {
      assertThat(platform.get("/entities/" + subject.code()).body())
          .as("主体页")
          .contains(subject.name());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  @DisplayName("模板、入档、退回、公示或者不公示")
  void an_item_travels_from_its_template_to_the_page(CatalogueItem item) throws Exception {
    var code = item.code().value();
    assertThat(platform.get("/catalogue/" + code + "/template.xlsx").statusCode()).isEqualTo(200);
    assertThat(platform.get("/catalogue/" + code).body()).contains(item.title());

    var good = platform.submit(sender(item), code, FILES.resolve(code + ".csv")).tally();
    assertThat(good.filed()).as("入档").isEqualTo(4).isEqualTo(good.rows());
    var bad = platform.submit(sender(item), code, FILES.resolve(code + "-bad.csv")).tally();
    assertThat(bad.returned()).as("退回").isEqualTo(3).isEqualTo(bad.rows());

    if (item.provisions().disclosure() == DisclosureWay.OPEN) {
      isPublic(item);
    } else {
      isKeptFromThePublic(item);
    }
  }

  private static String sender(CatalogueItem item) {
    return DistrictConfiguration.bundled().departments().stream()
        .filter(one -> one.furnishes(item.code()))
        .findFirst()
        .orElseThrow()
        .code()
        .value();
  }

  private static void isPublic(CatalogueItem item) throws Exception {
    var list = platform.get("/decisions?item=" + item.code()).body();
    var rows = platform.get("/decisions.csv?item=" + item.code()).body();
    for (var subject : subjects) {
      assertThat(list).as("公示清单").contains(subject.name());
      assertThat(rows).as("整批下载").contains(subject.code());
      assertThat(platform.get("/entities/" + subject.code()).body())
          .as("主体页")
          .contains("id=\"" + item.code() + "\"");
    }
    assertThat(rows).doesNotContain("证件号码", "联系电话", "备注");
  }

  private static void isKeptFromThePublic(CatalogueItem item) throws Exception {
    assertThat(platform.get("/decisions?item=" + item.code()).body()).contains("没有符合条件的公示信息");
    assertThat(platform.get("/decisions.csv?item=" + item.code()).body().lines()).hasSize(1);
    var pages = platform.bean(EntityPages.class);
    var department =
        new Audience.Department(
            new DepartmentCode("scjgj"),
            "旅程核查",
            java.util.Set.of(),
            java.util.Map.of(
                item.code(),
                item.fields().stream()
                    .map(org.xinheng.collect.Field::name)
                    .collect(java.util.stream.Collectors.toSet())));
    for (var subject : subjects) {
      assertThat(platform.get("/entities/" + subject.code()).body())
          .as("主体页")
          .doesNotContain("id=\"" + item.code() + "\"");
      if (!item.code().value().equals("qualification")) {
        assertThat(item.accepts(SubjectKind.LEGAL_PERSON)).isTrue();
        assertThat(pages.page(subject.code(), department, DAY, 5).orElseThrow().sections())
            .as("部门依职责查询")
            .filteredOn(section -> section.item().equals(item.code()))
            .singleElement()
            .satisfies(section ->
                assertThat(section.records())
                    .allMatch(record -> record.openness() == Openness.NOT_OPEN));
      }
    }
  }
}
