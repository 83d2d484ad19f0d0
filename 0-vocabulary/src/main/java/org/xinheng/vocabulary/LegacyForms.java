package org.xinheng.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/** 存量代码的写法. Tells, from form and check digit alone, which kind a normalised entry is. */
final class LegacyForms {
  private static final Pattern INSTITUTION = Pattern.compile("(?:事证第)?(1\\d{11})号?");
  private static final Pattern SOCIAL =
      Pattern.compile("\\p{IsHan}{0,6}[社民基](?:政|证|团|会|办)?[\\p{IsHan}()]{0,4}字第?[\\dA-Z-]{1,20}号?");

  private LegacyForms() {}

  /** {@code text} is in half width, upper case, without blanks. */
  static Optional<LegacyCode> read(String text, Pattern copySuffix) {
    return whole(text).or(() -> numberWithSuffix(text, copySuffix));
  }

  private static Optional<LegacyCode> whole(String text) {
    if (RegistrationNumber.isSound(text)) {
      return code(LegacyCode.Kind.REGISTRATION_NUMBER, text);
    }
    String organisation = OrganisationCode.withoutHyphen(text);
    if (OrganisationCode.isSound(organisation)) {
      return code(LegacyCode.Kind.ORGANISATION_CODE, organisation);
    }
    if (text.length() == 15 && TaxpayerNumber.isSound(text)) {
      return code(LegacyCode.Kind.TAX_NUMBER, text);
    }
    var institution = INSTITUTION.matcher(text);
    if (institution.matches()) {
      return code(LegacyCode.Kind.INSTITUTION_CERTIFICATE, institution.group(1));
    }
    return SOCIAL.matcher(text).matches()
        ? code(LegacyCode.Kind.SOCIAL_ORGANISATION_CERTIFICATE, text)
        : Optional.empty();
  }

  /** 4107004000010291-1: fifteen digits that check, then the number of the copy. */
  private static Optional<LegacyCode> numberWithSuffix(String text, Pattern copySuffix) {
    if (text.length() <= 15 || !copySuffix.matcher(text.substring(15)).matches()) {
      return Optional.empty();
    }
    String number = text.substring(0, 15);
    return Digits.areDigits(number) && RegistrationNumber.isSound(number)
        ? code(LegacyCode.Kind.REGISTRATION_NUMBER, number)
        : Optional.empty();
  }

  private static Optional<LegacyCode> code(LegacyCode.Kind kind, String value) {
    return Optional.of(new LegacyCode(kind, value));
  }
}
