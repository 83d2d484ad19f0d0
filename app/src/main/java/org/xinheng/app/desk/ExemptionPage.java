package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.publish.Exemption;

/**
 * 免于公示审批页的内容.
 *
 * @param proposer 姓名（部门） of who proposed it, of whatever department
 * @param decider the same of who decided, "" before
 * @param own whether the person who looks has proposed it, and so may only take it back
 * @param decides whether that person is of the credit office, which alone decides
 * @param words what was written before the form came back
 */
public record ExemptionPage(
    Exemption exemption,
    EntryLine line,
    String proposer,
    String decider,
    boolean own,
    boolean decides,
    String words,
    List<Problem> problems) {

  /** 待审批列表. */
  public record Queue(List<Line> lines) {}

  /** 列表的一行. */
  public record Line(
      Exemption exemption, EntryLine line, String proposer, boolean own, boolean decides) {}

  /**
   * 提出申请的表单.
   *
   * @param line the record, where the number given is one of this department's
   */
  public record Form(
      Optional<EntryLine> line,
      String state,
      String entry,
      String reason,
      String legalBasis,
      String until,
      String grounds,
      List<Problem> problems) {

    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }

  public String problem(String field) {
    return Problems.at(problems, field);
  }
}
