package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.security.Account;
import org.xinheng.app.security.Accounts;

/** 账号待办. Accounts that wait for rights or are locked, and refusals of today. */
@Component
class NewAccounts {
  private static final int MOST = 500;

  private final Accounts accounts;
  private final AuditTrail trail;
  private final Clock clock;

  NewAccounts(Accounts accounts, AuditTrail trail, Clock clock) {
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  long withoutRights() {
    return accounts.all().stream()
        .filter(Account::active)
        .filter(account -> account.roles().isEmpty())
        .count();
  }

  long locked() {
    var now = clock.instant();
    return accounts.all().stream()
        .filter(account -> account.lockedUntil().filter(now::isBefore).isPresent())
        .count();
  }

  long refusedToday() {
    var today = Optional.of(LocalDate.now(clock));
    var refused = new AuditTrail.Filter("", "", "", "REFUSED", today, today);
    return trail.list(refused, Long.MAX_VALUE, MOST).size();
  }
}
