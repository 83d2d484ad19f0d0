package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("术语表与代码相符")
class GlossaryTest {
  private static final int CODE_COLUMN = 3;
  private static final Pattern NAME = Pattern.compile("`([A-Za-z_.]+)`");

  private static final Set<String> PACKAGES =
      House.files("src/", ".java").stream()
          .map(file -> String.valueOf(Objects.requireNonNull(file.getParent()).getFileName()))
          .collect(Collectors.toSet());

  @Test
  @DisplayName("术语表中的代码名都在代码中")
  void every_name_of_the_glossary_lives_in_the_code() {
    var names = names();
    assertThat(names).hasSizeGreaterThan(70);
    assertThat(names.stream().filter(name -> !lives(name)).toList()).isEmpty();
  }

  @Test
  @DisplayName("各阶段对外的类型,术语表里有,或自己的说明以中文术语开头")
  void every_public_type_of_a_stage_is_explained() {
    var doors =
        House.files("src/main/java/", ".java").stream().filter(GlossaryTest::isADoor).toList();
    assertThat(doors).hasSizeGreaterThan(100);
    var names = Set.copyOf(names());
    var unexplained =
        doors.stream().filter(file -> !names.contains(typeOf(file)) && !explained(file)).toList();
    assertThat(unexplained).isEmpty();
  }

  private static List<String> names() {
    return House.text(Path.of("GLOSSARY.md"))
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| 中文"))
        .map(line -> line.split("\\|", -1)[CODE_COLUMN])
        .flatMap(cell -> NAME.matcher(cell).results())
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static boolean lives(String name) {
    int dot = name.indexOf('.');
    var type = dot < 0 ? name : name.substring(0, dot);
    var classes = House.CLASSES.stream().filter(one -> one.getSimpleName().equals(type)).toList();
    if (dot < 0) {
      return !classes.isEmpty() || PACKAGES.contains(type);
    }
    return classes.stream().anyMatch(one -> hasMember(one, name.substring(dot + 1)));
  }

  private static boolean hasMember(JavaClass type, String member) {
    return type.tryGetField(member).isPresent()
        || House.CLASSES.stream()
            .anyMatch(one -> one.getName().equals(type.getName() + "$" + member));
  }

  /** In the root package of a stage or of the conveyor. */
  private static boolean isADoor(Path file) {
    var folder = file.getName(0).toString();
    return (Character.isDigit(folder.charAt(0))
            || folder.equals("conveyor")
            || folder.equals("duties"))
        && file.getNameCount() == 8
        && JavaText.javadocOfPublicType(House.text(file)).isPresent();
  }

  private static boolean explained(Path file) {
    return JavaText.opensInChinese(JavaText.javadocOfPublicType(House.text(file)).orElseThrow());
  }

  private static String typeOf(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ".java".length());
  }
}
