package org.xinheng.collect;

import java.util.List;
import org.xinheng.vocabulary.Finding;

/**
 * 退回数据. One row on its way back to the sender.
 *
 * @param row the row as the sender sees it ({@link Row#number})
 * @param original the sender's cells, verbatim
 * @param findings why, each with field, value, rule code and remedy
 */
public record ReturnedRow(int row, List<String> original, List<Finding> findings) {
  public ReturnedRow {
    original = List.copyOf(original);
    findings = List.copyOf(findings);
  }
}
