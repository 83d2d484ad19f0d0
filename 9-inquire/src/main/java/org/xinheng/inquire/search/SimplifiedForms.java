package org.xinheng.inquire.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** 繁简. One way of writing a character for index and query, so that 遠達 finds 远达. */
final class SimplifiedForms {
  private static final char FIRST = '\u4E00';
  private static final char[] TABLE = load();

  private SimplifiedForms() {}

  /** Every traditional character as its simplified one; the same object when there is none. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (of(text.charAt(i)) != text.charAt(i)) {
        return written(text, i);
      }
    }
    return text;
  }

  private static String written(String text, int from) {
    char[] chars = text.toCharArray();
    for (int i = from; i < chars.length; i++) {
      chars[i] = of(chars[i]);
    }
    return new String(chars);
  }

  private static char of(char c) {
    int at = c - FIRST;
    return at < 0 || at >= TABLE.length || TABLE[at] == 0 ? c : TABLE[at];
  }

  private static char[] load() {
    char[] table = new char['\u9FFF' - FIRST + 1];
    try (InputStream in =
        Objects.requireNonNull(SimplifiedForms.class.getResourceAsStream("simplified.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(pairs -> {
            for (int i = 0; i < pairs.length(); i += 2) {
              table[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
            }
          });
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException("繁简对照表无法读取", e);
    }
  }
}
