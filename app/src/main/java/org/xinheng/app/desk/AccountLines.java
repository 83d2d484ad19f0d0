package org.xinheng.app.desk;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.app.security.Account;
import org.xinheng.app.security.Accounts;

/** 账号的展示. */
@Component
class AccountLines {
  private final Accounts accounts;
  private final Names names;
  private final Clock clock;

  AccountLines(Accounts accounts, Names names, Clock clock) {
    this.accounts = accounts;
    this.names = names;
    this.clock = clock;
  }

  List<AccountsPage.Line> all() {
    return accounts.all().stream().map(this::line).toList();
  }

  AccountsPage.Line get(String login) {
    return accounts
        .find(login)
        .map(this::line)
        .orElseThrow(() -> new NotHere("没有登录名为“" + login + "”的账号"));
  }

  /** 姓名（部门） of whoever has that log-in; the log-in itself where there is no such account. */
  String person(String login) {
    return accounts
        .find(login)
        .map(account -> account.person() + "（" + names.department(account.department()) + "）")
        .orElse(login);
  }

  private AccountsPage.Line line(Account account) {
    return new AccountsPage.Line(
        account,
        names.department(account.department()),
        account.lockedUntil().filter(clock.instant()::isBefore).isPresent());
  }
}
