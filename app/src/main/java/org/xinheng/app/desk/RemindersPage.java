package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;

/**
 * 提醒的内容.
 *
 * @param departments to choose from; empty for who sees but one
 * @param mailOn whether the operator has set up a mail server
 */
public record RemindersPage(
    Ledger standing,
    Choice choice,
    List<QualityWorkPage.DepartmentChoice> departments,
    Ledger table,
    Own own,
    boolean mailOn,
    List<Problem> problems) {

  /** 筛选条件 as they stand in the address. */
  public record Choice(String department, String kind, String state) {
    String query() {
      return "?department=" + department + "&kind=" + kind + "&state=" + state;
    }
  }

  /** 本部门联络员; {@code mayEdit} for the clerk. */
  public record Own(boolean mayEdit, String person, String mail) {}
}
