package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.page.Problem;
import org.xinheng.inquire.RecordedLook;

/**
 * 审计日志页的内容.
 *
 * @param from as typed
 * @param until as typed
 * @param next address of the next page; "" where there is none
 * @param download address of the same as a table
 */
public record AuditPage(
    List<Line> lines,
    AuditTrail.Filter filter,
    String from,
    String until,
    List<String> actions,
    String next,
    String download,
    List<Problem> problems) {

  /** 日志的一行, with the department's name. */
  public record Line(AuditTrail.Event event, String department) {
    public boolean refused() {
      return event.outcome().equals("REFUSED");
    }

    public String address() {
      return NetworkAddress.shortest(event.address());
    }
  }

  /** 谁查过这个主体. */
  public record Looks(String code, String name, List<RecordedLook> looks, List<Problem> problems) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }
}
