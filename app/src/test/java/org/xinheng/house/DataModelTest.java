package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.postgres.testing.TestDatabase;

@DisplayName("数据字典由真实数据库生成")
class DataModelTest {
  private static final Path PAGE = Path.of("docs/data-model.md");
  private static final String OURS =
      " in ('collect', 'link', 'dossier', 'publish', 'assess', 'inquire', 'duties', 'app')";

  private final JdbcClient sql = JdbcClient.create(TestDatabase.migrated());

  /** A table or view. */
  record Table(long id, String schema, String name, String comment, boolean view) {}

  /** A column of a table. */
  record Column(String name, String type, boolean mandatory, String comment) {}

  @Test
  @DisplayName("每张表、每一列都有中文说明")
  void every_table_and_every_column_says_in_chinese_what_it_is() {
    var tables = tables();
    assertThat(tables).hasSizeGreaterThan(25);
    var silent =
        tables.stream()
            .flatMap(table ->
                java.util.stream.Stream.concat(
                    chinese(table.comment())
                        ? java.util.stream.Stream.of()
                        : java.util.stream.Stream.of(table.schema() + "." + table.name()),
                    table.view()
                        ? java.util.stream.Stream.of()
                        : columns(table).stream()
                            .filter(column -> !chinese(column.comment()))
                            .map(column ->
                                table.schema() + "." + table.name() + "." + column.name())))
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  @DisplayName("docs/data-model.md 与数据库相符")
  void the_page_is_what_the_database_says() throws IOException {
    var page = new StringBuilder();
    page.append("# 数据字典 Data model\n\n")
        .append("由升级后的真实数据库生成,测试逐字比对;`./xinheng test -Dgolden.write=true` 重新生成。")
        .append("一个阶段一个模式;后面的阶段只读 `offered_` 开头的视图。\n");
    var schema = "";
    for (var table : tables()) {
      if (!table.schema().equals(schema)) {
        schema = table.schema();
        page.append("\n## ")
            .append(schema)
            .append("\n\n")
            .append(schemaComment(schema))
            .append("\n");
      }
      page.append(table.view() ? view(table) : section(table));
    }
    Golden.check(PAGE, page.toString());
  }

  private String section(Table table) {
    var rows =
        columns(table).stream()
            .map(column ->
                "| `%s` | %s | %s | %s |%n"
                    .formatted(
                        column.name(),
                        column.type(),
                        column.mandatory() ? "必填" : "",
                        column.comment().replace("|", "\\|")))
            .collect(Collectors.joining());
    return "\n### %s.%s\n\n%s\n\n| 列 | 类型 | | 说明 |\n|---|---|---|---|\n%s"
        .formatted(table.schema(), table.name(), table.comment(), rows);
  }

  private String view(Table table) {
    return "\n### %s.%s(视图)\n\n%s\n\n%s\n"
        .formatted(
            table.schema(),
            table.name(),
            table.comment(),
            columns(table).stream()
                .map(column -> "`" + column.name() + "`")
                .collect(Collectors.joining(" ")));
  }

  private List<Table> tables() {
    return sql.sql(
            """
            select c.oid as id, n.nspname as schema, c.relname as name,
                   coalesce(obj_description(c.oid, 'pg_class'), '') as comment, c.relkind = 'v' as view
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'v', 'p') and c.relname <> 'flyway_schema_history' and n.nspname\
            """
                + OURS
                + """
                 order by array_position(array['collect', 'link', 'dossier', 'publish', 'assess', 'inquire', 'duties', 'app'], n.nspname::text),
                         c.relkind = 'v', c.relname\
                """)
        .query(Table.class)
        .list();
  }

  private List<Column> columns(Table table) {
    return sql.sql(
            """
            select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as mandatory,
                   coalesce(col_description(attrelid, attnum), '') as comment
              from pg_attribute where attrelid = :table and attnum > 0 and not attisdropped order by attnum\
            """)
        .param("table", table.id())
        .query(Column.class)
        .list();
  }

  private String schemaComment(String schema) {
    return sql.sql("select coalesce(obj_description(:schema::regnamespace, 'pg_namespace'), '')")
        .param("schema", schema)
        .query(String.class)
        .single();
  }

  private static boolean chinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
