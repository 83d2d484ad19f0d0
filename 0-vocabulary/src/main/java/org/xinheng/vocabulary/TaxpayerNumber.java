package org.xinheng.vocabulary;

import java.util.Optional;

/**
 * 纳税人识别号. Since 2015 the unified social credit code; before, six division digits and the
 * organisation code (国税发〔2010〕5号).
 *
 * <p>The numbers of individuals, made from an identity number, are refused here: they are personal.
 */
public record TaxpayerNumber(String value) {

  public TaxpayerNumber {
    if (!isSound(value)) {
      throw new IllegalArgumentException("不是有效的纳税人识别号（15 位或统一社会信用代码）");
    }
  }

  /**
   * Reads a number typed in full width, lower case or with blanks; empty when it does not check.
   */
  public static Optional<TaxpayerNumber> parse(String raw) {
    String number = HalfWidth.upperWithoutBlanks(raw);
    return isSound(number) ? Optional.of(new TaxpayerNumber(number)) : Optional.empty();
  }

  static boolean isSound(String number) {
    return switch (number.length()) {
      case 15 -> Digits.areDigits(number, 0, 6) && OrganisationCode.isSound(number.substring(6));
      case 18 ->
          UnifiedSocialCreditCode.isSound(number) && !ResidentIdentityNumber.looksLike(number);
      default -> false;
    };
  }

  /** The organisation code inside, when it agrees with its own check. */
  public Optional<OrganisationCode> organisationCode() {
    return OrganisationCode.parse(
        value.length() == 15 ? value.substring(6) : value.substring(8, 17));
  }

  @Override
  public String toString() {
    return value;
  }
}
