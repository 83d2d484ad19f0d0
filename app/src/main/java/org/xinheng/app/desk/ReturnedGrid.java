package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.ReturnedFile;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.Finding.Gravity;

/** 退回数据表. The returned rows as the sender wrote them, with the wrong cells marked. */
public record ReturnedGrid(List<String> headers, List<Line> lines) {

  /** 一行退回数据. */
  public record Line(int row, List<String> reasons, List<Cell> cells) {
    /** The cells that are wrong. */
    public List<Cell> wrong() {
      return cells.stream().filter(Cell::wrong).toList();
    }
  }

  /**
   * 单元格.
   *
   * @param column the sender's column, from 0
   */
  public record Cell(int column, String header, String text, boolean wrong) {}

  static ReturnedGrid of(Receipt receipt, CatalogueItem item, List<ReturnedRow> rows) {
    var columns = ordered(receipt, item, rows);
    return new ReturnedGrid(
        columns.stream().map(receipt.columns()::get).toList(),
        rows.stream().map(row -> line(receipt, item, columns, row)).toList());
  }

  private static Line line(
      Receipt receipt, CatalogueItem item, List<Integer> columns, ReturnedRow row) {
    var wrong = wrong(receipt, item, row);
    var cells =
        columns.stream()
            .map(column ->
                new Cell(
                    column,
                    receipt.columns().get(column),
                    column < row.original().size() ? row.original().get(column) : "",
                    wrong.contains(column)))
            .toList();
    return new Line(row.row(), reasons(row), cells);
  }

  /**
   * Whose row it is, then the columns with something wrong, then the rest as the sender had them.
   */
  private static List<Integer> ordered(
      Receipt receipt, CatalogueItem item, List<ReturnedRow> rows) {
    int subject = receipt.fieldOf().indexOf(item.indexOf(Role.SUBJECT_NAME));
    var wrong =
        rows.stream()
            .flatMap(row -> wrong(receipt, item, row).stream())
            .collect(Collectors.toSet());
    return shown(receipt.columns()).stream()
        .sorted(
            Comparator.comparingInt(
                column -> column == subject ? 0 : wrong.contains(column) ? 1 : 2))
        .toList();
  }

  private static List<Integer> wrong(Receipt receipt, CatalogueItem item, ReturnedRow row) {
    return row.findings().stream()
        .filter(finding -> finding.gravity() == Gravity.ERROR)
        .map(finding -> column(receipt, item, finding.field()))
        .toList();
  }

  /** What is wrong, then what is only pointed out. */
  private static List<String> reasons(ReturnedRow row) {
    return row.findings().stream()
        .sorted(Comparator.comparing(finding -> finding.gravity() != Gravity.ERROR))
        .map(finding -> (finding.gravity() == Gravity.ERROR ? "" : "提示：") + finding.sentence())
        .toList();
  }

  /** The sender's column that a finding speaks of, or -1. */
  private static int column(Receipt receipt, CatalogueItem item, String title) {
    for (int field = 0; field < item.fields().size(); field++) {
      if (item.field(field).title().equals(title) && receipt.fieldOf().contains(field)) {
        return receipt.fieldOf().indexOf(field);
      }
    }
    return receipt.columns().indexOf(title);
  }

  /** All columns but those that we had added to a returned file ourselves. */
  private static List<Integer> shown(List<String> columns) {
    var shown = new ArrayList<Integer>();
    for (int i = 0; i < columns.size(); i++) {
      if (!ReturnedFile.isOwnColumn(columns.get(i))) {
        shown.add(i);
      }
    }
    return shown;
  }
}
