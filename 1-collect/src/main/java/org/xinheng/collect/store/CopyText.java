package org.xinheng.collect.store;

import java.util.List;

/**
 * COPY 文本格式. Writes values as PostgreSQL's text format reads them (Documentation, SQL Commands,
 * COPY).
 */
final class CopyText {
  private static final char NUL_SHOWN = '\u2400';

  private CopyText() {}

  /** PostgreSQL text holds no NUL: it is shown by its symbol. */
  static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', NUL_SHOWN);
  }

  static void value(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\0' -> out.append(NUL_SHOWN);
        default -> out.append(c);
      }
    }
  }

  /** A text[] literal, then escaped as any value. */
  static void array(StringBuilder out, List<String> texts) {
    var literal = new StringBuilder("{");
    for (String text : texts) {
      literal.append(literal.length() == 1 ? "\"" : ",\"");
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          literal.append('\\');
        }
        literal.append(c);
      }
      literal.append('"');
    }
    value(out, literal.append('}').toString());
  }
}
