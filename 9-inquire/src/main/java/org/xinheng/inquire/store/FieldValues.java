package org.xinheng.inquire.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.vocabulary.FieldName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the jsonb columns of other stages. */
final class FieldValues {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FieldValues() {}

  /** A flat object of texts, keyed by field name; empty for null. */
  static Map<FieldName, String> of(@Nullable String json) {
    Map<FieldName, String> values = new LinkedHashMap<>();
    if (json != null) {
      JSON.readTree(json)
          .properties()
          .forEach(each -> values.put(new FieldName(each.getKey()), each.getValue().asString()));
    }
    return values;
  }

  static JsonNode tree(String json) {
    return JSON.readTree(json);
  }
}
