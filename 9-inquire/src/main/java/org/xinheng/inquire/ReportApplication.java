package org.xinheng.inquire;

import org.xinheng.vocabulary.SubjectId;

/**
 * 报告申请. Whose report, for whom, who asked and why.
 *
 * @param by the account; "" for the public
 * @param purpose stated purpose; "" for the public
 */
public record ReportApplication(SubjectId subject, Audience audience, String by, String purpose) {

  /** By anyone, without log-in: the public part. */
  public static ReportApplication byPublic(SubjectId subject) {
    return new ReportApplication(subject, new Audience.Public(), "", "");
  }
}
