package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.PersonalCells;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedRow;

/** 改好的行. Returned rows with the cells a person has put right, as a file to be sent again. */
final class MendedRows {
  private static final char BOM = '\uFEFF';
  private static final int LONGEST = 10_000;

  private final Receipt receipt;
  private final CatalogueItem item;
  private final PersonalCells cells;

  MendedRows(Receipt receipt, CatalogueItem item) {
    this.receipt = receipt;
    this.item = item;
    this.cells = PersonalCells.of(receipt, item);
  }

  static String field(int row, int column) {
    return "cell-" + row + "-" + column;
  }

  /** CSV under the catalogue's own headers, so that it needs no mapping any more. */
  String csv(List<ReturnedRow> rows, HttpServletRequest form) {
    var columns = columns();
    var text = new StringBuilder().append(BOM);
    line(text, columns.stream().map(this::header).toList());
    for (var row : rows) {
      line(text, columns.stream().map(column -> cell(row, column, form)).toList());
    }
    return text.toString();
  }

  /** Whether the person has changed any cell of these rows. */
  boolean changed(List<ReturnedRow> rows, HttpServletRequest form) {
    return rows.stream()
        .anyMatch(row ->
            columns().stream()
                .anyMatch(column -> !cell(row, column, form).equals(original(row, column))));
  }

  /** The sender's columns that carry a field. */
  private List<Integer> columns() {
    var columns = new ArrayList<Integer>();
    for (int column = 0; column < receipt.columns().size(); column++) {
      if (fieldOf(column).isPresent()) {
        columns.add(column);
      }
    }
    return columns;
  }

  private String header(int column) {
    return item.field(fieldOf(column).orElseThrow()).title();
  }

  private Optional<Integer> fieldOf(int column) {
    return column < receipt.fieldOf().size()
        ? Optional.of(receipt.fieldOf().get(column)).filter(field -> field >= 0)
        : Optional.empty();
  }

  /** A number that was shown masked and comes back so was not touched. */
  private String cell(ReturnedRow row, int column, HttpServletRequest form) {
    var sent = form.getParameter(field(row.row(), column));
    if (sent == null || sent.equals(cells.masked(column, original(row, column)))) {
      return original(row, column);
    }
    var clean = sent.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }

  private static String original(ReturnedRow row, int column) {
    return column < row.original().size() ? row.original().get(column) : "";
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
            cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }
}
