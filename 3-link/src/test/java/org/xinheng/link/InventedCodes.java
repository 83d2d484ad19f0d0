package org.xinheng.link;

import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/** Codes that check and that nobody bears: the same number gives the same code. */
final class InventedCodes {
  private InventedCodes() {}

  static String enterprise(int number) {
    var first17 = "91371203" + organisation(number);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }

  /** Right in shape, one off in the check character. */
  static String mismatch(int number) {
    var code = enterprise(number);
    return code.substring(0, 17) + (code.charAt(17) == '1' ? '2' : '1');
  }

  static String organisation(int number) {
    var first8 = "QX%06d".formatted(number);
    return first8 + OrganisationCode.checkCharacter(first8);
  }

  /** 15 digits by ISO 7064 MOD 11,10. */
  static String registrationNumber(int number) {
    var first14 = "3712032%07d".formatted(number);
    int product = 10;
    for (int i = 0; i < first14.length(); i++) {
      int sum = (product + first14.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return first14 + (11 - product) % 10;
  }
}
