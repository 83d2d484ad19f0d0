package org.xinheng.app.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.AccountRefused;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.FirstPasswords;
import org.xinheng.app.security.Role;

/**
 * 一个账号: disabled, enabled and given a new password by the administrator, rights by the security
 * administrator.
 */
@Controller
@RequestMapping("/desk/accounts/{login}")
class AccountController {
  private static final int LONGEST = 500;

  private final DeskPages pages;
  private final Accounts accounts;
  private final AccountLines lines;
  private final FirstPasswords passwords;
  private final Auditing audit;
  private final Clock clock;

  AccountController(
      DeskPages pages,
      Accounts accounts,
      AccountLines lines,
      FirstPasswords passwords,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.accounts = accounts;
    this.lines = lines;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> one(Visit visit, @PathVariable String login) {
    var line = lines.get(login);
    return show(visit, HttpStatus.OK, line, line.account().roles(), "", List.of());
  }

  @PostMapping("/roles")
  ResponseEntity<byte[]> grant(
      Visit visit,
      @PathVariable String login,
      @RequestParam(defaultValue = "") Set<String> roles,
      @RequestParam(defaultValue = "") String why) {
    var line = lines.get(login);
    var chosen = roles(roles);
    if (unexplained(why)) {
      return again(visit, line, chosen, why, new Problem("why", "请写明授权或收回的依据，不超过 500 字"));
    }
    try {
      accounts.grant(login, chosen, visit.login());
    } catch (AccountRefused refused) {
      audit.refused(visit, "授权", login, refused.code());
      return again(
          visit, line, chosen, why, new Problem("roles", String.valueOf(refused.getMessage())));
    }
    var titles =
        chosen.isEmpty() ? "无" : chosen.stream().map(Role::title).collect(Collectors.joining("、"));
    audit.done(visit, "授权", login, "权限：" + titles + "；依据：" + why.strip());
    return DeskPages.go(visit, "/desk/accounts/" + login, "已生效，权限：" + titles + "。此人须重新登录。");
  }

  @PostMapping("/active")
  ResponseEntity<byte[]> setActive(
      Visit visit,
      @PathVariable String login,
      @RequestParam boolean active,
      @RequestParam(defaultValue = "") String why) {
    var line = lines.get(login);
    if (unexplained(why)) {
      return again(
          visit, line, line.account().roles(), why, new Problem("why", "请写明停用或启用的原因，不超过 500 字"));
    }
    if (login.equals(visit.login())) {
      return again(
          visit,
          line,
          line.account().roles(),
          why,
          new Problem("why", "不能停用或启用自己的账号，请由另一位系统管理员办理（ACC-008）"));
    }
    accounts.setActive(login, active);
    audit.done(visit, active ? "启用账号" : "停用账号", login, why.strip());
    return DeskPages.go(
        visit, "/desk/accounts/" + login, active ? "账号已启用，锁定已解除。" : "账号已停用，已登录的立即失效。");
  }

  @PostMapping("/password")
  ResponseEntity<byte[]> renew(
      Visit visit, @PathVariable String login, @RequestParam(defaultValue = "") String why) {
    var line = lines.get(login);
    if (unexplained(why)) {
      return again(
          visit, line, line.account().roles(), why, new Problem("why", "请写明重置口令的原因，不超过 500 字"));
    }
    var password = passwords.next();
    accounts.renewPassword(login, password);
    audit.done(visit, "重置口令", login, why.strip());
    return DeskPages.goWithSecret(
        visit, "/desk/accounts/" + login, "口令已重置，首次登录时须修改。初始口令：", password);
  }

  private static boolean unexplained(String why) {
    return why.isBlank() || why.length() > LONGEST;
  }

  private static Set<Role> roles(Set<String> names) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).forEach(roles::add);
    return roles;
  }

  private ResponseEntity<byte[]> again(
      Visit visit, AccountsPage.Line line, Set<Role> chosen, String why, Problem problem) {
    return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, line, chosen, why, List.of(problem));
  }

  private ResponseEntity<byte[]> show(
      Visit visit,
      HttpStatus status,
      AccountsPage.Line line,
      Set<Role> chosen,
      String why,
      List<Problem> problems) {
    audit.done(visit, "查看账号", line.account().login());
    var page =
        new AccountsPage.One(
            line,
            visit.may(Role.ADMINISTRATOR),
            visit.may(Role.SECURITY_ADMINISTRATOR),
            line.account().login().equals(visit.login()),
            chosen,
            why,
            clock.instant(),
            problems);
    return pages.show(visit, status, "account", page);
  }
}
