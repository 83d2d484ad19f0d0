package org.xinheng.collect;

import org.jspecify.annotations.Nullable;

/** 数据行来源. A file opened for reading, row by row, in bounded memory. Not thread-safe. */
public interface RowSource extends AutoCloseable {
  Header header();

  /** Data rows in the file, roughly, for a progress bar; 0 where not cheaply known. */
  default long rowsExpected() {
    return 0;
  }

  /**
   * The next data row, or null at the end. Blank rows are passed over.
   *
   * @throws UnreadableFile when the file turns out broken here
   */
  @Nullable Row next() throws UnreadableFile;

  /** Passes over data rows already done, as cheaply as the format allows. */
  default void skip(long rows) throws UnreadableFile {
    for (long i = 0; i < rows; i++) {
      if (next() == null) {
        return;
      }
    }
  }

  @Override
  void close();
}
