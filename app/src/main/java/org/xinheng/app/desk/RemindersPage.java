package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;

/**
 * 提醒的内容.
 *
 * @param mailOn whether the operator has set up a mail server
 */
public record RemindersPage(
    String department,
    boolean mayEdit,
    boolean mailOn,
    String person,
    String mail,
    Ledger table,
    List<Problem> problems) {}
