package org.xinheng.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Account;
import org.xinheng.app.security.Role;

/**
 * 账号列表页的内容.
 *
 * @param opens whether the person who looks opens accounts (administrator)
 * @param draft what was typed before the form came back
 */
public record AccountsPage(
    List<Line> lines,
    boolean opens,
    List<SubmissionPage.Choice> departments,
    Draft draft,
    List<Problem> problems) {

  /** 新账号. */
  public record Draft(String login, String person, String staffNumber, String department) {
    static final Draft EMPTY = new Draft("", "", "", "");
  }

  /** 账号列表的一行. */
  public record Line(Account account, String department, boolean locked) {
    public String state() {
      return !account.active() ? "已停用" : locked ? "已锁定" : account.roles().isEmpty() ? "待授权" : "正常";
    }

    public String tone() {
      return !account.active()
          ? "ended"
          : locked ? "late" : account.roles().isEmpty() ? "due" : "live";
    }
  }

  /**
   * 一个账号.
   *
   * @param administers whether the person who looks locks accounts and renews passwords
   * @param grants whether that person grants rights
   * @param self whether it is that person's own
   * @param chosen the roles ticked
   */
  public record One(
      Line line,
      boolean administers,
      boolean grants,
      boolean self,
      Set<Role> chosen,
      String why,
      Instant now,
      List<Problem> problems) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }

  public String problem(String field) {
    return Problems.at(problems, field);
  }
}
