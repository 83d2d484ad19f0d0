package org.xinheng.collect.read;

/** 单元格文字. Trimming, the protecting quote, and characters that do not belong in text. */
public final class Cells {
  private Cells() {}

  /** Without blanks around it (full-width and no-break ones too) and without a protecting quote. */
  static String tidy(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && blank(cell.charAt(from))) {
      from++;
    }
    while (to > from && blank(cell.charAt(to - 1))) {
      to--;
    }
    if (to - from > 1 && cell.charAt(from) == '\'' && formulaAt(cell, from + 1)) {
      return tidy(cell.substring(from + 1, to));
    }
    return cell.substring(from, to);
  }

  /**
   * Whether a spreadsheet would take the text from there on for a formula; blanks before it do not
   * help.
   */
  public static boolean formulaAt(String cell, int from) {
    int first = from;
    while (first < cell.length() && blank(cell.charAt(first))) {
      if (startsFormula(cell.charAt(first))) {
        return true;
      }
      first++;
    }
    return first < cell.length() && startsFormula(cell.charAt(first));
  }

  private static boolean startsFormula(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }

  private static boolean blank(char c) {
    return c <= ' '
        ? c == ' ' || c == '\t' || c == '\n' || c == '\r'
        : c == '\u00a0' || c == '\u3000' || c == '\ufeff' || c == '\u200b';
  }

  /** Control characters (tab and line ends excepted), DEL, and the mark of a lost character. */
  static boolean suspicious(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == 0x7f || c == '\ufffd';
  }

  static boolean suspicious(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (suspicious(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Cut, with □ for what cannot be shown. */
  static String printable(String cell, int most) {
    var text = new StringBuilder();
    for (int i = 0; i < cell.length() && i < most; i++) {
      char c = cell.charAt(i);
      text.append(suspicious(c) ? '□' : c < ' ' ? ' ' : c);
    }
    return cell.length() > most ? text.append('…').toString() : text.toString();
  }
}
