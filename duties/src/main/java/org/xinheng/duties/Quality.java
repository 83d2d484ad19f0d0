package org.xinheng.duties;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 数据质量. Counted afresh from what the stages keep, scored by the sheet in force in that month. */
public interface Quality {

  /**
   * One row for each department, item and month in which anything was counted.
   *
   * @param from first month, inclusive
   * @param until last month, inclusive
   */
  List<Measure> measures(YearMonth from, YearMonth until, Optional<DepartmentCode> department);

  /** The sheet in force in the month: the newest passed of those that begin no later. */
  ScoreSheet sheet(YearMonth month);

  /** The text that made it. */
  String sheetText(YearMonth month);

  /**
   * Drafts a new sheet, to be in force from its own month on once a second person has passed it.
   *
   * @throws DutyRefused DTY-001 with what is wrong in the sheet, DTY-002 without a reason, DTY-006
   *     it begins in a month that is over
   */
  ScoreSheet revise(String yaml, String reason, String by);

  /** What was ever drafted, the newest first. */
  List<SheetRevision> revisions();

  /**
   * Puts the draft in force from its month on, or sends it back with words.
   *
   * @throws DutyRefused DTY-007 passed by whoever drafted it, DTY-008 not waiting for review,
   *     DTY-009 sent back without words, DTY-006 its month is over by now
   */
  void reviewSheet(long id, boolean passed, String words, String by);

  /**
   * 案件数申报: how many decisions the department took in a month that is over; 0 is a zero report. A
   * later declaration changes it, says why in its note, and leaves the former on record.
   *
   * @throws DutyRefused DTY-003 the month is not over, DTY-004 not a number of cases, DTY-068
   *     changed without a reason
   */
  void declare(
      DepartmentCode department,
      ItemCode item,
      YearMonth month,
      long cases,
      String note,
      String by);

  /** Every declaration of what was declared more than once, the newest first. */
  List<Redeclared> redeclared(Optional<DepartmentCode> department);
}
