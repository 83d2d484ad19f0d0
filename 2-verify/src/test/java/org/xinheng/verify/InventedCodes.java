package org.xinheng.verify;

import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/** Codes that check and that nobody bears: the same number gives the same code. */
public final class InventedCodes {
  private InventedCodes() {}

  /** 91: an enterprise. */
  public static String enterprise(int number) {
    return of("91", number);
  }

  /** 92: an individual business. */
  public static String individual(int number) {
    return of("92", number);
  }

  /** 11: a public body. */
  public static String publicBody(int number) {
    return of("11", number);
  }

  /** Right in shape, one off in the check character. */
  public static String mismatch(int number) {
    var code = enterprise(number);
    char last = code.charAt(17) == '1' ? '2' : '1';
    return code.substring(0, 17) + last;
  }

  public static String organisation(int number) {
    var first8 = "QX%06d".formatted(number);
    return first8 + OrganisationCode.checkCharacter(first8);
  }

  /** 15 digits by ISO 7064 MOD 11,10; the seventh digit is that of an individual business. */
  public static String individualNumber(int number) {
    return registrationNumber("3712036", number);
  }

  /** 15 digits of an enterprise. */
  public static String enterpriseNumber(int number) {
    return registrationNumber("3712032", number);
  }

  private static String registrationNumber(String head, int number) {
    var first14 = head + "%07d".formatted(number);
    int product = 10;
    for (int i = 0; i < first14.length(); i++) {
      int sum = (product + first14.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return first14 + (11 - product) % 10;
  }

  private static String of(String head, int number) {
    var first17 = head + "371203" + organisation(number);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }
}
