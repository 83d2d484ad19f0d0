package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * 相关人. Names behind 举报人, 投诉人, 证人, 受害人, 被害人, 第三人: whoever is neither the subject of a decision nor
 * the one who took it is not named in public (政府信息公开条例 第十五条).
 */
final class ThirdPersons {
  private static final String[] WORDS = {"举报人", "投诉人", "证人", "受害人", "被害人", "第三人"};
  private static final String BETWEEN = " :为系是即(";
  private static final String AND = "、和及与,";

  /** Names from {@code start} (inclusive) to {@code end} (exclusive). */
  record Name(int start, int end) {}

  private ThirdPersons() {}

  static boolean mayBegin(char c) {
    return switch (c) {
      case '举', '投', '证', '受', '被', '第' -> true;
      default -> false;
    };
  }

  /** The names of those whom the word at {@code at} announces; 被举报人 is the subject itself. */
  static List<Name> namedAt(String text, int at) {
    if (at > 0 && text.charAt(at - 1) == '被') {
      return List.of();
    }
    for (String word : WORDS) {
      if (text.startsWith(word, at)) {
        return names(text, at + word.length());
      }
    }
    return List.of();
  }

  private static List<Name> names(String text, int after) {
    int start = after;
    while (start < text.length() && BETWEEN.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    var names = new ArrayList<Name>();
    int end = PersonNames.endAt(text, start);
    while (end > 0) {
      names.add(new Name(start, end));
      start = end + 1;
      boolean more = end < text.length() && AND.indexOf(text.charAt(end)) >= 0;
      end = more ? PersonNames.endAt(text, start) : -1;
    }
    return names;
  }
}
