package org.xinheng.app.desk;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.xinheng.app.page.CsvTable;

/**
 * 台账. A table of a page and, cell for cell, of the file that is downloaded.
 *
 * @param empty what stands instead when there is no row
 * @param download where the file is; "" for a table that is part of another
 */
public record Ledger(List<String> headings, List<List<Cell>> rows, String empty, String download) {
  public Ledger {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * 一格.
   *
   * @param href "" for plain text
   * @param tone {@code late}, {@code due}, {@code num} or ""
   */
  public record Cell(String text, String href, String tone) {
    static Cell of(Object text) {
      return new Cell(String.valueOf(text), "", "");
    }

    static Cell number(long number) {
      return new Cell(String.valueOf(number), "", "num");
    }

    /** A figure that is bad as soon as it is not zero. */
    static Cell fault(long number) {
      return new Cell(String.valueOf(number), "", number > 0 ? "num late" : "num");
    }

    static Cell figure(String text) {
      return new Cell(text, "", "num");
    }

    static Cell link(String text, String href) {
      return new Cell(text, href, "");
    }
  }

  static List<Cell> row(Cell... cells) {
    return List.of(cells);
  }

  /** The file. */
  ResponseEntity<byte[]> csv(String name, String plain) {
    var table = new CsvTable(headings);
    rows.forEach(row -> table.row(row.stream().map(Cell::text).toArray()));
    return table.named(name, plain);
  }
}
