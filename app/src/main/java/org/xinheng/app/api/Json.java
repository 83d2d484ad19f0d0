package org.xinheng.app.api;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * 写 JSON. Straight to bytes, property by property: quick, and nothing is told that is not written
 * here.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_BYTES = 4096;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** One object. */
  static byte[] of(Consumer<Json> content) {
    var bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      new Json(generator).braced(content);
    }
    return bytes.toByteArray();
  }

  Json put(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
    return this;
  }

  Json put(String name, long value) {
    out.writeName(name);
    out.writeNumber(value);
    return this;
  }

  Json put(String name, boolean value) {
    out.writeName(name);
    out.writeBoolean(value);
    return this;
  }

  /** The value in its own words; null where there is none. */
  Json put(String name, Optional<?> value) {
    return put(name, value.isPresent() ? value.get().toString() : null);
  }

  Json object(String name, Consumer<Json> content) {
    out.writeName(name);
    return braced(content);
  }

  /** An object, or null where there is none. */
  <T> Json object(String name, Optional<T> value, Consumer<T> content) {
    out.writeName(name);
    if (value.isEmpty()) {
      out.writeNull();
      return this;
    }
    return braced(json -> content.accept(value.get()));
  }

  /** One object for each. */
  <T> Json list(String name, Collection<T> values, Consumer<T> content) {
    out.writeName(name);
    out.writeStartArray();
    for (T value : values) {
      out.writeStartObject();
      content.accept(value);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  Json texts(String name, Collection<String> values) {
    out.writeName(name);
    out.writeStartArray();
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
    return this;
  }

  private Json braced(Consumer<Json> content) {
    out.writeStartObject();
    content.accept(this);
    out.writeEndObject();
    return this;
  }
}
