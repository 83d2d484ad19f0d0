package org.xinheng.link.model;

import java.util.Optional;

/**
 * 一处笔误. One character wrong, missing, superfluous, or two changed about: all that differs between
 * two writings.
 *
 * @param at where in the second writing
 * @param stated the character in the first, a blank where it is missing
 * @param meant the character in the second, a blank where it is superfluous
 */
record OneSlip(int at, char stated, char meant) {
  private static final String TELLING = "零一二三四五六七八九十百千万甲乙丙丁戊己庚辛东西南北中上下左右前后内外大小新老";

  static Optional<OneSlip> between(String stated, String known) {
    int shorter = Math.min(stated.length(), known.length());
    if (Math.abs(stated.length() - known.length()) > 1) {
      return Optional.empty();
    }
    int at = 0;
    while (at < shorter && stated.charAt(at) == known.charAt(at)) {
      at++;
    }
    if (at == stated.length() && at == known.length()) {
      return Optional.empty();
    }
    if (stated.length() == known.length()) {
      return sameLength(stated, known, at);
    }
    if (stated.length() < known.length()) {
      return stated.regionMatches(at, known, at + 1, stated.length() - at)
          ? Optional.of(new OneSlip(at, ' ', known.charAt(at)))
          : Optional.empty();
    }
    return stated.regionMatches(at + 1, known, at, known.length() - at)
        ? Optional.of(new OneSlip(Math.min(at, known.length() - 1), stated.charAt(at), ' '))
        : Optional.empty();
  }

  private static Optional<OneSlip> sameLength(String stated, String known, int at) {
    int length = known.length();
    boolean one = stated.regionMatches(at + 1, known, at + 1, length - at - 1);
    boolean turned =
        at + 1 < length
            && stated.charAt(at) == known.charAt(at + 1)
            && stated.charAt(at + 1) == known.charAt(at)
            && stated.regionMatches(at + 2, known, at + 2, length - at - 2);
    return one || turned
        ? Optional.of(new OneSlip(at, stated.charAt(at), known.charAt(at)))
        : Optional.empty();
  }

  /** Ordinals, numerals, letters, 东西南北, 大小, 新老 tell sister firms apart: never a mere slip. */
  boolean tellsApart() {
    return tells(stated) || tells(meant);
  }

  /** 分公司 for 公司: what is stated may be a branch. */
  boolean makesABranch() {
    return stated == '分' || stated == '支';
  }

  private static boolean tells(char c) {
    return (c != ' ' && c < 128) || TELLING.indexOf(c) >= 0;
  }
}
