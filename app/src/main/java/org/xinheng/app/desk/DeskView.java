package org.xinheng.app.desk;

import java.util.function.UnaryOperator;
import org.xinheng.app.page.DeskMenu;
import org.xinheng.app.page.Frame;

/**
 * 工作台页面的外围. What every page of the desk needs beside its own content.
 *
 * @param said what the last action came to, told once; "" when there is nothing to tell
 * @param secret a password or key to be copied now, shown once; "" when there is none
 * @param people who has a log-in
 */
public record DeskView(
    Frame frame, DeskMenu menu, String said, String secret, UnaryOperator<String> people) {

  /** 姓名（部门） of whoever has that log-in; the log-in itself where there is no such account. */
  public String person(String login) {
    return people.apply(login);
  }
}
