package org.xinheng.assess;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/**
 * 计分明细. Some points of a grade: for which indicator, because of which record, why so many, and
 * until when.
 *
 * @param cause the record; empty for the points a dimension starts with
 * @param why the arithmetic as a Chinese sentence
 * @param article on what the indicator rests; "" for the points a dimension starts with
 */
public record Contribution(
    String dimension,
    String indicator,
    Points points,
    Optional<Cause> cause,
    String why,
    String article) {

  /**
   * 所据记录.
   *
   * @param lastDay the last day on which it counts; empty while it has no end
   */
  public record Cause(
      EntryId entry,
      ItemCode item,
      DepartmentCode department,
      LocalDate decidedOn,
      Optional<LocalDate> lastDay) {}
}
