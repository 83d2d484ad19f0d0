package org.xinheng.publish.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in PostgreSQL's COPY text format. */
final class CopyText {
  private final StringBuilder text;
  private boolean rowBegun;

  CopyText(int rows) {
    text = new StringBuilder(rows * 256);
  }

  CopyText add(@Nullable Object value) {
    if (rowBegun) {
      text.append('\t');
    }
    rowBegun = true;
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String words) {
      escape(words);
    } else {
      text.append(value);
    }
    return this;
  }

  CopyText add(Optional<?> value) {
    return add(value.orElse(null));
  }

  void endRow() {
    text.append('\n');
    rowBegun = false;
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  /** Sends the rows; {@code copy … from stdin} on the caller's connection. */
  void into(String copy, Connection connection) throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException("COPY", broken);
    }
  }
}
