package org.xinheng.publish;

import java.time.LocalDate;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 待核对主体. A decision that is to be public and waits for a person to say whose it is.
 *
 * @param review the question in the review queue
 * @param answered whether the answer is given and only to be carried out
 */
public record AwaitingSubject(
    long review,
    boolean answered,
    DepartmentCode department,
    ItemCode item,
    LocalDate decidedOn,
    WorkingDay deadline)
    implements OnBoard {
  @Override
  public boolean lateOn(LocalDate today) {
    return today.isAfter(deadline.day());
  }

  /** The state in Chinese, as shown on pages. */
  public String title() {
    return answered ? "已核对主体，待办理" : "待核对主体";
  }
}
