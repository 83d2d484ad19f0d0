package org.xinheng.collect;

import java.util.List;
import org.xinheng.vocabulary.Finding;

/**
 * 退回数据. One row on its way back to the sender.
 *
 * @param row the row as the sender sees it ({@link Row#number})
 * @param original the sender's cells, verbatim; {@link #WITHHELD} where one may not be held
 * @param findings why, each with field, value, rule code and remedy
 */
public record ReturnedRow(int row, List<String> original, List<Finding> findings) {
  /** Stands for a cell that states what the law forbids to keep (山东省社会信用条例 第四十二条). */
  public static final String WITHHELD = "（依法不予保存）";

  public ReturnedRow {
    original = List.copyOf(original);
    findings = List.copyOf(findings);
  }

  /** Whether a cell was not kept, so that the file it came in may not be kept either. */
  public boolean withheld() {
    return original.contains(WITHHELD);
  }
}
