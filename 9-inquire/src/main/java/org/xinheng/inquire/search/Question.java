package org.xinheng.inquire.search;

import java.util.List;
import java.util.Locale;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/** 检索式. What was typed, in the forms the stages compare. */
record Question(String text, List<String> words, String code, String letters) {
  static final int SHORTEST_CODE = 6;
  static final int LONGEST = 100;

  static Question of(String raw) {
    String typed = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String text = Grams.text(typed);
    String code = UnifiedSocialCreditCode.normalise(typed);
    return new Question(
        text,
        Grams.words(typed),
        isCode(code) ? code : "",
        isLetters(text) ? text.toLowerCase(Locale.ROOT) : "");
  }

  private static boolean isCode(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '-')) {
        return false;
      }
    }
    return digit && text.length() >= SHORTEST_CODE;
  }

  private static boolean isLetters(String text) {
    return text.length() >= 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
