package org.xinheng.vocabulary;

import static java.util.Map.entry;

import java.util.Map;

/** 号码前的标签. What the words close before a number say it is; they outweigh its look. */
enum NumberLabel {
  ACCOUNT,
  IDENTITY,
  TELEPHONE,
  NONE;

  private static final Map<String, NumberLabel> WORDS =
      Map.ofEntries(
          entry("账号", ACCOUNT),
          entry("帐号", ACCOUNT),
          entry("卡号", ACCOUNT),
          entry("账户", ACCOUNT),
          entry("帐户", ACCOUNT),
          entry("身份证", IDENTITY),
          entry("身份号", IDENTITY),
          entry("证件号", IDENTITY),
          entry("电话", TELEPHONE),
          entry("手机", TELEPHONE),
          entry("联系方式", TELEPHONE));

  private static final int REACH = 8;
  private static final String BETWEEN = "号码 ::为是(#.)及";

  /**
   * The label that stands before {@code start} with nothing but 号, 码, a colon or a blank between.
   */
  static NumberLabel before(String text, int start) {
    int end = start;
    while (end > 0 && start - end < REACH && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    // the 号 of 账号 is also one of the characters skipped
    for (int from = end; from <= Math.min(start, end + 2); from++) {
      for (var word : WORDS.entrySet()) {
        if (text.startsWith(word.getKey(), from - word.getKey().length())) {
          return word.getValue();
        }
      }
    }
    return NONE;
  }
}
