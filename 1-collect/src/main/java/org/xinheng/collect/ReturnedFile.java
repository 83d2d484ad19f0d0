package org.xinheng.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import org.xinheng.collect.write.ReturnedLayout;
import org.xinheng.collect.write.ReturnedSheet;
import org.xinheng.collect.write.ReturnedText;

/**
 * 退回文件. The sender's own columns with the reasons before them and the wrong cells marked, ready to
 * be mended and sent again: the readers know these columns and pass them over.
 */
public final class ReturnedFile {
  /** 退回文件格式. */
  public enum Format {
    CSV("csv"),
    XLSX("xlsx");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    public String extension() {
      return extension;
    }
  }

  /**
   * Row numbers of the first file, the reasons, what is only pointed out, the columns concerned.
   */
  public static final String ROW = "原行号";

  public static final String REASON = "退回原因";
  public static final String NOTES = "退回提示";
  public static final String COLUMNS = "问题列";
  private static final Set<String> OWN = Set.of(ROW, REASON, NOTES, COLUMNS);

  private ReturnedFile() {}

  /** Whether we have added this column to a returned file ourselves. */
  public static boolean isOwnColumn(String header) {
    return OWN.contains(header.strip());
  }

  /** The name under which it is offered: {@code 许可.csv} → {@code 许可-退回.xlsx}. */
  public static String name(Receipt receipt, Format format) {
    int dot = receipt.fileName().lastIndexOf('.');
    return (dot > 0 ? receipt.fileName().substring(0, dot) : receipt.fileName())
        + "-退回."
        + format.extension();
  }

  /**
   * Writes all returned rows of the submission, streaming.
   *
   * @param whole for the department that sent them; else no number of a person is shown
   */
  public static void write(
      Receipt receipt,
      CatalogueItem item,
      Submissions submissions,
      Format format,
      boolean whole,
      OutputStream out) {
    var cells = PersonalCells.of(receipt, item);
    try (Target target = target(receipt, item, format, out)) {
      submissions.eachReturned(
          receipt.number(), row -> target.add(whole ? row : cells.masked(row)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the returned rows of " + receipt.number(), e);
    }
  }

  /** Writes these rows. */
  public static void write(
      Receipt receipt,
      CatalogueItem item,
      Iterator<ReturnedRow> rows,
      Format format,
      OutputStream out) {
    try (Target target = target(receipt, item, format, out)) {
      rows.forEachRemaining(target::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the returned rows of " + receipt.number(), e);
    }
  }

  private static Target target(
      Receipt receipt, CatalogueItem item, Format format, OutputStream out) {
    var layout =
        new ReturnedLayout(
            receipt, item, receipt.columns().stream().map(ReturnedFile::isOwnColumn).toList());
    return switch (format) {
      case CSV -> new ReturnedText(layout, out);
      case XLSX -> new ReturnedSheet(layout, out);
    };
  }

  /** 写出目标. Takes returned rows one by one; closing finishes the file and leaves the stream open. */
  public interface Target extends AutoCloseable {
    void add(ReturnedRow row);

    @Override
    void close() throws IOException;
  }
}
