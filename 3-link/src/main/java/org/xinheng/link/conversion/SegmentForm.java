package org.xinheng.link.conversion;

import java.util.Locale;
import java.util.Optional;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/**
 * 码段的写法. The first eight characters of subject codes from one to another: a stem that stays and
 * digits that count.
 *
 * <pre>MA3X0001 to MA3X0999 → stem MA3X, width 4, 1 to 999</pre>
 */
public record SegmentForm(String stem, int width, long lower, long upper) {
  private static final int LENGTH = 8;
  private static final String FORM = "[0-9A-HJ-NPQRTUWXY]{0,7}[0-9]";

  /** Empty when the two are not the ends of one segment. */
  public static Optional<SegmentForm> of(String first, String last) {
    if (!sound(first) || !sound(last)) {
      return Optional.empty();
    }
    int digits = Math.min(digitsAtEnd(first), digitsAtEnd(last));
    String stem = first.substring(0, LENGTH - digits);
    long lower = Long.parseLong(first.substring(LENGTH - digits));
    long upper = Long.parseLong(last.substring(LENGTH - digits));
    return last.startsWith(stem) && lower <= upper
        ? Optional.of(new SegmentForm(stem, digits, lower, upper))
        : Optional.empty();
  }

  private static boolean sound(String end) {
    return end.length() == LENGTH && end.matches(FORM);
  }

  private static int digitsAtEnd(String end) {
    int at = end.length();
    while (at > 0 && Character.isDigit(end.charAt(at - 1))) {
      at--;
    }
    return end.length() - at;
  }

  /** The eight characters of that number. */
  public String body(long number) {
    return stem + String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  /** The whole code, with the checks of GB 11714 and GB 32100. */
  public String code(String category, String division, long number) {
    String body = body(number);
    String first17 = category + division + body + OrganisationCode.checkCharacter(body);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }
}
