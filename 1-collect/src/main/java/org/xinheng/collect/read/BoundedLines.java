package org.xinheng.collect.read;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.UnreadableFile;

/** 逐行读取, with a limit to a line's length so that one endless line cannot fill the memory. */
final class BoundedLines implements AutoCloseable {
  private static final int LONGEST = 4 << 20;

  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder line = new StringBuilder();
  private int from;
  private int to;
  private int number;

  BoundedLines(Reader reader) {
    this.reader = reader;
  }

  /** The number of the line last given, from 1. */
  int number() {
    return number;
  }

  @Nullable String next() throws IOException, UnreadableFile {
    line.setLength(0);
    boolean any = false;
    while (fill()) {
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.append(buffer, from, end - from);
      boolean whole = end < to;
      from = whole ? end + 1 : end;
      if (whole) {
        break;
      }
      if (line.length() > LONGEST) {
        throw new UnreadableFile(
            FileFault.BROKEN_TEXT, "第 %d 行过长，不像一条记录。请每行写一条后重新报送。".formatted(number + 1));
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line.toString();
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, reader.read(buffer));
    }
    return from < to;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
