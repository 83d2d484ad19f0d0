package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;

/**
 * 修改口令表单的内容.
 *
 * @param forced whether it is a first password, which must be changed before anything else
 */
public record PasswordPage(boolean forced, List<Problem> problems) {

  /** What is wrong with the field; "" when nothing is. */
  public String problem(String field) {
    return Problems.at(problems, field);
  }
}
