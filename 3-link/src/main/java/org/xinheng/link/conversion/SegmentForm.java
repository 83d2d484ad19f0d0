package org.xinheng.link.conversion;

import java.util.Locale;
import java.util.Optional;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/**
 * 码段的写法. The first eight characters of subject codes from one to another: a stem that stays and an
 * end that counts. Where both ends count in digits, only digits are given out; where letters stand
 * in what counts, all 31 characters in the order of GB 32100-2015, without I, O, S, V, Z.
 *
 * <pre>MA3X0001 to MA3X0999 → stem MA3X, width 4, digits, 1 to 999
 * MA3X00A1 to MA3X00B9 → stem MA3X00, width 2, 31 characters, A1 to B9</pre>
 *
 * @param radix 10 or 31
 */
public record SegmentForm(String stem, int width, int radix, long lower, long upper) {
  private static final int LENGTH = 8;
  private static final int DIGITS = 10;
  private static final String ALPHABET = UnifiedSocialCreditCode.ALPHABET;
  private static final int ALL = ALPHABET.length();

  /** Empty when the two are not the ends of one segment. */
  public static Optional<SegmentForm> of(String first, String last) {
    return fault(first, last).isEmpty() ? Optional.of(between(first, last)) : Optional.empty();
  }

  /** What is wrong with the two ends, in a sentence; "" if nothing. */
  public static String fault(String first, String last) {
    String one = faultOf("起号", first);
    if (!one.isEmpty()) {
      return one;
    }
    String other = faultOf("止号", last);
    if (!other.isEmpty()) {
      return other;
    }
    return first.compareTo(last) > 0 ? "起号 " + first + " 大于止号 " + last + "，请对调或核对文件" : "";
  }

  private static String faultOf(String title, String end) {
    if (end.length() != LENGTH) {
      return title + "“" + end + "”应为主体标识码的前 8 位，现为 " + end.length() + " 位";
    }
    for (int i = 0; i < LENGTH; i++) {
      if (ALPHABET.indexOf(end.charAt(i)) < 0) {
        return title
            + "“"
            + end
            + "”第 "
            + (i + 1)
            + " 位是“"
            + end.charAt(i)
            + "”：统一社会信用代码只用数字和除 I、O、S、V、Z 以外的大写字母（GB 32100-2015）";
      }
    }
    return "";
  }

  private static SegmentForm between(String first, String last) {
    int digits = Math.min(digitsAtEnd(first), digitsAtEnd(last));
    if (digits > 0 && last.startsWith(first.substring(0, LENGTH - digits))) {
      return new SegmentForm(
          first.substring(0, LENGTH - digits),
          digits,
          DIGITS,
          number(first.substring(LENGTH - digits), DIGITS),
          number(last.substring(LENGTH - digits), DIGITS));
    }
    int same = 0;
    while (same < LENGTH - 1 && first.charAt(same) == last.charAt(same)) {
      same++;
    }
    return new SegmentForm(
        first.substring(0, same),
        LENGTH - same,
        ALL,
        number(first.substring(same), ALL),
        number(last.substring(same), ALL));
  }

  private static int digitsAtEnd(String end) {
    int at = end.length();
    while (at > 0 && Character.isDigit(end.charAt(at - 1))) {
      at--;
    }
    return end.length() - at;
  }

  private static long number(String text, int radix) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      number = number * radix + ALPHABET.indexOf(text.charAt(i));
    }
    return number;
  }

  /** The eight characters of that number. */
  public String body(long number) {
    return stem
        + (radix == DIGITS
            ? String.format(Locale.ROOT, "%0" + width + "d", number)
            : written(number));
  }

  private String written(long number) {
    char[] end = new char[width];
    long rest = number;
    for (int i = width - 1; i >= 0; i--) {
      end[i] = ALPHABET.charAt((int) (rest % radix));
      rest /= radix;
    }
    return new String(end);
  }

  /**
   * Whether a code body may lie in both; a segment in digits fills its range like one in letters.
   */
  public boolean overlaps(SegmentForm other) {
    return body(lower).compareTo(other.body(other.upper)) <= 0
        && other.body(other.lower).compareTo(body(upper)) <= 0;
  }

  /** The whole code, with the checks of GB 11714 and GB 32100. */
  public String code(String category, String division, long number) {
    String body = body(number);
    String first17 = category + division + body + OrganisationCode.checkCharacter(body);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }
}
