package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.inquire.Timeliness;
import org.xinheng.publish.BoardColumn;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 公示时限看板的内容.
 *
 * @param timeliness of the departments shown
 */
public record BoardPage(LocalDate today, List<Row> rows, Row total, Timeliness timeliness) {

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
        case IN_TWO_DAYS,
            IN_THREE_DAYS,
            LATER,
            AWAITING_SUBJECT,
            AWAITING_REDACTION,
            EXEMPTION_PROPOSED,
            EXEMPT ->
            "";
      };
    }
  }

  /** 看板一格的清单. */
  public record Listing(
      BoardColumn column,
      String department,
      List<Line> lines,
      String previous,
      String next,
      String download) {}

  /**
   * 清单的一行.
   *
   * @param number of the entry, or of the review where there is no entry yet
   * @param documentHref where the whole of it is shown
   * @param href where the one thing to be done is done
   */
  public record Line(
      String number,
      String subject,
      String item,
      String document,
      String documentHref,
      String department,
      LocalDate decidedOn,
      WorkingDay deadline,
      boolean late,
      String state,
      String action,
      String href) {}

  /** The short heading of a column. */
  public static String heading(BoardColumn column) {
    return switch (column) {
      case LATE -> "已逾期";
      case TODAY -> "今天";
      case IN_ONE_DAY -> "1 天";
      case IN_TWO_DAYS -> "2 天";
      case IN_THREE_DAYS -> "3 天";
      case LATER -> "更晚";
      case AWAITING_SUBJECT -> "待核对";
      case AWAITING_REDACTION -> "待隐去";
      case EXEMPTION_PROPOSED -> "待审批";
      case EXEMPT -> "免于公示";
    };
  }
}
