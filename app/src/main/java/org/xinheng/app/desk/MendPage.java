package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;

/**
 * 修改退回数据的内容.
 *
 * @param after the rows shown come after this one
 * @param next the row after which the next page begins; 0 where there is none
 */
public record MendPage(
    SubmissionView view, List<Line> lines, int after, int next, List<Problem> problems) {

  /** 一行: what is wrong, the cells to mend, and the rest for orientation. */
  public record Line(
      int row, String subject, List<String> reasons, List<Cell> wrong, List<Cell> rest) {}

  /**
   * 单元格.
   *
   * @param name of the form's field
   */
  public record Cell(String name, String header, String text, boolean wrong) {}
}
