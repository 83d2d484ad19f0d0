package org.xinheng.vocabulary;

import java.util.Optional;

/** 组织机构代码. Eight characters and a check character, written without the hyphen (GB 11714). */
public record OrganisationCode(String value) {
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  public OrganisationCode {
    if (!isSound(value)) {
      throw new IllegalArgumentException("不是有效的组织机构代码：" + value);
    }
  }

  /** Reads 73132943-2, 731329432, full width, lower case; empty when it does not check. */
  public static Optional<OrganisationCode> parse(String raw) {
    String code = withoutHyphen(HalfWidth.upperWithoutBlanks(raw));
    return isSound(code) ? Optional.of(new OrganisationCode(code)) : Optional.empty();
  }

  static String withoutHyphen(String code) {
    return code.length() == 10 && code.charAt(8) == '-'
        ? code.substring(0, 8) + code.charAt(9)
        : code;
  }

  /**
   * The ninth character that the first eight demand: remainder 10 gives "X", 11 gives "0".
   *
   * @throws IllegalArgumentException when fewer than eight characters, or one outside 0-9 A-Z
   */
  public static char checkCharacter(String first8) {
    int sum = first8.length() < 8 ? -1 : weighted(first8);
    if (sum < 0) {
      throw new IllegalArgumentException("组织机构代码前段应为 8 位数字或大写字母：" + first8);
    }
    return checkCharacter(sum);
  }

  private static char checkCharacter(int sum) {
    int rest = 11 - sum % 11;
    if (rest == 10) {
      return 'X';
    }
    return rest == 11 ? '0' : (char) ('0' + rest);
  }

  private static int weighted(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char c = code.charAt(i);
      if (!Digits.isDigitOrCapital(c)) {
        return -1;
      }
      sum += (Digits.isDigit(c) ? c - '0' : c - 'A' + 10) * WEIGHTS[i];
    }
    return sum;
  }

  /** Whether it is written as one, right or wrong in its check character. */
  static boolean hasShape(String code) {
    return code.length() == 9
        && weighted(code) >= 0
        && (Digits.isDigit(code.charAt(8)) || code.charAt(8) == 'X');
  }

  static boolean isSound(String code) {
    if (code.length() != 9) {
      return false;
    }
    int sum = weighted(code);
    return sum >= 0 && checkCharacter(sum) == code.charAt(8);
  }

  /** As printed on the old certificate: 73132943-2. */
  public String hyphenated() {
    return value.substring(0, 8) + '-' + value.charAt(8);
  }

  @Override
  public String toString() {
    return value;
  }
}
