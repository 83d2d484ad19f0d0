package org.xinheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Readers;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Senders;
import org.xinheng.verify.Verifier;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 电子表格. A spreadsheet of registrations read and judged, and carried through the whole line, against
 * a bare streaming read of the same file, in one run.
 */
final class XlsxBench {
  private static final int ROWS = 300_000;
  private static final double GOAL = 0.5;

  private XlsxBench() {}

  static boolean run(int rows) throws Exception {
    Path folder = Files.createTempDirectory("xinheng-xlsx");
    try {
      var register =
          RegisterFile.write(folder.resolve("registrations.csv"), rows == 0 ? ROWS : rows);
      Path sheet = spreadsheet(register, folder.resolve("registrations.xlsx"));
      System.out.printf(
          "%,d rows, %s, %,d MB%n", register.rows(), register.origin(), Files.size(sheet) >> 20);
      try (var line = Line.start(folder.resolve("data"))) {
        return measure(line, sheet, register.rows());
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static boolean measure(Line line, Path sheet, long rows) throws Exception {
    bare(sheet);
    judged(line, sheet);
    double bare = bare(sheet);
    double judged = judged(line, sheet);
    double carried = line.carry(sheet, rows);
    bare = (bare + bare(sheet)) / 2;
    System.out.printf(
        "rows/s: bare reader %,.0f, read and judged %,.0f, whole line %,.0f%n",
        rows / bare, rows / judged, rows / carried);
    System.out.printf("xlsx whole line ratio %.2f%n", bare / carried);
    double ratio = bare / judged;
    boolean met = ratio >= GOAL;
    System.out.printf("xlsx ratio %.2f goal %.1f %s%n", ratio, GOAL, met ? "met" : "short");
    return met;
  }

  private static Path spreadsheet(RegisterFile register, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        Workbook book = new Workbook(out, "bench", "1.0");
        CsvReader<CsvRecord> rows =
            CsvReader.builder().ofCsvRecord(register.path(), StandardCharsets.UTF_8)) {
      Worksheet sheet = book.newWorksheet("登记");
      int number = 0;
      for (CsvRecord row : rows) {
        for (int column = 0; column < row.getFieldCount(); column++) {
          sheet.value(number, column, row.getField(column));
        }
        number++;
        if (number % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
    return to;
  }

  private static double bare(Path file) throws IOException {
    long start = System.nanoTime();
    long characters = 0;
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        var rows = book.getFirstSheet().openStream()) {
      var each = rows.iterator();
      while (each.hasNext()) {
        for (Cell cell : each.next()) {
          characters += cell == null ? 0 : cell.getText().length();
        }
      }
    }
    if (characters == 0) {
      throw new IllegalStateException("nothing read");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double judged(Line line, Path file) throws UnreadableFile {
    var item = line.bean(Catalogue.class).item(new ItemCode("registration"));
    var circumstances = line.bean(Senders.class).circumstancesOf(new DepartmentCode("scjgj"));
    var verifier = Verifier.of(item);
    long start = System.nanoTime();
    try (var rows = Readers.open(file, "registrations.xlsx", item, Optional.empty())) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        verifier.judge(row, circumstances);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
