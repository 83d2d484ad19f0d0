package org.xinheng.vocabulary;

/** 繁简. One way of writing a character, so that 遠達 is found as 远达. */
public final class SimplifiedForms {
  private static final char FIRST = '\u4E00';
  private static final char[] TABLE = load();

  private SimplifiedForms() {}

  /** Every traditional character as its simplified one; the same object when there is none. */
  public static String of(String text) {
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
    Resources.text("simplified.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(pairs -> {
          for (int i = 0; i < pairs.length(); i += 2) {
            table[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
          }
        });
    return table;
  }
}
