package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.inquire.ShownRecord;

/**
 * 公示中的条目列表.
 *
 * @param allDepartments whether the list is of more than one's own department
 * @param problem what is wrong with the words typed; "" when nothing is
 * @param next the address of the next page; "" on the last
 */
public record PublishedPage(
    boolean allDepartments, String words, String problem, List<Line> lines, String next) {

  /** 列表的一行. */
  public record Line(ShownRecord record, String department) {}
}
