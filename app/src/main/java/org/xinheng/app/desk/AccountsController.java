package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.AccountRefused;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.FirstPasswords;
import org.xinheng.app.security.Role;

/**
 * 账号: the list, and a new account, which has no right until the security administrator grants one.
 */
@Controller
@RequestMapping("/desk/accounts")
class AccountsController {
  private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,31}";
  private static final int LONGEST = 40;

  private final DeskPages pages;
  private final Accounts accounts;
  private final AccountLines lines;
  private final FirstPasswords passwords;
  private final Names names;
  private final Auditing audit;

  AccountsController(
      DeskPages pages,
      Accounts accounts,
      AccountLines lines,
      FirstPasswords passwords,
      Names names,
      Auditing audit) {
    this.pages = pages;
    this.accounts = accounts;
    this.lines = lines;
    this.passwords = passwords;
    this.names = names;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit) {
    audit.done(visit, "查看账号", "全部");
    return show(visit, HttpStatus.OK, AccountsPage.Draft.EMPTY, List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> open(
      Visit visit,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String staffNumber,
      @RequestParam(defaultValue = "") String department) {
    var draft =
        new AccountsPage.Draft(
            login.strip().toLowerCase(Locale.ROOT),
            person.strip(),
            staffNumber.strip(),
            department);
    var problems = problems(draft);
    if (!problems.isEmpty()) {
      return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, draft, problems);
    }
    var password = passwords.next();
    try {
      accounts.open(
          draft.login(), draft.person(), draft.staffNumber(), department, password, visit.login());
    } catch (AccountRefused refused) {
      audit.refused(visit, "建立账号", draft.login(), refused.code());
      var problem = new Problem("login", String.valueOf(refused.getMessage()));
      return show(visit, HttpStatus.CONFLICT, draft, List.of(problem));
    }
    audit.done(visit, "建立账号", draft.login(), draft.person() + "，工号 " + draft.staffNumber());
    return DeskPages.goWithSecret(
        visit, "/desk/accounts", "账号 " + draft.login() + " 已建立，等安全管理员授权后才能办理业务。初始口令：", password);
  }

  private List<Problem> problems(AccountsPage.Draft draft) {
    var problems = new ArrayList<Problem>();
    if (!draft.login().matches(LOGIN)) {
      problems.add(new Problem("login", "登录名须为 2 至 32 个小写字母、数字、点、横线，以字母或数字开头"));
    }
    if (draft.person().isEmpty() || draft.person().length() > LONGEST) {
      problems.add(new Problem("person", "请填写使用人姓名，不超过 40 字"));
    }
    if (draft.staffNumber().isEmpty() || draft.staffNumber().length() > LONGEST) {
      problems.add(new Problem("staffNumber", "请填写工号，不超过 40 字；一个工号只能有一个账号"));
    }
    if (names.acting().stream()
        .noneMatch(known -> known.code().value().equals(draft.department()))) {
      problems.add(new Problem("department", "请选择部门"));
    }
    return problems;
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, AccountsPage.Draft draft, List<Problem> problems) {
    var departments =
        names.acting().stream()
            .map(one -> new SubmissionPage.Choice(one.code().value(), names.department(one.code())))
            .toList();
    var page =
        new AccountsPage(lines.all(), visit.may(Role.ADMINISTRATOR), departments, draft, problems);
    return pages.show(visit, status, "accounts", page);
  }
}
