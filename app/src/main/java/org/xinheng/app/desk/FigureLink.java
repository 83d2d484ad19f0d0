package org.xinheng.app.desk;

import java.time.YearMonth;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.duties.Counts;
import org.xinheng.duties.Figure;

/** 数的链接. Where the list behind a figure of the month is; "" is every department, every item. */
record FigureLink(YearMonth month, String department, String item) {
  static final String HERE = "/desk/quality/figures";

  String to(Figure figure) {
    return "?figure="
        + figure
        + "&month="
        + month
        + (department.isEmpty() ? "" : "&department=" + department)
        + (item.isEmpty() ? "" : "&item=" + item);
  }

  /** The figure, as a link where there is anything behind it. */
  Cell number(Figure figure, Counts counts) {
    return cell(String.valueOf(figure.of(counts)), figure, counts, "num");
  }

  /** A figure that is bad as soon as it is not zero. */
  Cell fault(Figure figure, Counts counts) {
    boolean any = figure.of(counts) > 0;
    return cell(String.valueOf(figure.of(counts)), figure, counts, any ? "num late" : "num");
  }

  /** Words or a rate, told of the figure. */
  Cell cell(String text, Figure figure, Counts counts, String tone) {
    return new Cell(text, figure.of(counts) > 0 ? HERE + to(figure) : "", tone);
  }
}
