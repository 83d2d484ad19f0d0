package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("源文件的规矩")
class SourcesTest {
  private static final int LONGEST = 300;
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");
  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*");

  /** Words that say nothing, wherever they stand in a name. */
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "Service",
          "Manager",
          "Util",
          "Utils",
          "Helper",
          "Impl",
          "DTO",
          "Dto",
          "VO",
          "Vo",
          "Base",
          "Common",
          "Handler",
          "Processor",
          "Info");

  /** These may stand in front, as in a data directory or an entity's page, but name no type. */
  private static final Set<String> NO_LAST_WORD = Set.of("Data", "Entity");

  /** 主体 is a word of the field. */
  private static final Set<String> MARKET_ENTITIES = Set.of("MarketEntity", "SampleEntity");

  private static final List<Path> SOURCES = House.files("src/", ".java");

  @Test
  @DisplayName("类型名不用空话")
  void a_type_is_named_by_what_it_is() {
    assertThat(SOURCES).hasSizeGreaterThan(400);
    var wrong =
        SOURCES.stream()
            .flatMap(file -> TYPE.matcher(withoutComments(House.text(file))).results())
            .map(found -> found.group(1))
            .filter(SourcesTest::saysNothing)
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("每个包都声明不许空值")
  void every_package_is_null_marked() {
    var packages =
        House.files("src/main/java/", ".java").stream()
            .map(Path::getParent)
            .collect(Collectors.toSet());
    assertThat(packages)
        .hasSizeGreaterThan(30)
        .allSatisfy(folder ->
            assertThat(House.text(folder.resolve("package-info.java")))
                .as(folder + " @NullMarked")
                .contains("NullMarked"));
  }

  @Test
  @DisplayName("文件不长于三百行,没有欠账")
  void no_file_is_too_long_and_none_owes_anything() {
    for (Path file : SOURCES) {
      var text = House.text(file);
      assertThat(text.lines().count()).as(file.toString()).isLessThanOrEqualTo(LONGEST);
      assertThat(text).as(file.toString()).doesNotContainPattern("\\b(TO" + "DO|FIX" + "ME)\\b");
    }
  }

  @Test
  @DisplayName("测试不睡觉,不用替身")
  void tests_neither_sleep_nor_mock() {
    for (Path file : House.files("src/test/java/", ".java")) {
      assertThat(House.text(file))
          .as(file.toString())
          .doesNotContain("Thread" + ".sleep(")
          .doesNotContain("org." + "mockito");
    }
  }

  private static boolean saysNothing(String name) {
    var words = WORD.matcher(name).results().map(found -> found.group()).toList();
    return words.stream().anyMatch(SAY_NOTHING::contains)
        || (NO_LAST_WORD.contains(words.getLast()) && !MARKET_ENTITIES.contains(name));
  }

  private static String withoutComments(String source) {
    var bare = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
    return Arrays.stream(bare.split("\n", -1))
        .filter(line -> !line.contains("\""))
        .collect(Collectors.joining("\n"));
  }
}
