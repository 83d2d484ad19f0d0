package org.xinheng.app.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** 登录者. Who is at the desk: the account as it was when the session began. */
public final class SignedIn implements UserDetails, Serializable {
  private static final long serialVersionUID = 1L;

  private final String login;
  private final String person;
  private final String department;
  private final String passwordHash;
  private final boolean active;
  private final boolean locked;
  private final boolean mustChangePassword;
  private final EnumSet<Role> roles;

  SignedIn(Account account, String passwordHash, boolean locked) {
    this.login = account.login();
    this.person = account.person();
    this.department = account.department();
    this.passwordHash = passwordHash;
    this.active = account.active();
    this.locked = locked;
    this.mustChangePassword = account.mustChangePassword();
    this.roles =
        account.roles().isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(account.roles());
  }

  public String person() {
    return person;
  }

  public String department() {
    return department;
  }

  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }

  /** Whether this person works for the whole district and not for one department only. */
  public boolean seesAllDepartments() {
    return may(Role.CREDIT_OFFICER);
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.copyOf(
        roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public boolean isEnabled() {
    return active;
  }

  @Override
  public boolean isAccountNonLocked() {
    return !locked;
  }
}
