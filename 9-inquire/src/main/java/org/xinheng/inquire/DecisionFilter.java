package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 公示查询条件. Narrows the publicity list; days are those of publication, both inclusive.
 *
 * @param items which sorts of record; none named means all
 * @param words a subject's name or code, or a document number or a part of one; blank for all
 */
public record DecisionFilter(
    List<ItemCode> items,
    Optional<DepartmentCode> department,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String words) {

  public static final DecisionFilter NONE =
      new DecisionFilter(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "");

  public DecisionFilter {
    items = List.copyOf(items);
  }

  public static DecisionFilter of(ItemCode item) {
    return new DecisionFilter(
        List.of(item), Optional.empty(), Optional.empty(), Optional.empty(), "");
  }
}
