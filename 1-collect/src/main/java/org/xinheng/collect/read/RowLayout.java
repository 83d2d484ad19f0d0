package org.xinheng.collect.read;

import org.jspecify.annotations.Nullable;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Header;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowProblem;
import org.xinheng.collect.UnreadableFile;

/**
 * 行布局. Lays the sender's cells out in the catalogue's order, and marks a row that cannot be judged.
 */
final class RowLayout {
  private static final int QUOTED = 40;

  private final Header header;
  private final int[] fieldOf;
  private final String[] start;
  private final int longestCell;

  RowLayout(Header header, String[] start, Limits limits) {
    this.header = header;
    this.fieldOf = header.fieldOf().stream().mapToInt(Integer::intValue).toArray();
    this.start = start;
    this.longestCell = limits.cellCharacters();
  }

  int width() {
    return fieldOf.length;
  }

  int fieldOf(int column) {
    return column < fieldOf.length ? fieldOf[column] : -1;
  }

  /** {@code suspicious}: a control or lost character was seen in some cell. */
  Row lay(
      int number,
      int ordinal,
      String[] original,
      boolean suspicious,
      @Nullable RowProblem earlier) {
    String[] cells = start.clone();
    RowProblem problem = earlier;
    int width = Math.min(original.length, fieldOf.length);
    for (int column = 0; column < width; column++) {
      String cell = original[column];
      int field = fieldOf[column];
      if (field >= 0 && !cell.isEmpty()) {
        String tidy = Cells.tidy(cell);
        if (!tidy.isEmpty()) {
          cells[field] = tidy;
        }
      }
      if (problem == null && cell.length() > longestCell) {
        problem = tooLong(column, cell);
      }
    }
    if (problem == null && original.length != fieldOf.length) {
      problem = miscounted(original);
    }
    if (problem == null && suspicious) {
      problem = unprintable(original);
    }
    return new Row(number, ordinal, cells, original, problem);
  }

  private @Nullable RowProblem miscounted(String[] original) {
    boolean surplusBlank = original.length > fieldOf.length;
    for (int column = fieldOf.length; column < original.length; column++) {
      surplusBlank &= original[column].isBlank();
    }
    if (surplusBlank) {
      return null;
    }
    return new RowProblem(
        "COL-201",
        -1,
        "",
        "",
        "本行有 %d 个单元格，表头有 %d 列，各列可能错位".formatted(original.length, fieldOf.length),
        original.length > fieldOf.length ? "单元格内含分隔符的，请用双引号括起来" : "请补齐空缺的单元格");
  }

  private RowProblem tooLong(int column, String cell) {
    return new RowProblem(
        "COL-203",
        column,
        title(column),
        Cells.printable(cell, QUOTED),
        "有 %d 个字符，超过 %d 个".formatted(cell.length(), longestCell),
        "请核对是否有引号未配对，或将内容摘要填写");
  }

  private @Nullable RowProblem unprintable(String[] original) {
    for (int column = 0; column < original.length; column++) {
      if (Cells.suspicious(original[column])) {
        return new RowProblem(
            "COL-202",
            column,
            title(column),
            Cells.printable(original[column], QUOTED),
            "含有不可见的控制字符或乱码（以 □ 显示）",
            "请删去后重新填写");
      }
    }
    return null;
  }

  private String title(int column) {
    return column < header.columns().size()
        ? header.columns().get(column)
        : "第 " + (column + 1) + " 列";
  }

  static boolean blank(String[] cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** One row more, unless that is beyond the limit. */
  static int counted(int ordinal, Limits limits) throws UnreadableFile {
    if (ordinal >= limits.rows()) {
      throw new UnreadableFile(
          FileFault.TOO_MANY_ROWS, "数据行超过每件 %d 行的上限。请拆成几个文件分别报送。".formatted(limits.rows()));
    }
    return ordinal + 1;
  }
}
