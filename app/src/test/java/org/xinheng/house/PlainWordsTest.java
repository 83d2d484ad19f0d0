package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("源码里不写某台机器、某个镜像站、某处作坊")
class PlainWordsTest {
  private static final Path SELF =
      Path.of("app/src/test/java/org/xinheng/house/PlainWordsTest.java");

  /** Whoever builds this chooses where libraries come from. */
  private static final List<String> REGISTRIES =
      List.of(
          "repo1\\.maven",
          "repo\\.maven\\.apache",
          "maven\\.aliyun",
          "mirrors?\\.[a-z]+\\.(com|edu)",
          "registry\\.npm",
          "npmmirror",
          "pypi\\.org",
          "proxy\\.golang",
          "jitpack\\.io",
          "deb\\.debian\\.org",
          "artifactory",
          "nexus");

  /** A path that exists on one machine only; the launcher's search through usual places is none. */
  private static final List<String> MACHINE_PATHS =
      List.of(
          "(?<![\\w.])/work/",
          "(?<![\\w.])/root/",
          "/home/[a-z]",
          "/Users/[A-Za-z]",
          "/usr/lib/jvm/[a-z0-9]",
          "[A-Z]:\\\\\\\\");

  private static final List<String> WORKSHOP =
      List.of(
          "\\b(policy|baselines|models|pages)\\.md\\b",
          "shared/(design|reference|tools)",
          "\\bCOMMON\\.md",
          "\\bCONTRACT\\.md",
          "\\bissues show\\b",
          "\\bworktree",
          "\\b[Ss]ub-?agent",
          "\\bAI[- ](agent|assistant|generated)",
          "\\bLLM\\b",
          "\\bChatGPT\\b",
          "\\bClaude\\b");

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          Stream.of(REGISTRIES, MACHINE_PATHS, WORKSHOP)
              .flatMap(List::stream)
              .map(one -> "(?:" + one + ")")
              .reduce((one, other) -> one + "|" + other)
              .orElseThrow());

  @Test
  @DisplayName("每个文件都看过")
  void no_file_names_a_registry_a_machine_or_the_workshop() {
    var files = House.files().stream().filter(file -> !file.equals(SELF)).toList();
    assertThat(files).hasSizeGreaterThan(500);
    var wrong =
        files.stream()
            .filter(file -> !file.toString().endsWith(".ttf") && !file.toString().endsWith(".png"))
            .flatMap(PlainWordsTest::faults)
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static Stream<String> faults(Path file) {
    return House.anyText(file)
        .lines()
        .filter(line -> FORBIDDEN.matcher(line).find())
        .map(line -> file + ": " + line.strip());
  }
}
