package org.xinheng.collect.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.collect.ReturnedFile;
import org.xinheng.collect.ReturnedRow;

/** 退回文件(XLSX): wrong cells filled, all cells as text so that mending a code loses no digit. */
public final class ReturnedSheet implements ReturnedFile.Target {
  private static final int ROWS_IN_MEMORY = 500;
  private static final String WRONG = "FFC7CE";
  private static final String HEADER = "D9E2F3";
  private static final int LONGEST_CELL = 32_767;

  private final ReturnedLayout layout;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  public ReturnedSheet(ReturnedLayout layout, OutputStream out) {
    this.layout = layout;
    this.workbook = new Workbook(out, "Xinheng", "1.0");
    this.sheet = workbook.newWorksheet("退回数据");
    sheet.freezePane(ReturnedLayout.OWN_COLUMNS, 1);
    sheet.width(0, 8);
    sheet.width(1, 60);
    sheet.width(2, 30);
    sheet.width(3, 24);
    List<String> headers = layout.headers();
    for (int column = 0; column < headers.size(); column++) {
      sheet.inlineString(0, column, headers.get(column));
      sheet.style(0, column).bold().fillColor(HEADER).wrapText(true).set();
      if (column >= ReturnedLayout.OWN_COLUMNS) {
        sheet.width(column, 18);
      }
    }
  }

  @Override
  public void add(ReturnedRow row) {
    int number = ++rows;
    List<String> line = layout.line(row);
    BitSet wrong = layout.wrong(row);
    for (int column = 0; column < Math.max(line.size(), wrong.length()); column++) {
      String cell = column < line.size() ? line.get(column) : "";
      sheet.inlineString(
          number, column, cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
      var style = sheet.style(number, column).format("@").verticalAlignment("top");
      if (wrong.get(column)) {
        style.fillColor(WRONG);
      }
      if (column == 1 || column == 2) {
        style.wrapText(true);
      }
      style.set();
    }
    if (number % ROWS_IN_MEMORY == 0) {
      flush();
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
