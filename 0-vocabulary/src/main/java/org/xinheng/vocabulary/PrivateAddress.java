package org.xinheng.vocabulary;

/**
 * 个人住址. What follows 住址, 家住, 现住, 家庭住址 or 户籍地 up to its last 室, 号, 单元, 村, 组.
 *
 * <p>住所 is not among the words: it is the registered seat of an enterprise and public.
 */
final class PrivateAddress {
  private static final String[] WORDS = {
    "家庭住址", "家庭地址", "户籍所在地", "户籍地址", "户籍地", "经常居住地", "现住址", "住址", "家住", "现住", "居住于", "居住在"
  };
  private static final String BREAKS = "，。；：,;:\n\r)（(、";
  private static final String ENDINGS = "室号元村组户栋幢楼院街路";
  private static final int LONGEST = 60;

  private PrivateAddress() {}

  static boolean mayBegin(char c) {
    return c == '住' || c == '家' || c == '现' || c == '户' || c == '居' || c == '经';
  }

  /** Where the address of the word at {@code at} begins, behind the word and its 为 or colon. */
  static int startOfPlace(String text, int at) {
    for (String word : WORDS) {
      if (text.startsWith(word, at)) {
        int start = at + word.length();
        while (start < text.length() && " :：为是在于地址".indexOf(text.charAt(start)) >= 0) {
          start++;
        }
        return start;
      }
    }
    return -1;
  }

  /** The index behind the address, or -1 when no such word stands here or no address follows. */
  static int endAt(String text, int at) {
    int start = startOfPlace(text, at);
    if (start < 0) {
      return -1;
    }
    int end = -1;
    for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
      char c = text.charAt(i);
      if (BREAKS.indexOf(c) >= 0) {
        break;
      }
      if (ENDINGS.indexOf(c) >= 0) {
        end = i + 1;
      }
    }
    return end - start >= 4 ? end : -1;
  }
}
