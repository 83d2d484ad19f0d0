package org.xinheng.collect.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Limits;
import org.xinheng.collect.UnreadableFile;

/** 任意表格的列名. Of a table that belongs to no item, such as a form that somebody means to hand out. */
public final class Headings {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|', '，', '；');

  private Headings() {}

  /** The first row with more than one name; a title above it is passed over. */
  public static List<String> of(Path file, String fileName, Limits limits)
      throws IOException, UnreadableFile {
    var rows =
        switch (FileKind.of(file, fileName, limits)) {
          case SPREADSHEET -> sheet(file, limits);
          case TEXT -> text(file);
          case JSON_LINES ->
              throw new UnreadableFile(
                  FileFault.UNKNOWN_KIND, "“" + fileName + "”不是表格，没有列名。请选择 .xlsx 或 .csv 表格。");
        };
    return rows.stream()
        .map(row -> row.stream().map(String::strip).filter(name -> !name.isEmpty()).toList())
        .filter(row -> !row.isEmpty())
        .max(Comparator.comparing(row -> row.size() > 1))
        .orElse(List.of());
  }

  private static List<List<String>> sheet(Path file, Limits limits)
      throws IOException, UnreadableFile {
    SpreadsheetGuard.check(file, limits);
    try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      var text = new SpreadsheetText(workbook.isDate1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(HeaderMatcher.ROWS_SEARCHED).map(row -> cells(row, text)).toList();
          }
        }
      }
      return List.of();
    } catch (RuntimeException broken) {
      throw new UnreadableFile(
          FileFault.BROKEN_SPREADSHEET, "电子表格已损坏，无法读取。请在 WPS 或 Excel 中打开并另存后重试。", broken);
    }
  }

  private static List<String> cells(Row row, SpreadsheetText text) {
    var cells = new ArrayList<String>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(text.of(row.getCell(column), false));
    }
    return cells;
  }

  private static List<List<String>> text(Path file) throws IOException, UnreadableFile {
    var rows = new ArrayList<List<String>>();
    try (var lines = new BufferedReader(TextSurvey.of(file).reader(file))) {
      for (var line = lines.readLine();
          line != null && rows.size() < HeaderMatcher.ROWS_SEARCHED;
          line = lines.readLine()) {
        if (!line.isBlank()) {
          rows.add(cells(line));
        }
      }
    }
    return rows;
  }

  private static List<String> cells(String line) throws IOException {
    char separator =
        SEPARATORS.stream()
            .max(Comparator.comparingLong(one -> line.chars().filter(c -> c == one).count()))
            .orElse(',');
    try (var reader = new Dialect(separator, '"').reader(new StringReader(line))) {
      return reader.stream().findFirst().map(cells -> List.of(cells.cells)).orElse(List.of());
    }
  }
}
