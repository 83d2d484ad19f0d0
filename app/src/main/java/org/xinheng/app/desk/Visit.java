package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.xinheng.app.security.Role;
import org.xinheng.app.security.SignedIn;
import org.xinheng.vocabulary.DepartmentCode;

/** 来访. One request of somebody at the desk, and whose data that person may see. */
public record Visit(SignedIn who, HttpServletRequest request) {

  public String login() {
    return who.getUsername();
  }

  /** The department this person belongs to. */
  public DepartmentCode department() {
    return new DepartmentCode(who.department());
  }

  public boolean may(Role role) {
    return who.may(role);
  }

  /** Empty for the credit office, which sees every department; else the person's own. */
  public Optional<DepartmentCode> scope() {
    return who.seesAllDepartments() ? Optional.empty() : Optional.of(department());
  }

  public boolean sees(DepartmentCode other) {
    return scope().map(other::equals).orElse(true);
  }

  /**
   * The department to list: the one asked for where the person may see it, else the person's scope.
   */
  public Optional<DepartmentCode> scope(Optional<DepartmentCode> asked) {
    return asked.filter(this::sees).or(this::scope);
  }

  public String address() {
    return String.valueOf(request.getRemoteAddr());
  }
}
