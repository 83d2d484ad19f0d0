package org.xinheng.verify;

import java.time.LocalDate;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 校验的情境. What a rule may know besides the row: the day, the sender, the calendar, and what persons
 * have confirmed.
 *
 * @param departmentName full name of the sending department
 * @param departmentUscc its own unified social credit code
 * @param mayFurnish items the department furnishes
 * @param officialMismatches codes that fail their check and that a person has confirmed as
 *     officially issued
 */
public record Circumstances(
    LocalDate today,
    DepartmentCode submittedBy,
    String departmentName,
    String departmentUscc,
    Set<ItemCode> mayFurnish,
    WorkCalendar calendar,
    Set<String> officialMismatches) {
  public Circumstances {
    mayFurnish = Set.copyOf(mayFurnish);
    officialMismatches = Set.copyOf(officialMismatches);
  }
}
