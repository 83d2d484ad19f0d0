package org.xinheng.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 共享申请的答复. Who answers a request, and until when: the lead answers for all that furnish the item;
 * the credit office only where nobody else may, or nobody did in time.
 *
 * <pre>牵头部门已定，期限之内        → 牵头部门
 * 牵头部门已定，过了期限仍未答复   → 牵头部门，或者信用办
 * 牵头部门自己申请               → 信用办：不得决定自己的申请
 * 几个部门报送，没有定牵头        → 等信用办先定牵头；过了期限，信用办
 * 没有部门报送                   → 信用办</pre>
 *
 * @param lastDay on which an answer is still in time
 * @param basis the regulation that sets it
 */
public record Answering(
    DepartmentCode requester,
    List<DepartmentCode> furnishers,
    Optional<DepartmentCode> lead,
    LocalDate lastDay,
    String basis,
    LocalDate today) {
  public Answering {
    furnishers = List.copyOf(furnishers);
  }

  public boolean late() {
    return today.isAfter(lastDay);
  }

  /** Whether the department furnishes what is asked for. */
  public boolean touches(DepartmentCode department) {
    return furnishers.contains(department);
  }

  /** Whether the credit office has to name a lead first. */
  public boolean wantsLead() {
    return lead.isEmpty() && !furnishers.isEmpty();
  }

  /** The lead, where it is not the requester itself. */
  public Optional<DepartmentCode> owner() {
    return lead.filter(one -> !one.equals(requester));
  }

  /** Whether the credit office answers; it never does for its own department. */
  public boolean byOffice(DepartmentCode office) {
    boolean nobodyElse = furnishers.isEmpty() || lead.filter(requester::equals).isPresent();
    return (late() || nobodyElse) && !requester.equals(office);
  }

  /**
   * Whether somebody of this department answers today.
   *
   * @param office whether it is somebody of the credit office
   */
  public boolean answers(DepartmentCode department, boolean office) {
    return owner().filter(department::equals).isPresent() || (office && byOffice(department));
  }
}
