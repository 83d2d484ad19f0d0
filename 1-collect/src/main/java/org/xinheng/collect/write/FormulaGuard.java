package org.xinheng.collect.write;

import java.util.regex.Pattern;
import org.xinheng.collect.read.Cells;

/**
 * 防公式注入. A cell that a spreadsheet would run as a formula gets a single quote before it, which the
 * readers take off again; plain numbers, negative amounts among them, stay as they are.
 */
final class FormulaGuard {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(?:,\\d{3})*(?:\\.\\d+)?%?");

  private FormulaGuard() {}

  static String of(String cell) {
    return Cells.formulaAt(cell, 0) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
