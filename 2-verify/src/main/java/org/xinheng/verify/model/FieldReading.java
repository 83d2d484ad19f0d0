package org.xinheng.verify.model;

import java.util.Set;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Row;
import org.xinheng.verify.Circumstances;

/**
 * 逐格读取. Every cell of a row by its field's reader; words for nothing (无, N/A, \N …) are nothing.
 */
public final class FieldReading {
  private static final Set<String> NOTHING =
      Set.of("无", "N/A", "n/a", "NA", "\\N", "null", "NULL", "暂无", "-", "--", "—", "/", "不详", "空");
  private static final int LONGEST_NOTHING = 4;
  private static final String BEGINNINGS = "无Nn\\暂-—/不空";

  private final FieldReader[] readers;

  public FieldReading(CatalogueItem item) {
    readers = new FieldReader[item.fields().size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = FieldReaders.of(item.field(i), i);
    }
  }

  public void read(Row row, Draft draft, Circumstances circumstances) {
    for (int i = 0; i < readers.length; i++) {
      var cell = row.at(i);
      draft.set(
          i, cell.isEmpty() || isNothing(cell) ? "" : readers[i].read(cell, draft, circumstances));
    }
  }

  /** The first character decides for nearly every cell, without a look into the set. */
  private static boolean isNothing(String cell) {
    return cell.length() <= LONGEST_NOTHING
        && BEGINNINGS.indexOf(cell.charAt(0)) >= 0
        && NOTHING.contains(cell);
  }
}
