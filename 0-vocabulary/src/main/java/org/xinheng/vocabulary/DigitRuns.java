package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * 数字串. Digits that a reader takes for one number though blanks, hyphens or dots stand between them:
 * {@code 138-1234-5678}, {@code 370199 19900101 030X}.
 */
final class DigitRuns {
  /** Longer than any number of a person. */
  private static final int MOST = 24;

  private final String text;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  /**
   * @param start of the first run
   */
  DigitRuns(String text, int start) {
    this.text = text;
    int digits = 0;
    int at = start;
    while (digits < MOST) {
      int end = at;
      while (end < text.length() && Digits.isDigit(text.charAt(end))) {
        end++;
      }
      starts.add(at);
      ends.add(end);
      digits += end - at;
      if (end + 1 >= text.length()
          || !joins(text.charAt(end))
          || !Digits.isDigit(text.charAt(end + 1))) {
        return;
      }
      at = end + 1;
    }
  }

  private static boolean joins(char c) {
    return " -)._·.".indexOf(c) >= 0;
  }

  int count() {
    return starts.size();
  }

  /** Index behind the first {@code runs} runs. */
  int end(int runs) {
    return ends.get(runs - 1);
  }

  int length(int run) {
    return ends.get(run) - starts.get(run);
  }

  /** The digits of the first {@code runs} runs, without what stands between them. */
  String digits(int runs) {
    var digits = new StringBuilder(MOST);
    for (int i = 0; i < runs; i++) {
      digits.append(text, starts.get(i), ends.get(i));
    }
    return digits.toString();
  }

  /** Whether each of the first runs is a single digit: 1 3 8 1 2 3… */
  boolean single(int runs) {
    for (int i = 0; i < runs; i++) {
      if (length(i) != 1) {
        return false;
      }
    }
    return true;
  }
}
