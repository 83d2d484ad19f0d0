package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
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

/** 修改口令: every session of the account ends with the old password. */
@Controller
@RequestMapping("/desk/password")
class PasswordController {
  private final DeskPages pages;
  private final Accounts accounts;
  private final Auditing audit;

  PasswordController(DeskPages pages, Accounts accounts, Auditing audit) {
    this.pages = pages;
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit) {
    return pages.show(
        visit, "password", new PasswordPage(visit.who().mustChangePassword(), List.of()));
  }

  @PostMapping
  ResponseEntity<byte[]> change(
      Visit visit,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String fresh,
      @RequestParam(defaultValue = "") String again) {
    var problems = problems(old, fresh, again);
    if (problems.isEmpty()) {
      try {
        accounts.changePassword(visit.login(), old, fresh);
        audit.done(visit, "修改口令", visit.login());
        visit.request().getSession().invalidate();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header("Location", "/login?renewed")
            .build();
      } catch (AccountRefused refused) {
        audit.refused(visit, "修改口令", visit.login(), refused.code());
        var field = refused.code().equals("ACC-005") ? "old" : "fresh";
        problems.add(new Problem(field, String.valueOf(refused.getMessage())));
      }
    }
    return pages.show(
        visit,
        HttpStatus.UNPROCESSABLE_CONTENT,
        "password",
        new PasswordPage(visit.who().mustChangePassword(), problems));
  }

  private static ArrayList<Problem> problems(String old, String fresh, String again) {
    var problems = new ArrayList<Problem>();
    if (old.isEmpty()) {
      problems.add(new Problem("old", "请填写现在的口令"));
    }
    if (fresh.isEmpty()) {
      problems.add(new Problem("fresh", "请填写新口令"));
    } else if (fresh.equals(old)) {
      problems.add(new Problem("fresh", "新口令不能与现在的口令相同，请另设一个（ACC-007）"));
    }
    if (!again.equals(fresh)) {
      problems.add(new Problem("again", "两次填写的新口令不一致，请重新填写"));
    }
    return problems;
  }
}
