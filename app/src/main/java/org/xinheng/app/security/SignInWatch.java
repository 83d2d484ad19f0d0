package org.xinheng.app.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xinheng.app.audit.AuditTrail;

/** 登录留痕. Counts wrong passwords for the lock-out and writes each sign-in to the audit trail. */
@Component
class SignInWatch {
  private final Accounts accounts;
  private final AuditTrail audit;

  SignInWatch(Accounts accounts, AuditTrail audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof SignedIn who) {
      accounts.succeeded(who.getUsername());
      audit.done(
          who.getUsername(),
          who.department(),
          "登录",
          who.getUsername(),
          "",
          address(event.getAuthentication()));
    }
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    var login = event.getAuthentication().getName();
    if (event instanceof AuthenticationFailureBadCredentialsEvent) {
      accounts.failed(login);
    }
    audit.refused(
        login.substring(0, Math.min(40, login.length())),
        "",
        "登录",
        "",
        event.getException().getClass().getSimpleName(),
        address(event.getAuthentication()));
  }

  @EventListener
  void on(LogoutSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof SignedIn who) {
      audit.done(
          who.getUsername(),
          who.department(),
          "退出",
          who.getUsername(),
          "",
          address(event.getAuthentication()));
    }
  }

  private static String address(Authentication authentication) {
    return authentication.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }
}
