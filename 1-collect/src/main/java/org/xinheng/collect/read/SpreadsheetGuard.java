package org.xinheng.collect.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Limits;
import org.xinheng.collect.UnreadableFile;

/**
 * 压缩炸弹防护. Inflates a spreadsheet's parts once, keeping nothing, before a parser may touch them:
 * sizes written in a zip's directory may lie. Counts the rows that hold a value on the way.
 */
final class SpreadsheetGuard {
  private static final int BUFFER = 1 << 16;
  private static final long RATIO_JUDGED_FROM = 32L << 20;

  /** Parts that the parser keeps in memory whole: shared strings, styles, the list of sheets. */
  private static final long HELD_IN_MEMORY = 256L << 20;

  private final Limits limits;
  private long inflated;
  private long mostRows;

  private SpreadsheetGuard(Limits limits) {
    this.limits = limits;
  }

  /** Rows of the longest sheet; refuses a bomb, a broken file, and more rows than allowed. */
  static long check(Path file, Limits limits) throws IOException, UnreadableFile {
    var guard = new SpreadsheetGuard(limits);
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.zipEntries()) {
        throw new UnreadableFile(
            FileFault.INFLATED,
            "电子表格内部有 %d 个部件，超过 %d 个，疑为恶意文件，已拒收。".formatted(zip.size(), limits.zipEntries()));
      }
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory() && !entry.getName().startsWith("xl/media/")) {
          guard.inflate(zip, entry);
        }
      }
    } catch (ZipException e) {
      throw new UnreadableFile(FileFault.BROKEN_SPREADSHEET, "电子表格已损坏，无法解压。请在本机打开确认后重新报送。", e);
    }
    return guard.mostRows;
  }

  private void inflate(ZipFile zip, ZipEntry entry) throws IOException, UnreadableFile {
    boolean sheet = entry.getName().startsWith("xl/worksheets/");
    var rows = new RowCount();
    var references = new CellReferences(entry.getName());
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        size += n;
        inflated += n;
        refuseBomb(size, entry, sheet);
        references.take(buffer, n); // whatever a part is called, the book may say it is a sheet
        if (sheet) {
          rows.take(buffer, n);
        }
      }
    }
    mostRows = Math.max(mostRows, rows.rows());
  }

  private void refuseBomb(long size, ZipEntry entry, boolean sheet) throws UnreadableFile {
    boolean steep =
        size > RATIO_JUDGED_FROM
            && size / Math.max(1, entry.getCompressedSize()) > limits.inflationRatio();
    if (steep || inflated > limits.inflatedBytes()) {
      throw new UnreadableFile(
          FileFault.INFLATED,
          "电子表格解压后异常庞大（部件 %s 已逾 %d MB），疑为压缩炸弹，已拒收。如确为业务数据，请另存为 .csv 后报送。"
              .formatted(entry.getName(), size >> 20));
    }
    if (!sheet && size > HELD_IN_MEMORY) {
      throw new UnreadableFile(
          FileFault.INFLATED,
          "电子表格的文字部分超过 %d MB，请拆成几个文件，或另存为 .csv 后报送。".formatted(HELD_IN_MEMORY >> 20));
    }
  }

  /**
   * Counts {@code <row} elements that hold a {@code <v} or {@code <t}: formatted blank rows do not
   * count.
   */
  private static final class RowCount {
    private long rows;
    private boolean open;
    private boolean value;

    void take(byte[] buffer, int length) {
      for (int i = 0; i < length; i++) {
        if (open) {
          tag(buffer[i]);
        }
        open = buffer[i] == '<';
      }
    }

    private void tag(byte first) {
      if (first == 'v' || first == 't') {
        value = true;
      } else if (first == 'r') {
        rows += value ? 1 : 0;
        value = false;
      }
    }

    long rows() {
      return rows + (value ? 1 : 0);
    }
  }
}
