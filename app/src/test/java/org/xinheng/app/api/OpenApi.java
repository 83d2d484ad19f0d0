package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/**
 * 接口说明的核对. Reads docs/api/openapi.yaml and holds answers against its schemas; a keyword that it
 * does not know is an error, so that nothing is passed over in silence.
 */
final class OpenApi {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Set<String> REMARKS = Set.of("description", "examples", "title");

  private final Map<?, ?> root;

  private OpenApi(Map<?, ?> root) {
    this.root = root;
  }

  static OpenApi read() {
    try {
      var text = Files.readString(Path.of("../docs/api/openapi.yaml"));
      return new OpenApi((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text));
    } catch (IOException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** All operations, as in {@code GET /api/v1/entities}. */
  Set<String> operations() {
    var operations = new TreeSet<String>();
    paths()
        .forEach((path, methods) ->
            ((Map<?, ?>) methods)
                .keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method ->
                        operations.add(
                            method.toString().toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return operations;
  }

  Map<?, ?> operation(String method, String path) {
    return map(map(paths().get(path)).get(method));
  }

  private Map<?, ?> paths() {
    return map(root.get("paths"));
  }

  /** The answer's schema; fails where the description has no such status or media type. */
  void check(String method, String path, int status, String type, JsonNode answer) {
    var template = template(path);
    var response =
        resolved(map(operation(method, template).get("responses")).get(Integer.toString(status)));
    assertThat(response).as("%s %s answered %d".formatted(method, template, status)).isNotNull();
    var content = map(map(Objects.requireNonNull(response).get("content")).get(type));
    check(map(content.get("schema")), answer, method + " " + template);
  }

  private String template(String path) {
    return paths().keySet().stream()
        .map(Object::toString)
        .filter(template -> matches(template, path))
        .min(java.util.Comparator.comparingInt(template -> template.contains("{") ? 1 : 0))
        .orElseThrow(() -> new AssertionError("not described: " + path));
  }

  private static boolean matches(String template, String path) {
    var pattern = template.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+");
    return Pattern.matches(pattern, path);
  }

  void check(Map<?, ?> given, JsonNode value, String where) {
    var schema = resolved(given);
    assertThat(schema).as(where).isNotNull();
    Objects.requireNonNull(schema)
        .forEach((keyword, rule) -> {
          if (!REMARKS.contains(keyword.toString())) {
            keyword(schema, keyword.toString(), rule, value, where);
          }
        });
  }

  private void keyword(
      Map<?, ?> schema, String keyword, Object rule, JsonNode value, String where) {
    switch (keyword) {
      case "type" -> assertThat(types(rule)).as(where).contains(type(value));
      case "required" ->
          list(rule)
              .forEach(
                  name -> assertThat(value.has(name.toString())).as(where + "." + name).isTrue());
      case "properties" ->
          map(rule)
              .forEach((name, property) -> {
                if (value.has(name.toString())) {
                  check(map(property), value.get(name.toString()), where + "." + name);
                }
              });
      case "additionalProperties" -> additional(schema, rule, value, where);
      case "items" -> value.forEach(each -> check(map(rule), each, where + "[]"));
      case "enum" ->
          assertThat(list(rule).stream().map(String::valueOf))
              .as(where)
              .contains(value.isNull() ? "null" : value.asString());
      case "pattern" -> assertThat(value.asString()).as(where).matches(rule.toString());
      case "format" -> format(rule.toString(), value, where);
      case "allOf" -> list(rule).forEach(each -> check(map(each), value, where));
      case "anyOf" -> anyOf(list(rule), value, where);
      default -> throw new AssertionError(where + ": unknown keyword " + keyword);
    }
  }

  private void additional(Map<?, ?> schema, Object rule, JsonNode value, String where) {
    var known =
        schema.get("properties") == null ? Set.of() : map(schema.get("properties")).keySet();
    for (var property : value.properties()) {
      if (!known.contains(property.getKey())) {
        assertThat(rule)
            .as(where + "." + property.getKey() + " is not described")
            .isNotEqualTo(false);
        check(map(rule), property.getValue(), where + "." + property.getKey());
      }
    }
  }

  private void anyOf(List<?> choices, JsonNode value, String where) {
    assertThat(choices).as(where).anySatisfy(choice -> check(map(choice), value, where));
  }

  private static void format(String format, JsonNode value, String where) {
    if (value.isNull()) {
      return;
    }
    switch (format) {
      case "date" -> java.time.LocalDate.parse(value.asString());
      case "date-time" -> java.time.Instant.parse(value.asString());
      case "int64" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
      default -> throw new AssertionError(where + ": unknown format " + format);
    }
  }

  private static List<String> types(Object rule) {
    return rule instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(rule.toString());
  }

  private static String type(JsonNode value) {
    if (value.isObject()) {
      return "object";
    }
    if (value.isArray()) {
      return "array";
    }
    if (value.isBoolean()) {
      return "boolean";
    }
    if (value.isIntegralNumber()) {
      return "integer";
    }
    return value.isNull() ? "null" : "string";
  }

  private Map<?, ?> resolved(@Nullable Object given) {
    var schema = map(given);
    if (!(schema.get("$ref") instanceof String pointer)) {
      return schema;
    }
    Object found = root;
    for (var part : pointer.substring(2).split("/", -1)) {
      found = Objects.requireNonNull(map(found).get(part), pointer);
    }
    return resolved(found);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }
}
