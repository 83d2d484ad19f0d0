package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;

/** 表单问题的查找. */
final class Problems {
  private Problems() {}

  /** What is wrong with the field; "" when nothing is. */
  static String at(List<Problem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::sentence)
        .findFirst()
        .orElse("");
  }
}
