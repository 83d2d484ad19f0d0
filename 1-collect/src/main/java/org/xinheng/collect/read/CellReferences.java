package org.xinheng.collect.read;

import org.xinheng.collect.FileFault;
import org.xinheng.collect.UnreadableFile;

/**
 * 单元格坐标的检查. Looks at {@code <c r="…">} in the raw bytes of a part, before a parser makes a row as
 * wide as the coordinate says: a forged {@code ZZZZZZ1} alone would ask for more memory than there
 * is. Bytes of zero are passed over, so that UTF-16 reads the same.
 */
final class CellReferences {
  /** XFD: the last column of a spreadsheet (ECMA-376 18.3.1.4 and the limits of every program). */
  private static final int LAST_COLUMN = 16_384;

  /** 1048576, the last row, has seven digits. */
  private static final int ROW_DIGITS = 7;

  private enum Place {
    TEXT,
    TAG_NAME,
    CELL_TAG,
    VALUE
  }

  private final String part;
  private Place place = Place.TEXT;
  private int nameLength;
  private int lastOfName;
  private int quote;
  private boolean reference;
  private int column;
  private int digits;

  CellReferences(String part) {
    this.part = part;
  }

  void take(byte[] buffer, int length) throws UnreadableFile {
    for (int i = 0; i < length; i++) {
      int c = buffer[i];
      if (place == Place.TEXT) {
        if (c == '<') {
          open();
        }
      } else if (c != 0) {
        step(c);
      }
    }
  }

  private void open() {
    place = Place.TAG_NAME;
    nameLength = 0;
  }

  private void step(int c) throws UnreadableFile {
    if (c == '<' && !(place == Place.VALUE && reference)) {
      open();
      return;
    }
    switch (place) {
      case TEXT -> {}
      case TAG_NAME -> tagName(c);
      case CELL_TAG -> cellTag(c);
      case VALUE -> value(c);
    }
  }

  private void tagName(int c) {
    if (c == ':') {
      nameLength = 0;
    } else if (c == '>' || c == '/' || blank(c)) {
      place = nameLength == 1 && lastOfName == 'c' && blank(c) ? Place.CELL_TAG : Place.TEXT;
      nameLength = 0;
    } else {
      nameLength++;
      lastOfName = c;
    }
  }

  private void cellTag(int c) {
    if (c == '>') {
      place = Place.TEXT;
    } else if (c == '"' || c == '\'') {
      place = Place.VALUE;
      quote = c;
      reference = nameLength == 1 && lastOfName == 'r';
      column = 0;
      digits = 0;
    } else if (!blank(c) && c != '=') {
      nameLength++;
      lastOfName = c;
    }
  }

  private void value(int c) throws UnreadableFile {
    if (c == quote) {
      place = Place.CELL_TAG;
      nameLength = 0;
    } else if (reference) {
      coordinate(c);
    }
  }

  private void coordinate(int c) throws UnreadableFile {
    int upper = c & ~0x20;
    if (upper >= 'A' && upper <= 'Z' && digits == 0) {
      column = column * 26 + upper - 'A' + 1;
    } else if (c >= '0' && c <= '9') {
      digits++;
    } else if (c != '$') {
      throw absurd();
    }
    if (column > LAST_COLUMN || digits > ROW_DIGITS) {
      throw absurd();
    }
  }

  private UnreadableFile absurd() {
    return new UnreadableFile(
        FileFault.BROKEN_SPREADSHEET,
        "电子表格的部件 "
            + part
            + " 中有超出表格范围的单元格坐标（最末一列是 XFD），不是办公软件存出的文件，已拒收。请在 WPS 或 Excel 中另存为 .xlsx 后报送。");
  }

  private static boolean blank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
