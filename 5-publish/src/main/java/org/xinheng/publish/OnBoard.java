package org.xinheng.publish;

import java.time.LocalDate;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkingDay;

/** 看板上的一件. What the board of deadlines counts: filed already, or still without its subject. */
public sealed interface OnBoard permits Publication, AwaitingSubject {
  DepartmentCode department();

  ItemCode item();

  LocalDate decidedOn();

  WorkingDay deadline();

  /** Whether it was, or by that day should have been, public after its deadline. */
  boolean lateOn(LocalDate today);
}
