package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.DepartmentKeys;

/** 报送密钥页的内容. */
public record KeysPage(
    List<Line> lines, List<SubmissionPage.Choice> departments, List<Problem> problems) {

  /** 密钥列表的一行. */
  public record Line(DepartmentKeys.Key key, String department) {}

  public String problem(String field) {
    return Problems.at(problems, field);
  }
}
