package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.vocabulary.PersonalTraces.Kind;
import org.xinheng.vocabulary.PersonalTraces.Trace;

/** 痕迹扫描. One pass over a text; only runs of digits and a few words are looked at closely. */
final class TraceScanner {
  private static final int SHORTEST = 7;
  private static final int LONGEST_CARD = 19;
  private static final int WORD_REACH = 8;

  private final String text;
  private final List<Trace> traces = new ArrayList<>();
  private int at;

  TraceScanner(String raw) {
    this.text = HalfWidth.all(raw);
  }

  List<Trace> traces() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Digits.isDigit(c)) {
        digits();
      } else if (c >= 0x4E00 && PrivateAddress.mayBegin(c)) {
        address();
      } else {
        at++;
      }
    }
    return List.copyOf(traces);
  }

  private void address() {
    int end = PrivateAddress.endAt(text, at);
    if (end < 0) {
      at++;
      return;
    }
    int start = PrivateAddress.startOfPlace(text, at);
    traces.add(new Trace(Kind.PRIVATE_ADDRESS, start, end));
    at = end;
  }

  private void digits() {
    int start = at;
    int end = runEnd(start);
    boolean afterLetter = start > 0 && isLetter(text.charAt(start - 1));
    if (afterLetter && end - start < ResidentIdentityNumber.LENGTH - 1) {
      at = end;
      return;
    }
    if (end - start >= SHORTEST && whole(start, end)) {
      return;
    }
    if (!grouped(start, end)) {
      at = end;
    }
  }

  private int runEnd(int start) {
    int end = start;
    while (end < text.length() && Digits.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A trace made of one unbroken run of digits. */
  private boolean whole(int start, int end) {
    int length = end - start;
    boolean x = end < text.length() && (text.charAt(end) == 'X' || text.charAt(end) == 'x');
    if ((length == 17 && x) || length == 18) {
      int last = length == 17 ? end + 1 : end;
      if (isIdentity(start, last)) {
        return found(Kind.IDENTITY_NUMBER, start, last);
      }
    }
    if (length == 15 && OldIdentity.isAt(text, start)) {
      return found(Kind.IDENTITY_NUMBER, start, end);
    }
    if (isMobile(start, end)) {
      return found(Kind.MOBILE_PHONE, start, end);
    }
    return isCard(text.substring(start, end))
        && !isCode(start, end)
        && found(Kind.BANK_CARD, start, end);
  }

  /** A letter goes on the number, or 代码, 注册号, 文号 or 编号 stands close before: no bank card. */
  private boolean isCode(int start, int end) {
    if (end < text.length() && isLetter(text.charAt(end))) {
      return true;
    }
    String before = text.substring(Math.max(0, start - WORD_REACH), start);
    return before.contains("代码")
        || before.contains("注册")
        || before.contains("文号")
        || before.contains("编号");
  }

  private boolean isIdentity(int start, int end) {
    return ResidentIdentityNumber.isSoundAt(text, start)
        || (ResidentIdentityNumber.isPlausibleAt(text, start)
            && !UnifiedSocialCreditCode.isSound(text.substring(start, end)));
  }

  private boolean isMobile(int start, int end) {
    int from = end - start == 13 && text.startsWith("86", start) ? start + 2 : start;
    boolean followed = end < text.length() && isLetter(text.charAt(end));
    return end - from == 11 && isMobilePrefix(from) && !followed;
  }

  private boolean isMobilePrefix(int at) {
    return text.charAt(at) == '1' && text.charAt(at + 1) >= '3';
  }

  private static boolean isCard(String digits) {
    return digits.length() >= 16
        && digits.length() <= LONGEST_CARD
        && "34569".indexOf(digits.charAt(0)) >= 0
        && !UnifiedSocialCreditCode.isSound(digits)
        && Digits.satisfyLuhn(digits);
  }

  /** 0531-76212345, 138-1234-5678, 6222 0216 0200 1234 567: runs joined by one blank or hyphen. */
  private boolean grouped(int start, int firstEnd) {
    StringBuilder digits = new StringBuilder(text.substring(start, firstEnd));
    int end = firstEnd;
    int runs = 1;
    while (end + 1 < text.length()
        && joins(text.charAt(end))
        && Digits.isDigit(text.charAt(end + 1))
        && digits.length() <= LONGEST_CARD) {
      int next = runEnd(end + 1);
      digits.append(text, end + 1, next);
      end = next;
      runs++;
      if (runs == 2 && isLandline(firstEnd - start, next - firstEnd - 1, start)) {
        return found(Kind.LANDLINE, start, end);
      }
    }
    if (runs < 3) {
      return false;
    }
    if (runs == 3 && firstEnd - start == 3 && digits.length() == 11 && isMobilePrefix(start)) {
      return found(Kind.MOBILE_PHONE, start, end);
    }
    return firstEnd - start == 4 && isCard(digits.toString()) && found(Kind.BANK_CARD, start, end);
  }

  private static boolean joins(char c) {
    return c == '-' || c == ' ' || c == ')';
  }

  private boolean isLandline(int area, int number, int start) {
    return text.charAt(start) == '0' && (area == 3 || area == 4) && (number == 7 || number == 8);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private boolean found(Kind kind, int start, int end) {
    traces.add(new Trace(kind, start, end));
    at = end;
    return true;
  }
}
