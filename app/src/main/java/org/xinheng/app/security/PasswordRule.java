package org.xinheng.app.security;

/** 口令规则. At least ten characters of three kinds, without the login in it; length beats tricks. */
final class PasswordRule {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;

  private PasswordRule() {}

  /**
   * @throws AccountRefused with ACC-006 and what to change
   */
  static void check(String password, String login) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new AccountRefused("ACC-006", "口令须为 10 至 128 个字符", null);
    }
    if (password.toLowerCase(java.util.Locale.ROOT).contains(login)) {
      throw new AccountRefused("ACC-006", "口令中不得包含登录名", null);
    }
    if (kinds(password) < 3) {
      throw new AccountRefused("ACC-006", "口令须包含大写字母、小写字母、数字、符号中的至少三种", null);
    }
  }

  private static long kinds(String password) {
    boolean upper = password.chars().anyMatch(Character::isUpperCase);
    boolean lower = password.chars().anyMatch(Character::isLowerCase);
    boolean digit = password.chars().anyMatch(Character::isDigit);
    boolean other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    return java.util.stream.Stream.of(upper, lower, digit, other).filter(kind -> kind).count();
  }
}
