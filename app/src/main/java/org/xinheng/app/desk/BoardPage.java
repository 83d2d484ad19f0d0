package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Timeliness;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 公示时限看板的内容.
 *
 * @param timeliness of the decisions of the last {@code days} days
 */
public record BoardPage(
    LocalDate today, List<Row> rows, Row total, Timeliness timeliness, int days) {

  /** 一个部门的一行; {@code code} is "" for all together. */
  public record Row(String code, String name, List<Cell> cells) {}

  /** 一格: how many, and the list it counts. */
  public record Cell(BoardColumn column, long count, String href) {
    /** The class of the figure. */
    public String tone() {
      if (count == 0) {
        return "zero";
      }
      return switch (column) {
        case LATE -> "late";
        case TODAY, IN_ONE_DAY -> "due";
        case IN_TWO_DAYS, IN_THREE_DAYS, LATER, AWAITING_REDACTION, EXEMPTION_PROPOSED, EXEMPT ->
            "";
      };
    }
  }

  /** 看板一格的清单. */
  public record Listing(
      BoardColumn column, String department, List<Line> lines, String previous, String next) {}

  /**
   * 清单的一行.
   *
   * @param href where the one thing to be done is done
   */
  public record Line(
      EntryLine line,
      LocalDate decidedOn,
      WorkingDay deadline,
      boolean late,
      String state,
      String action,
      String href) {}

  /** The rate in percent with one decimal; 及时 only where every single one was. */
  public String rate() {
    if (timeliness.published() == 0) {
      return "–";
    }
    double percent = Math.floor(timeliness.rate() * 1000) / 10;
    return String.format(java.util.Locale.ROOT, "%.1f%%", percent);
  }

  /** The short heading of a column. */
  public static String heading(BoardColumn column) {
    return switch (column) {
      case LATE -> "已逾期";
      case TODAY -> "今天";
      case IN_ONE_DAY -> "1 天";
      case IN_TWO_DAYS -> "2 天";
      case IN_THREE_DAYS -> "3 天";
      case LATER -> "更晚";
      case AWAITING_REDACTION -> "待隐去";
      case EXEMPTION_PROPOSED -> "待审批";
      case EXEMPT -> "免于公示";
    };
  }
}
