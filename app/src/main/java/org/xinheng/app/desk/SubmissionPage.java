package org.xinheng.app.desk;

import java.util.List;

/**
 * 报送详情的内容.
 *
 * @param next the row after which the next page of returned rows begins; 0 where there is none
 */
public record SubmissionPage(SubmissionView view, ReturnedGrid grid, int next) {

  /** 报送记录列表的内容. */
  public record Listing(
      List<SubmissionView> submissions,
      boolean allDepartments,
      boolean returnedOnly,
      List<Choice> departments,
      String department,
      long next) {}

  /** 选项. */
  public record Choice(String code, String title) {}
}
