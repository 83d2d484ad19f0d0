package org.xinheng.app.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 账号. One person, one account; made by the administrator, given rights by the security
 * administrator.
 */
public record Account(
    long id,
    String login,
    String person,
    String staffNumber,
    String department,
    boolean active,
    boolean mustChangePassword,
    Set<Role> roles,
    Optional<Instant> lockedUntil,
    Optional<Instant> lastSignIn) {

  public boolean may(Role role) {
    return roles.contains(role);
  }

  public String roleTitles() {
    return roles.stream().sorted().map(Role::title).collect(Collectors.joining("、"));
  }
}
