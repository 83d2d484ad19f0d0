package org.xinheng.vocabulary;

/**
 * 个人住址. What follows 住址, 家住, 现住, 户籍地, 联系地址 and the like up to its last 室, 号, 单元, 村, 组.
 *
 * <p>住所 is not among the words: it is the registered seat of an enterprise and public.
 */
final class PrivateAddress {
  private static final String[] WORDS = {
    "家庭住址", "家庭地址", "户籍所在地", "户籍地址", "户籍地", "经常居住地", "现住址", "住址", "家住", "现住", "暂住",
    "租住", "居住于", "居住在", "居住地", "居住地址", "联系地址", "通讯地址", "通信地址", "邮寄地址", "送达地址", "收件地址"
  };
  private static final String BREAKS = "，。；：,;:\n\r)（(、";
  private static final String ENDINGS = "室号元村组户栋幢楼院街路庄巷弄屯";
  private static final int LONGEST = 60;

  private PrivateAddress() {}

  static boolean mayBegin(char c) {
    return "住家现户居经暂租联通邮送收".indexOf(c) >= 0;
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
