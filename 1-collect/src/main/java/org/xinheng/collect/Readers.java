package org.xinheng.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xinheng.collect.read.FileKind;
import org.xinheng.collect.read.HeaderMatcher;
import org.xinheng.collect.read.Headings;
import org.xinheng.collect.read.JsonLines;
import org.xinheng.collect.read.Spreadsheet;
import org.xinheng.collect.read.TextTable;

/** 文件读取. Opens a department's file, whatever it is: CSV in any usual dress, XLSX, JSON lines. */
public final class Readers {
  private Readers() {}

  /** Opens with {@link Limits#standard}. */
  public static RowSource open(
      Path file, String fileName, CatalogueItem item, Optional<ColumnMapping> mapping)
      throws UnreadableFile {
    return open(file, fileName, item, mapping, Limits.standard());
  }

  /**
   * Opens the file and reads up to its first data row, so that what can be refused is refused
   * before a row is taken. What the file is, is told by its content; the name only helps the
   * message.
   *
   * @throws UnreadableFile with a code, a Chinese sentence and a remedy
   */
  public static RowSource open(
      Path file,
      String fileName,
      CatalogueItem item,
      Optional<ColumnMapping> mapping,
      Limits limits)
      throws UnreadableFile {
    var matcher = new HeaderMatcher(item, mapping);
    try {
      return switch (FileKind.of(file, fileName, limits)) {
        case TEXT -> TextTable.open(file, matcher, limits);
        case SPREADSHEET -> Spreadsheet.open(file, matcher, limits);
        case JSON_LINES -> JsonLines.open(file, matcher, limits);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The column names of any table, whether or not an item knows them.
   *
   * @throws UnreadableFile with a code, a Chinese sentence and a remedy
   */
  public static List<String> headings(Path file, String fileName) throws UnreadableFile {
    try {
      return Headings.of(file, fileName, Limits.standard());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
