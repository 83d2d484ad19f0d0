package org.xinheng.inquire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * 下载表格: CSV (RFC 4180) with a byte order mark; cells that look like formulas get a leading
 * apostrophe.
 */
public final class CsvRows {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Writer to;
  private long written;

  public CsvRows(Writer to) {
    this.to = to;
  }

  /** Rows so far, the headings among them. */
  public long written() {
    return written;
  }

  /** One row; the first has the byte order mark in front. */
  public void write(List<String> cells) {
    try {
      if (written++ == 0) {
        to.write('\uFEFF');
      }
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) {
          to.write(',');
        }
        to.write(cell(cells.get(i)));
      }
      to.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quoted =
        safe.indexOf(',') >= 0
            || safe.indexOf('"') >= 0
            || safe.indexOf('\n') >= 0
            || safe.indexOf('\r') >= 0;
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
