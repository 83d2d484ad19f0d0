package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("各阶段的 SQL 只写自己的库表,只读前面阶段提供的视图")
class SqlOwnershipTest {
  private static final Pattern SQL =
      Pattern.compile(
          "\\b(select|insert|update|delete|from|join|copy|truncate|create|alter|comment on)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final String OFFERED = "offered_";
  private static final int APP = 20;

  /** Its subject is the department, not the record: after every stage, before the application. */
  private static final int DUTIES = 11;

  /** Schema → the number of the stage that owns it. */
  private static final Map<String, Integer> OWNERS =
      Modules.ALL.stream()
          .filter(module -> module.stage().isPresent() || numberOf(module) > 0)
          .collect(Collectors.toMap(Modules.Module::artifact, SqlOwnershipTest::numberOf));

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w./])(" + String.join("|", OWNERS.keySet()) + ")\\.([a-z_0-9]+)(?![\\w(])");

  @Test
  @DisplayName("Java 字符串中的 SQL")
  void sql_in_java_names_its_own_schema_and_what_earlier_stages_offer() {
    var seen = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (Path file : House.files("src/main/java/", ".java")) {
      for (var text : JavaText.literals(House.text(file))) {
        if (SQL.matcher(text).find() || NAME.matcher(text.strip()).matches()) {
          judge(file, text, seen, wrong);
        }
      }
    }
    assertThat(seen).as("表名确实被看到").hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("升级脚本中的 SQL")
  void migrations_name_their_own_schema_and_what_earlier_stages_offer() {
    var seen = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (Path file : House.files("src/main/resources/db/", ".sql")) {
      judge(file, withoutWords(House.text(file)), seen, wrong);
    }
    assertThat(seen).as("表名确实被看到").hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  private static void judge(Path file, String sql, List<String> seen, List<String> wrong) {
    var folder = file.getName(0).toString();
    if (folder.equals("bench")) {
      return; // measures from outside, on a database of its own
    }
    var names = NAME.matcher(sql);
    while (names.find()) {
      seen.add(names.group());
      if (!allowed(folder, names.group(1), names.group(2))) {
        wrong.add(file + ": " + names.group());
      }
    }
  }

  private static boolean allowed(String folder, String schema, String name) {
    int owner = OWNERS.getOrDefault(schema, Integer.MAX_VALUE);
    int asker =
        Modules.ALL.stream()
            .filter(module -> module.folder().equals(folder))
            .mapToInt(SqlOwnershipTest::numberOf)
            .findFirst()
            .orElse(-1);
    return owner == asker || (owner < asker && name.startsWith(OFFERED));
  }

  private static int numberOf(Modules.Module module) {
    return module
        .stage()
        .orElse(
            switch (module.artifact()) {
              case "app" -> APP;
              case "duties" -> DUTIES;
              default -> -1;
            });
  }

  private static String withoutWords(String sql) {
    return sql.replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
  }
}
