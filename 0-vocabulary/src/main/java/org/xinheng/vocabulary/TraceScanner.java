package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      } else if (!worded(c)) {
        at++;
      }
    }
    return List.copyOf(traces);
  }

  private boolean worded(char c) {
    if (c == '单') {
      return residence();
    }
    if (c == '@') {
      return mail();
    }
    if (OnlineAccount.mayBegin(c)) {
      return account();
    }
    return ThirdPersons.mayBegin(c) && thirdPersons();
  }

  /** What was taken for a number in front of the sign is part of the address. */
  private boolean mail() {
    int end = OnlineAccount.endOfMail(text, at);
    int start = OnlineAccount.startOfMail(text, at);
    if (end < 0 || start == at) {
      return false;
    }
    while (!traces.isEmpty() && traces.getLast().end() > start) {
      start = Math.min(start, traces.removeLast().start());
    }
    return found(Kind.EMAIL, start, end);
  }

  private boolean account() {
    int start = OnlineAccount.startAt(text, at);
    int end = start < 0 ? -1 : OnlineAccount.endAt(text, at, start);
    return end > 0 && found(Kind.ONLINE_ACCOUNT, start, end);
  }

  private boolean thirdPersons() {
    var names = ThirdPersons.namedAt(text, at);
    names.forEach(name -> found(Kind.THIRD_PERSON, name.start(), name.end()));
    return !names.isEmpty();
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
    if (!grouped(start) && !labelled(start)) {
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
    if (length == 15
        && (OldIdentity.isAt(text, start)
            || (!isCode(start, end) && OldIdentity.looksLike(text, start)))) {
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

  /** 0531-76212345, 138-1234-5678, 6222 0216 0200 1234 567: the longest first. */
  private boolean grouped(int start) {
    var runs = new DigitRuns(text, start);
    for (int count = runs.count(); count >= 2; count--) {
      var kind = kind(runs, count, start);
      if (kind.isPresent()) {
        int end = runs.end(count);
        boolean x = kind.get() == Kind.IDENTITY_NUMBER && runs.digits(count).length() == 17;
        return found(kind.get(), start, x ? afterX(end) : end);
      }
    }
    return false;
  }

  private Optional<Kind> kind(DigitRuns runs, int count, int start) {
    String digits = runs.digits(count);
    int end = runs.end(count);
    if (isJoinedIdentity(digits, end)) {
      return Optional.of(Kind.IDENTITY_NUMBER);
    }
    if (isJoinedMobile(runs, count, digits)) {
      return Optional.of(Kind.MOBILE_PHONE);
    }
    if (count == 2 && isLandline(runs.length(0), runs.length(1), start)) {
      return Optional.of(Kind.LANDLINE);
    }
    return count >= 3 && runs.length(0) == 4 && isCard(digits)
        ? Optional.of(Kind.BANK_CARD)
        : Optional.empty();
  }

  /** 370199 19900101 030X, its last X with or without a joint before it. */
  private boolean isJoinedIdentity(String digits, int end) {
    String number = digits.length() == 17 && afterX(end) > end ? digits + "X" : digits;
    return number.length() == ResidentIdentityNumber.LENGTH
        && (ResidentIdentityNumber.isSoundAt(number, 0)
            || (ResidentIdentityNumber.isPlausibleAt(number, 0)
                && !UnifiedSocialCreditCode.isSound(number)));
  }

  /** The index behind an X that ends the number; {@code end} itself where there is none. */
  private int afterX(int end) {
    int x = end < text.length() && " -".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    return x < text.length() && (text.charAt(x) == 'X' || text.charAt(x) == 'x') ? x + 1 : end;
  }

  private static boolean isJoinedMobile(DigitRuns runs, int count, String digits) {
    int from = digits.length() == 13 && digits.startsWith("86") ? 2 : 0;
    if (digits.length() - from != 11
        || digits.charAt(from) != '1'
        || digits.charAt(from + 1) < '3') {
      return false;
    }
    int first = from == 2 && runs.length(0) == 2 && count > 1 ? runs.length(1) : runs.length(0);
    return first == 3 || first == 7 || first == 11 || runs.single(count);
  }

  private boolean isLandline(int area, int number, int start) {
    return text.charAt(start) == '0' && (area == 3 || area == 4) && (number == 7 || number == 8);
  }

  /** 账号：…, 身份证号：…, 电话：…: held by what it is called, though its check fails. */
  private boolean labelled(int start) {
    var label = NumberLabel.before(text, start);
    if (label == NumberLabel.NONE) {
      return false;
    }
    var runs = new DigitRuns(text, start);
    int end = runs.end(runs.count());
    int length = runs.digits(runs.count()).length();
    boolean amount = end < text.length() && "元万%年".indexOf(text.charAt(end)) >= 0;
    if (amount) {
      return false;
    }
    return switch (label) {
      case ACCOUNT -> length >= 8 && found(Kind.BANK_CARD, start, end);
      case IDENTITY ->
          length >= 14
              && !goesOn(end)
              && !UnifiedSocialCreditCode.isSound(runs.digits(runs.count()))
              && found(Kind.IDENTITY_NUMBER, start, afterX(end));
      case TELEPHONE ->
          (length == 7 || length == 8) && runs.count() <= 2 && found(Kind.LANDLINE, start, end);
      case NONE -> false;
    };
  }

  /** A letter that is no check character goes on the number: a code, not an identity number. */
  private boolean goesOn(int end) {
    return end < text.length() && isLetter(text.charAt(end)) && afterX(end) == end;
  }

  /** …3号楼2单元501室: somebody's home, whatever it is called. */
  private boolean residence() {
    int end = Residence.endAt(text, at);
    if (end < 0) {
      return false;
    }
    int after = traces.isEmpty() ? 0 : traces.getLast().end();
    return found(Kind.PRIVATE_ADDRESS, Residence.startBefore(text, at, after), end);
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
