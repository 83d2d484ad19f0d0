package org.xinheng.collect;

import java.util.ArrayList;
import java.util.List;

/**
 * 表头. The sender's columns and which field each one carries.
 *
 * @param columns the sender's headers, in the sender's order
 * @param fieldOf for each column the field's place in the item, or -1 where no field is meant
 * @param headerRow the row the headers stand in, as the sender counts, from 1; 0 where there is
 *     none (JSON lines)
 */
public record Header(List<String> columns, List<Integer> fieldOf, int headerRow) {
  public Header {
    columns = List.copyOf(columns);
    fieldOf = List.copyOf(fieldOf);
    if (columns.size() != fieldOf.size()) {
      throw new IllegalArgumentException("as many field places as columns");
    }
  }

  /** Columns that carry no field: shown on the receipt, kept with the row, not used. */
  public List<String> unknownColumns() {
    var unknown = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      if (fieldOf.get(i) < 0
          && !columns.get(i).isEmpty()
          && !ReturnedFile.isOwnColumn(columns.get(i))) {
        unknown.add(columns.get(i));
      }
    }
    return unknown;
  }

  /** The sender's column that carries the field, or -1. */
  public int columnOf(int fieldIndex) {
    return fieldOf.indexOf(fieldIndex);
  }
}
