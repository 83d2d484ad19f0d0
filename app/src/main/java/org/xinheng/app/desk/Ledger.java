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
public record Ledger(
    List<String> headings, List<List<Cell>> rows, String empty, String download, Turn turn) {
  static final int PAGE = 20;
  private static final int MANY_FIGURES = 6;

  public Ledger {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  Ledger(List<String> headings, List<List<Cell>> rows, String empty, String download) {
    this(headings, rows, empty, download, Turn.NONE);
  }

  /**
   * 翻页.
   *
   * @param words which rows of how many are shown
   * @param previous address, or ""
   * @param next address, or ""
   */
  public record Turn(String words, String previous, String next) {
    static final Turn NONE = new Turn("", "", "");

    /** Between pages of {@link #PAGE} rows; nothing where one page holds all. */
    static Turn at(int offset, long all, String address) {
      if (offset == 0 && all <= PAGE) {
        return NONE;
      }
      var with = address + (address.contains("?") ? "&" : "?") + "offset=";
      long last = Math.min(all, (long) offset + PAGE);
      return new Turn(
          offset >= all
              ? "共 " + all + " 行"
              : "第 " + (offset + 1) + "–" + last + " 行，共 " + all + " 行",
          offset > 0 ? with + Math.max(0, offset - PAGE) : "",
          last < all ? with + last : "");
    }
  }

  /** One page of it; the download keeps all rows. */
  Ledger page(int offset, String address) {
    int from = Math.clamp(offset, 0, rows.size());
    return new Ledger(
        headings,
        rows.subList(from, Math.min(rows.size(), from + PAGE)),
        empty,
        download,
        Turn.at(from, rows.size(), address));
  }

  /** The first rows alone, told as such; the download keeps all rows. */
  Ledger first(int most) {
    return rows.size() <= most
        ? this
        : new Ledger(
            headings,
            rows.subList(0, most),
            empty,
            download,
            new Turn("最近 " + most + " 行，共 " + rows.size() + " 行，其余见下载", "", ""));
  }

  /** Whether two figures go side by side on a narrow page. */
  public boolean dense() {
    return !rows.isEmpty()
        && rows.getFirst().stream().filter(cell -> cell.tone().startsWith("num")).count()
            >= MANY_FIGURES;
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

    /** A figure that leads to the list it counts; nothing leads nowhere. */
    static Cell counts(long number, String href) {
      return new Cell(String.valueOf(number), number == 0 ? "" : href, "num");
    }

    /** The same of what is bad as soon as it is not zero. */
    static Cell faults(long number, String href) {
      return new Cell(
          String.valueOf(number), number == 0 ? "" : href, number > 0 ? "num late" : "num");
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
