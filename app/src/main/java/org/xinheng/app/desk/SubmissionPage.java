package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.collect.WarnedRow;

/**
 * 报送详情的内容.
 *
 * @param redactions rows that are filed and wait to have personal particulars hidden
 * @param mends whether this person's department sent it and may mend it
 * @param next the row after which the next page of returned rows begins; 0 where there is none
 * @param warned what is pointed out of filed rows
 * @param nextWarned the row after which the next page of these begins; 0 where there is none
 */
public record SubmissionPage(
    SubmissionView view,
    ReturnedGrid grid,
    long redactions,
    boolean mends,
    int next,
    List<WarnedRow> warned,
    int nextWarned) {

  /** 报送记录列表的内容. */
  public record Listing(
      List<SubmissionView> submissions,
      boolean allDepartments,
      boolean returnedOnly,
      List<Choice> departments,
      String department,
      List<AuditTrail.Event> inboxRefusals,
      long next) {}

  /** 选项. */
  public record Choice(String code, String title) {}
}
