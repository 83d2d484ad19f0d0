package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.app.district.District;
import org.xinheng.app.district.DistrictConfiguration;

@DisplayName("区县是配置,不是代码")
class NoDistrictInCodeTest {
  /** Names shorter than this are words of the language, such as 东街. */
  private static final int A_NAME = 2;

  @Test
  @DisplayName("程序的字符串、页面、脚本里没有样例区县的名称、镇街、部门和代码")
  void no_name_of_the_sample_district_stands_in_the_program() {
    var names = names(DistrictConfiguration.bundled());
    assertThat(names).hasSizeGreaterThan(30);
    var texts =
        Stream.concat(
                House.files("src/main/java/", ".java").stream(),
                House.files().stream().filter(NoDistrictInCodeTest::isAPage))
            .filter(file -> !file.startsWith("bench"))
            .toList();
    assertThat(texts).hasSizeGreaterThan(400);
    var wrong =
        texts.stream()
            .flatMap(file ->
                said(file)
                    .flatMap(text -> names.stream().filter(text::contains))
                    .map(name -> file + ": " + name))
            .toList();
    assertThat(wrong).isEmpty();
  }

  /** Pages and what is shipped to every district: the catalogue, rule books, settings. */
  private static boolean isAPage(Path file) {
    var name = file.toString();
    return isAResource(name) || isOfTheApplication(name);
  }

  private static boolean isAResource(String name) {
    return name.contains("src/main/resources/")
        && (name.endsWith(".yaml")
            || name.endsWith(".yml")
            || name.endsWith(".html")
            || name.endsWith(".properties"));
  }

  private static boolean isOfTheApplication(String name) {
    return name.startsWith("app/src/main")
        && (name.endsWith(".jte") || name.endsWith(".js") || name.endsWith(".sql"));
  }

  /** What a reader of the program's output could see. */
  private static Stream<String> said(Path file) {
    var text = House.text(file);
    return file.toString().endsWith(".java") ? JavaText.literals(text).stream() : Stream.of(text);
  }

  private static List<String> names(District district) {
    return Stream.of(
            Stream.of(
                district.name(), district.shortName(), district.seat(), district.code().value()),
            district.earlierCodes().stream(),
            district.towns().stream().map(town -> town.name()),
            district.departments().stream().map(one -> one.name()))
        .flatMap(names -> names)
        .filter(name -> name.length() >= A_NAME)
        .distinct()
        .toList();
  }
}
