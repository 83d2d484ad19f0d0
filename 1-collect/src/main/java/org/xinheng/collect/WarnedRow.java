package org.xinheng.collect;

import java.util.List;
import org.xinheng.vocabulary.Finding;

/**
 * 提示. What is pointed out of a row that was filed all the same.
 *
 * @param row the row as the sender sees it ({@link Row#number})
 * @param findings each with field, value, rule code and remedy
 */
public record WarnedRow(int row, List<Finding> findings) {
  public WarnedRow {
    findings = List.copyOf(findings);
  }
}
