package org.xinheng.collect.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** 文本表格的一行: where it begins, its cells, and whether a character in it looked wrong. */
final class TextLine {
  final long line;
  final String[] cells;
  final boolean suspicious;

  private TextLine(long line, String[] cells, boolean suspicious) {
    this.line = line;
    this.cells = cells;
    this.suspicious = suspicious;
  }

  /** Builds lines straight from the parser's buffer, looking at each character once. */
  static final class Builder extends AbstractBaseCsvCallbackHandler<TextLine> {
    private String[] cells = new String[32];
    private int count;
    private boolean suspicious;

    @Override
    protected void handleBegin(long startingLineNumber) {
      count = 0;
      suspicious = false;
    }

    @Override
    protected void handleField(
        int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
      for (int i = offset; i < offset + length; i++) {
        char c = buffer[i];
        if (c < ' ' || c == 0x7f || c == '\ufffd') {
          suspicious |= Cells.suspicious(c);
        }
      }
      if (count == cells.length) {
        cells = Arrays.copyOf(cells, count * 2);
      }
      cells[count++] = length == 0 ? "" : new String(buffer, offset, length);
    }

    @Override
    protected void handleEmpty() {
      handleField(0, new char[0], 0, 0, false);
    }

    @Override
    protected TextLine buildRecord() {
      return new TextLine(getStartingLineNumber(), Arrays.copyOf(cells, count), suspicious);
    }
  }
}
