package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.verify.QualityRule.Description;
import org.xinheng.vocabulary.Finding.Gravity;

class RulesTest {
  /** Written anew with {@code -Dgolden.write=true}. */
  private static final Path DOCUMENT = Path.of("../docs/rules.md");

  private static final Path CLASSES = Path.of("src/main/java/org/xinheng/verify/rules");

  @Test
  @DisplayName("docs/rules.md 与规则总表一致")
  void the_document_of_the_rules_is_up_to_date() throws IOException {
    var text = document();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(DOCUMENT, text);
    }
    assertThat(Files.readString(DOCUMENT))
        .as(
            "mvn -pl 2-verify -am test -Dtest=RulesTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dgolden.write=true 重新生成")
        .isEqualTo(text);
  }

  @Test
  @DisplayName("每条规则一个编号，编号不重复，说明和依据齐全")
  void every_rule_has_a_code_of_its_own() {
    assertThat(Rules.all()).extracting(Description::code).doesNotHaveDuplicates();
    assertThat(Rules.all())
        .allSatisfy(rule -> {
          assertThat(rule.code()).matches("DQ-[1-4]\\d\\d");
          assertThat(rule.sentence()).isNotBlank();
          assertThat(rule.source()).isNotBlank();
        });
  }

  @Test
  @DisplayName("每个规则类都有自己的测试类")
  void every_rule_class_has_a_test_class() throws IOException {
    try (var files = Files.list(CLASSES)) {
      var rules =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !name.equals("package-info.java") && !name.equals("Rules.java"))
              .toList();
      assertThat(rules).hasSizeGreaterThan(10);
      assertThat(rules)
          .allSatisfy(name ->
              assertThat(
                      Path.of(
                          "src/test/java/org/xinheng/verify/rules",
                          name.replace(".java", "Test.java")))
                  .exists());
    }
  }

  @Test
  @DisplayName("目录引用的跨项规则都存在；引用不存在的规则即报错")
  void every_rule_that_the_catalogue_names_exists() {
    for (var item : Catalogue.bundled().items()) {
      assertThat(Rules.of(item)).as(item.title()).isNotEmpty();
    }
    var licence = Catalogue.bundled().items().getFirst();
    assertThatThrownBy(() -> Rules.of(withRule(licence, "DQ-299")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DQ-299");
  }

  private static CatalogueItem withRule(CatalogueItem item, String rule) {
    return new CatalogueItem(
        item.code(),
        item.title(),
        item.edition(),
        item.inForceFrom(),
        item.nature(),
        item.kind(),
        item.fields(),
        item.naturalKey(),
        List.of(rule),
        item.provisions());
  }

  private static String document() {
    return """
    # 数据质量规则

    由规则总表 `Rules.all()` 生成，勿手改。重新生成：
    `mvn -pl 2-verify -am test -Dtest=RulesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true`

    错误：该行退回部门；提示：该行照收，提示随行。`DQ-1xx` 为单项形式，`2xx` 为跨项，`4xx` 为时效。

    | 编号 | 维度 | 轻重 | 规则 | 依据 |
    | --- | --- | --- | --- | --- |
    """
        + Rules.all().stream().map(RulesTest::line).collect(Collectors.joining());
  }

  private static String line(Description rule) {
    return "| %s | %s | %s | %s | %s |%n"
        .formatted(
            rule.code(),
            rule.dimension().title(),
            rule.gravity() == Gravity.ERROR ? "错误" : "提示",
            rule.sentence(),
            rule.source());
  }
}
