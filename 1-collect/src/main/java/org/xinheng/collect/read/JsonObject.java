package org.xinheng.collect.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** 一行 JSON 对象 as texts: numbers without exponent, true and false as 是 and 否, lists joined by ；. */
final class JsonObject {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonObject() {}

  /** Empty when the line is not exactly one object of plain values or lists of them. */
  static Optional<LinkedHashMap<String, String>> parse(String line) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var object = new LinkedHashMap<String, String>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        Optional<String> value = value(parser);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        object.put(name, value.get());
      }
      boolean closed = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
      return closed ? Optional.of(object) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return scalar(parser);
    }
    var joined = new StringBuilder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Optional<String> element = scalar(parser);
      if (element.isEmpty()) {
        return element;
      }
      joined.append(joined.isEmpty() ? "" : ";").append(element.get());
    }
    return Optional.of(joined.toString());
  }

  private static Optional<String> scalar(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return Optional.empty();
    }
    return switch (token) {
      case VALUE_STRING -> Optional.of(parser.getString());
      case VALUE_NUMBER_INT -> Optional.of(parser.getString());
      case VALUE_NUMBER_FLOAT -> Optional.of(new BigDecimal(parser.getString()).toPlainString());
      case VALUE_TRUE -> Optional.of("是");
      case VALUE_FALSE -> Optional.of("否");
      case VALUE_NULL -> Optional.of("");
      default -> Optional.empty();
    };
  }
}
