package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("每个外部库都写明理由")
class DependenciesTest {
  private static final Path RECORD = Path.of("docs/decisions/0013-every-dependency.md");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9_.-]+)`");

  /** Build tools that no POM lists as a dependency. */
  private static final java.util.Set<String> TOOLS =
      java.util.Set.of("error_prone_core", "nullaway", "spotless-maven-plugin");

  @Test
  @DisplayName("模块文件里的外部库与决定记录里的一一相符")
  void every_dependency_is_named_with_what_it_was_chosen_against() {
    var used =
        Stream.concat(
                Modules.ALL.stream().flatMap(module -> module.uses().stream()),
                Modules.uses(Modules.parse(House.ROOT.resolve("pom.xml"))).stream())
            .filter(use -> !use.ours())
            .map(Modules.Use::artifact)
            .collect(Collectors.toCollection(TreeSet::new));
    used.addAll(TOOLS);
    var named =
        House.text(RECORD)
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|", -1)[1])
            .flatMap(cell -> NAME.matcher(cell).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(used);
  }
}
