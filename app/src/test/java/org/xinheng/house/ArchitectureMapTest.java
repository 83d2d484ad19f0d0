package org.xinheng.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ARCHITECTURE.md 的地图由模块文件和类生成")
class ArchitectureMapTest {
  private static final Path PAGE = Path.of("ARCHITECTURE.md");
  private static final String FROM = "<!-- map: generated, see ArchitectureMapTest -->";
  private static final String UNTIL = "<!-- end of map -->";
  private static final String PREFIX = "org.xinheng.";

  /** They look at the whole from outside; what their POM says is enough. */
  private static final Set<String> OUTSIDE = Set.of("bench", "journeys");

  private static final Map<String, Set<String>> USES = new ConcurrentHashMap<>();

  @Test
  @DisplayName("地图与代码相符")
  void the_map_shows_what_is_there() throws IOException {
    Golden.checkBetween(PAGE, FROM, UNTIL, picture() + table());
  }

  private static String picture() {
    var arrows =
        Modules.ALL.stream()
            .flatMap(module ->
                uses(module).stream()
                    .filter(other -> !impliedBy(module, other))
                    .map(other -> "  %s --> %s%n".formatted(module.artifact(), other)))
            .collect(Collectors.joining());
    var names =
        Modules.ALL.stream()
            .map(module -> "  %s[\"%s\"]%n".formatted(module.artifact(), module.folder()))
            .collect(Collectors.joining());
    return "\n```mermaid\nflowchart RL\n" + names + arrows + "```\n";
  }

  private static String table() {
    var rows =
        Modules.ALL.stream()
            .map(module ->
                "| `%s` | %s | %s | %s |%n"
                    .formatted(
                        module.folder(),
                        promise(module),
                        String.join(" ", uses(module)),
                        String.join(" ", doors(module))))
            .collect(Collectors.joining());
    return "\n| folder | promise | its classes use | offers at its root |\n|---|---|---|---|\n"
        + rows;
  }

  /** The first sentence of the root package's Javadoc. */
  private static String promise(Modules.Module module) {
    var file =
        Path.of(
            module.folder(),
            "src/main/java",
            module.packageName().replace('.', '/'),
            "package-info.java");
    var text = JavaText.lastJavadoc(House.text(file)).replaceAll("\\s+", " ");
    int paragraph = text.indexOf("<p>");
    return (paragraph < 0 ? text : text.substring(0, paragraph))
        .strip()
        .replaceAll("\\{@code ([^}]*)}", "`$1`");
  }

  private static Set<String> uses(Modules.Module module) {
    return USES.computeIfAbsent(module.artifact(), artifact -> imported(module));
  }

  /** Modules whose types this one's sources import. */
  private static Set<String> imported(Modules.Module module) {
    var all = Modules.ALL.stream().map(Modules.Module::artifact).collect(Collectors.toSet());
    if (OUTSIDE.contains(module.artifact())) {
      return module.uses().stream()
          .filter(Modules.Use::ours)
          .map(Modules.Use::artifact)
          .collect(Collectors.toCollection(TreeSet::new));
    }
    return House.files(module.folder() + "/src/main/java/", ".java").stream()
        .flatMap(file -> House.text(file).lines())
        .filter(line -> line.startsWith("import "))
        .map(line -> line.replace("import static ", "import ").substring("import ".length()))
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()).split("\\.", 2)[0])
        .filter(name -> all.contains(name) && !name.equals(module.artifact()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An arrow that another path of arrows already says is left out of the picture. */
  private static boolean impliedBy(Modules.Module module, String other) {
    return uses(module).stream()
        .filter(between -> !between.equals(other))
        .anyMatch(between -> reaches(between, other));
  }

  private static boolean reaches(String from, String to) {
    var next = uses(Modules.of(from));
    return next.contains(to) || next.stream().anyMatch(between -> reaches(between, to));
  }

  private static List<String> doors(Modules.Module module) {
    var root = module.packageName().replace('.', '/') + "/";
    return House.files(module.folder() + "/src/main/java/" + root, ".java").stream()
        .filter(file -> file.getNameCount() == 8 && !OUTSIDE.contains(module.artifact()))
        .filter(file ->
            House.text(file).contains("\npublic interface ")
                || House.text(file).contains("\npublic final class ")
                || House.text(file).contains("\npublic sealed interface "))
        .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
        .filter(name -> !name.endsWith("Configuration") && !name.equals("package-info"))
        .map(name -> "`" + name + "`")
        .toList();
  }
}
