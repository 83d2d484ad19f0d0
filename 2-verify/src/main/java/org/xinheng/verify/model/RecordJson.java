package org.xinheng.verify.model;

import java.util.Locale;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Utf8Buffer;

/** 记录的 JSON. The non-empty fields as a compact object keyed by field name, in UTF-8. */
public final class RecordJson {
  private static final int EXPECTED = 1 << 10;

  private RecordJson() {}

  public static byte[] of(CatalogueItem item, String[] fields) {
    var json = new Utf8Buffer(EXPECTED);
    json.put('{');
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].isEmpty()) {
        if (json.length() > 1) {
          json.put(',');
        }
        json.put('"');
        json.put(item.field(i).name().value());
        json.put("\":\"");
        json.put(isPlain(fields[i]) ? fields[i] : escaped(fields[i]));
        json.put('"');
      }
    }
    json.put('}');
    return json.copy();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mustEscape(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mustEscape(char c) {
    return c < ' ' || c == '"' || c == '\\';
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          if (mustEscape(c)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
