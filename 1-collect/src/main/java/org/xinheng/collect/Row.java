package org.xinheng.collect;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 数据行. One row as sent, its cells laid out in the catalogue's field order. */
public final class Row {
  private final int number;
  private final int ordinal;
  private final String[] cells;
  private final String[] original;
  private final @Nullable RowProblem problem;

  /**
   * @param number the row as the sender sees it: spreadsheet row, or line where the row begins;
   *     from 1
   * @param ordinal 1, 2, 3 … over the data rows, without gaps
   * @param cells by field of the item, "" when absent; not copied
   * @param original the sender's cells by sender's column, verbatim; not copied
   */
  public Row(
      int number, int ordinal, String[] cells, String[] original, @Nullable RowProblem problem) {
    this.number = number;
    this.ordinal = ordinal;
    this.cells = cells;
    this.original = original;
    this.problem = problem;
  }

  public int number() {
    return number;
  }

  public int ordinal() {
    return ordinal;
  }

  /** The field's text, trimmed; "" when the column is absent or the cell empty. */
  public String at(int fieldIndex) {
    return cells[fieldIndex];
  }

  /** All fields' texts; the array itself, for speed: read only. */
  public String[] cells() {
    return cells;
  }

  /** The sender's cells, verbatim, by sender's column. */
  public List<String> original() {
    return Collections.unmodifiableList(Arrays.asList(original));
  }

  /** Present when the row must go back as a whole. */
  public Optional<RowProblem> problem() {
    return Optional.ofNullable(problem);
  }
}
