package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 公示查询条件. Narrows the publicity list; days are those of publication, both inclusive.
 *
 * @param words a subject's name or code, or a document number or a part of one; blank for all
 */
public record DecisionFilter(
    Optional<ItemCode> item,
    Optional<DepartmentCode> department,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String words) {

  public static final DecisionFilter NONE =
      new DecisionFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

  public static DecisionFilter of(ItemCode item) {
    return new DecisionFilter(
        Optional.of(item), Optional.empty(), Optional.empty(), Optional.empty(), "");
  }
}
