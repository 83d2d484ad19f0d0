package org.xinheng.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/**
 * 统一社会信用代码. Eighteen characters: registration authority, category, six division digits, nine of
 * organisation code, one check character (GB 32100-2015 with amendment 1 of 2016).
 *
 * <p>The division is the registrar's at first registration and is kept for life, so it never tells
 * where an entity is today; any six digits are accepted. That the inner organisation code agrees is
 * not demanded: 189 of three million real codes disagree.
 */
public record UnifiedSocialCreditCode(String value) {
  static final int LENGTH = 18;

  /** The 31 characters of a code in their order: without I, O, S, V, Z. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final String FIRST = "123456789ANY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      VALUES[ALPHABET.charAt(i)] = (byte) i;
    }
  }

  public UnifiedSocialCreditCode {
    if (!isSound(value)) {
      throw new IllegalArgumentException("不是有效的统一社会信用代码：" + value);
    }
  }

  /** Reads a code typed in full width, lower case or with blanks; empty when it does not check. */
  public static Optional<UnifiedSocialCreditCode> parse(String raw) {
    String code = isSound(raw) ? raw : normalise(raw);
    return isSound(code) ? Optional.of(new UnifiedSocialCreditCode(code)) : Optional.empty();
  }

  /** Half width, upper case, without blanks and invisible characters; every dash becomes "-". */
  public static String normalise(String raw) {
    return HalfWidth.upperWithoutBlanks(raw);
  }

  /**
   * The 18th character that the first seventeen demand (GB 32100-2015, 5.2). A remainder of 0 gives
   * "0".
   *
   * @throws IllegalArgumentException when fewer than 17 characters, or one outside the character
   *     set
   */
  public static char checkCharacter(String first17) {
    if (first17.length() < LENGTH - 1) {
      throw new IllegalArgumentException("统一社会信用代码前段不足 17 位：" + first17);
    }
    int sum = weighted(first17);
    if (sum < 0) {
      throw new IllegalArgumentException("统一社会信用代码含有字符集以外的字符：" + first17);
    }
    return checkCharacter(sum);
  }

  private static char checkCharacter(int sum) {
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** The weighted sum of the first seventeen, or -1 when one is outside the character set. */
  private static int weighted(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char c = code.charAt(i);
      int value = c < 128 ? VALUES[c] : -1;
      if (value < 0) {
        return -1;
      }
      sum += value * WEIGHTS[i];
    }
    return sum;
  }

  /** Eighteen characters of the set, a known first one, digits for the division. */
  static boolean hasShape(String code) {
    if (code.length() != LENGTH || FIRST.indexOf(code.charAt(0)) < 0 || weighted(code) < 0) {
      return false;
    }
    char last = code.charAt(17);
    return Digits.areDigits(code, 2, 8) && last < 128 && VALUES[last] >= 0;
  }

  static boolean isSound(String code) {
    if (code.length() != LENGTH || FIRST.indexOf(code.charAt(0)) < 0) {
      return false;
    }
    int sum = weighted(code);
    return sum >= 0 && checkCharacter(sum) == code.charAt(17) && Digits.areDigits(code, 2, 8);
  }

  static boolean organisationCodeAgrees(String code) {
    return OrganisationCode.isSound(code.substring(8, 17));
  }

  /** 登记管理部门代码, the first character. */
  public char registrationAuthority() {
    return value.charAt(0);
  }

  /** 机构类别代码, the second character; its meaning depends on the first. */
  public char category() {
    return value.charAt(1);
  }

  /** Chinese names of the authority and the category, such as 市场监督管理·个体工商户. */
  public String authorityName() {
    return RegistrationAuthorities.name(registrationAuthority(), category());
  }

  /** 登记管理机关行政区划码, characters 3–8: of the registrar at first registration. */
  public String division() {
    return value.substring(2, 8);
  }

  /** 主体标识码, characters 9–17. */
  public String organisationCode() {
    return value.substring(8, 17);
  }

  /** Whether characters 9–17 satisfy the organisation code's own check digit (GB 11714). */
  public boolean organisationCodeAgrees() {
    return organisationCodeAgrees(value);
  }

  /** For reading aloud: 91 370116 MA3XYYT13 F. */
  public String grouped() {
    return value.substring(0, 2)
        + ' '
        + division()
        + ' '
        + organisationCode()
        + ' '
        + value.charAt(17);
  }

  @Override
  public String toString() {
    return value;
  }
}
