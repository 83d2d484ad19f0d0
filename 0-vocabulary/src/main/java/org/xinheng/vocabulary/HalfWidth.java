package org.xinheng.vocabulary;

/**
 * 半角. One character at a time: full-width forms to ASCII, dashes to one dash, blanks recognised.
 */
final class HalfWidth {
  private HalfWidth() {}

  /** The ASCII twin of a full-width character or dash; any other character unchanged. */
  static char of(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u3000', '\u00A0' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63' -> '-';
      default -> c;
    };
  }

  /** Blanks and invisible characters: white space, U+3000, no-break and zero-width ones, BOM. */
  static boolean isBlank(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < 0x7F) {
      return false;
    }
    return c <= '\u00A0'
        || c == '\u00AD'
        || (c >= '\u2000' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202F')
        || (c >= '\u205F' && c <= '\u2064')
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /** Every character in half width. */
  static String all(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (of(text.charAt(i)) != text.charAt(i)) {
        return convert(text, i);
      }
    }
    return text;
  }

  private static String convert(String text, int from) {
    char[] chars = text.toCharArray();
    for (int i = from; i < chars.length; i++) {
      chars[i] = of(chars[i]);
    }
    return new String(chars);
  }

  static String withoutBlanks(String text) {
    return cleaned(text, false);
  }

  static String upperWithoutBlanks(String text) {
    return cleaned(text, true);
  }

  private static String cleaned(String text, boolean upper) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        continue;
      }
      char half = of(c);
      clean.append(upper && half >= 'a' && half <= 'z' ? (char) (half - 32) : half);
    }
    return clean.toString();
  }
}
