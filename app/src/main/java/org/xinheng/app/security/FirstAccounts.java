package org.xinheng.app.security;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首批账号. On a platform without any account: one administrator, one security administrator and one
 * auditor, each with a random first password that must be changed at once. Everyone else is opened
 * by these.
 */
@Component
public class FirstAccounts {
  private static final Map<String, Role> FIRST =
      Map.of(
          "guanli", Role.ADMINISTRATOR,
          "anquan", Role.SECURITY_ADMINISTRATOR,
          "shenji", Role.AUDITOR);
  private static final String BY = "首次启动";

  private final Accounts accounts;
  private final FirstPasswords passwords;

  FirstAccounts(Accounts accounts, FirstPasswords passwords) {
    this.passwords = passwords;
    this.accounts = accounts;
  }

  /**
   * In one transaction: all three or none. The passwords by log-in, to be told once; empty where
   * there are accounts already.
   */
  @Transactional
  public Map<String, String> open(String department) {
    if (!accounts.all().isEmpty()) {
      return Map.of();
    }
    var told = new LinkedHashMap<String, String>();
    new TreeMap<>(FIRST)
        .forEach((login, role) -> {
          var password = passwords.next();
          accounts.open(login, role.title(), "0-" + login, department, password, BY);
          accounts.grant(login, EnumSet.of(role), BY);
          told.put(login, password);
        });
    return told;
  }
}
