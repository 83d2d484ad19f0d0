package org.xinheng.app.security;

/**
 * 权限. What an account may do; the last three are never held by one person (三员分立, GB/T 22239-2019).
 */
public enum Role {
  CLERK("经办人"),
  CREDIT_OFFICER("信用办"),
  ADMINISTRATOR("系统管理员"),
  SECURITY_ADMINISTRATOR("安全管理员"),
  AUDITOR("审计员");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether this role is one of the three that must be kept apart. */
  public boolean keptApart() {
    return this == ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDITOR;
  }
}
