package org.xinheng.vocabulary;

/** 电子邮箱和网络账号. An address with its sign @, a WeChat or QQ number with the word before it. */
final class OnlineAccount {
  private static final String[] LABELS = {"号码", "账号", "帐号", "号", "ID", "id"};
  private static final String BETWEEN = " :为是";
  private static final int SHORTEST_QQ = 5;
  private static final int LONGEST_QQ = 12;
  private static final int SHORTEST_WECHAT = 6;
  private static final int LONGEST = 20;

  private OnlineAccount() {}

  static boolean mayBegin(char c) {
    return switch (c) {
      case '微', 'Q', 'q', '扣' -> true;
      default -> false;
    };
  }

  /** Where the address around the sign begins; the sign itself where nothing stands before it. */
  static int startOfMail(String text, int sign) {
    int start = sign;
    while (start > 0 && isLocal(text.charAt(start - 1))) {
      start--;
    }
    while (start < sign && !isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The index behind the address around the sign, or -1 where no domain follows. */
  static int endOfMail(String text, int sign) {
    int end = sign + 1;
    while (end < text.length() && (isName(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    while (end > sign && text.charAt(end - 1) == '.') {
      end--;
    }
    int dot = text.indexOf('.', sign);
    return dot > sign + 1 && dot < end ? end : -1;
  }

  /** Where the account of the word at {@code at} begins, or -1 where no word of an account is. */
  static int startAt(String text, int at) {
    int start = afterWord(text, at);
    if (start < 0) {
      return -1;
    }
    return pastBetween(text, pastLabel(text, pastBetween(text, start)));
  }

  private static int pastBetween(String text, int from) {
    int start = from;
    while (start < text.length() && BETWEEN.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** The index behind the account that begins at {@code start}, or -1 where there is none. */
  static int endAt(String text, int at, int start) {
    int end = start;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    int length = end - start;
    boolean amount = end < text.length() && "元万%年月日".indexOf(text.charAt(end)) >= 0;
    if (amount || length > LONGEST) {
      return -1;
    }
    boolean digits = length > 0 && Digits.areDigits(text, start, end);
    if (text.charAt(at) != '微') {
      return digits && length >= SHORTEST_QQ && length <= LONGEST_QQ ? end : -1;
    }
    boolean labelled = start > at + 2 && pastLabel(text, at + 2) > at + 2;
    boolean mixed = !digits && hasDigitOrJoint(text, start, end);
    return length >= SHORTEST_WECHAT && (labelled || mixed) ? end : -1;
  }

  private static int afterWord(String text, int at) {
    boolean word =
        text.startsWith("微信", at)
            || text.regionMatches(true, at, "QQ", 0, 2)
            || text.startsWith("扣扣", at);
    return word ? at + 2 : -1;
  }

  private static int pastLabel(String text, int at) {
    for (String label : LABELS) {
      if (text.startsWith(label, at)) {
        return at + label.length();
      }
    }
    return at;
  }

  private static boolean hasDigitOrJoint(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Digits.isDigit(text.charAt(i)) || text.charAt(i) == '_' || text.charAt(i) == '-') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(char c) {
    return isName(c) || c == '.' || c == '+' || c == '%';
  }

  private static boolean isName(char c) {
    return isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static boolean isLetterOrDigit(char c) {
    return Digits.isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
