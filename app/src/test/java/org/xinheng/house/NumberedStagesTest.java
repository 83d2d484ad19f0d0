package org.xinheng.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("阶段的编号就是记录走过的次序")
class NumberedStagesTest {
  private static final Pattern MIGRATION = Pattern.compile("V(\\d+)_\\d{2}__[a-z0-9_]+\\.sql");

  /** What stands above every stage: a stage may know none of them. */
  private static final List<String> ABOVE =
      List.of("conveyor", "duties", "app", "journeys", "bench");

  @Test
  @DisplayName("模块文件中,阶段只依赖编号更小的阶段;测试另可用内置数据库")
  void a_stage_names_only_smaller_numbers_in_its_pom() {
    var wrong = new ArrayList<String>();
    for (var stage : Modules.stages()) {
      for (var use : stage.uses()) {
        if (use.ours() && !(use.inTestsOnly() && use.artifact().equals("postgres"))) {
          var other = Modules.of(use.artifact());
          if (other.stage().isEmpty() || other.stage().getAsInt() >= stage.stage().getAsInt()) {
            wrong.add(stage.folder() + " → " + other.folder());
          }
        }
      }
    }
    assertThat(Modules.stages()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("编译后的类也是如此")
  void a_class_of_a_stage_uses_only_smaller_numbers() {
    for (var stage : Modules.stages()) {
      var higher =
          Modules.stages().stream()
              .filter(other -> other.stage().getAsInt() > stage.stage().getAsInt())
              .map(other -> other.packageName() + "..");
      var above = ABOVE.stream().map(name -> "org.xinheng." + name + "..");
      noClasses()
          .that()
          .resideInAPackage(stage.packageName() + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(java.util.stream.Stream.concat(higher, above).toArray(String[]::new))
          .because("facts flow forward; corrections flow back as calls from above")
          .check(House.CLASSES);
    }
    assertThat(House.CLASSES).hasSizeGreaterThan(500);
  }

  @Test
  @DisplayName("一至五各阶段编译为 Java 21,可在流处理集群上运行")
  void the_stages_that_a_cluster_runs_are_compiled_for_21() {
    assertThat(Modules.stages())
        .filteredOn(stage -> stage.stage().getAsInt() <= 4)
        .isNotEmpty()
        .allSatisfy(stage -> assertThat(stage.release()).as(stage.folder()).isEqualTo("21"));
  }

  @Test
  @DisplayName("升级脚本的主号就是阶段的编号")
  void a_migration_bears_the_number_of_its_stage() {
    var scripts = House.files("src/main/resources/db/", ".sql");
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(6);
    assertThat(scripts)
        .allSatisfy(script -> {
          var name = MIGRATION.matcher(String.valueOf(script.getFileName()));
          assertThat(name.matches()).as(script.toString()).isTrue();
          assertThat(name.group(1)).as(script.toString()).isEqualTo(majorOf(script));
        });
  }

  private static String majorOf(Path script) {
    var folder = script.getName(0).toString();
    return switch (folder) {
      case "app" -> "20";
      case "duties" -> "11";
      default -> folder.substring(0, folder.indexOf('-'));
    };
  }
}
