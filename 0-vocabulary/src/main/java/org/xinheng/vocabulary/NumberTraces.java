package org.xinheng.vocabulary;

import java.util.List;
import org.xinheng.vocabulary.PersonalTraces.Trace;

/**
 * 号码栏中的痕迹. Where a number is expected, only an identity number whose division, day and check digit
 * are right is one; a telephone or bank card only where words stand beside it that do not make it a
 * document's number, as 第…号 and …字… do.
 */
final class NumberTraces {
  static final int FEWEST_DIGITS = 10;
  private static final String OF_A_NUMBER_BEFORE = "第字号证编码〕）)］]】";
  private static final String OF_A_NUMBER_AFTER = "号第字";
  private static final String SEPARATORS = " :,;、，；：-_(（";

  private NumberTraces() {}

  static List<Trace> in(String raw) {
    String text = HalfWidth.all(raw);
    return PersonalTraces.in(raw).stream().filter(trace -> counts(text, trace)).toList();
  }

  private static boolean counts(String text, Trace trace) {
    return switch (trace.kind()) {
      case IDENTITY_NUMBER -> isSound(text.substring(trace.start(), trace.end()));
      case MOBILE_PHONE, BANK_CARD, LANDLINE -> besideWords(text, trace);
      case EMAIL, ONLINE_ACCOUNT -> true;
      case PRIVATE_ADDRESS, THIRD_PERSON, SENSITIVE -> false;
    };
  }

  private static boolean isSound(String number) {
    return ResidentIdentityNumber.looksLike(number.replaceAll("[^0-9Xx]", ""));
  }

  private static boolean besideWords(String text, Trace trace) {
    int before = trace.start() - 1;
    while (before >= 0 && SEPARATORS.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    char after = trace.end() < text.length() ? text.charAt(trace.end()) : ' ';
    if (OF_A_NUMBER_AFTER.indexOf(after) >= 0) {
      return false;
    }
    boolean named =
        before >= 0
            && PersonNames.isHan(text.charAt(before))
            && (OF_A_NUMBER_BEFORE.indexOf(text.charAt(before)) < 0
                || NumberLabel.before(text, trace.start()) != NumberLabel.NONE);
    return named || PersonNames.isHan(after);
  }
}
