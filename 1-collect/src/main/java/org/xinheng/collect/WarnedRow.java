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
  /**
   * So many rows of a submission are kept with their findings; all are counted. A column left empty
   * throughout a large file says the same of every row.
   */
  public static final int KEPT = 10_000;

  public WarnedRow {
    findings = List.copyOf(findings);
  }
}
