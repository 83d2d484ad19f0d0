package org.xinheng.app.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号簿. Five wrong passwords in a row lock an account for fifteen minutes. */
@Component
public class Accounts implements UserDetailsService {
  static final int ATTEMPTS = 5;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  private static final String SELECT =
      """
      select a.id, a.login, a.person, a.staff_number, a.department, a.active, a.must_change_password,
             a.locked_until, a.last_sign_in, a.password_hash,
             array(select r.role from app.account_role r where r.account = a.id order by r.role) as roles
        from app.account a
      """;

  private final JdbcClient sql;
  private final Clock clock;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient sql, Clock clock, PasswordEncoder passwords) {
    this.sql = sql;
    this.clock = clock;
    this.passwords = passwords;
  }

  @Override
  public SignedIn loadUserByUsername(String login) {
    return sql.sql(SELECT + " where a.login = :login")
        .param("login", login.strip())
        .query((row, n) -> signedIn(row))
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("没有这个账号"));
  }

  public List<Account> all() {
    return sql.sql(SELECT + " order by a.department, a.login")
        .query((row, n) -> account(row))
        .list();
  }

  public Optional<Account> find(String login) {
    return sql.sql(SELECT + " where a.login = :login")
        .param("login", login)
        .query((row, n) -> account(row))
        .optional();
  }

  /**
   * Opens an account without any right; the security administrator grants those.
   *
   * @throws AccountRefused when the login or the staff number is taken
   */
  @Transactional
  public void open(
      String login,
      String person,
      String staffNumber,
      String department,
      String password,
      String by) {
    PasswordRule.check(password, login);
    try {
      sql.sql(
              """
              insert into app.account (login, person, staff_number, department, password_hash, created_at, created_by)
              values (:login, :person, :staff, :department, :hash, :now, :by)\
              """)
          .param("login", login)
          .param("person", person)
          .param("staff", staffNumber)
          .param("department", department)
          .param("hash", hash(password))
          .param("now", Timestamp.from(clock.instant()))
          .param("by", by)
          .update();
    } catch (DuplicateKeyException taken) {
      throw new AccountRefused("ACC-002", "登录名或工号已被使用；一人只能有一个账号", taken);
    }
  }

  /** Grants or withdraws rights; the three kept-apart roles are refused on one account. */
  @Transactional
  public void grant(String login, Set<Role> roles, String by) {
    if (roles.stream().filter(Role::keptApart).count() > 1) {
      throw new AccountRefused("ACC-003", "系统管理员、安全管理员、审计员三种权限不得由一人兼任", null);
    }
    if (login.equals(by)) {
      throw new AccountRefused("ACC-004", "不能给自己授权，请由另一位安全管理员办理", null);
    }
    var account =
        find(login).orElseThrow(() -> new AccountRefused("ACC-001", "没有这个账号：" + login, null));
    sql.sql("delete from app.account_role where account = :id").param("id", account.id()).update();
    for (var role : roles) {
      sql.sql(
              "insert into app.account_role (account, role, granted_at, granted_by) values (:id, :role, :now, :by)")
          .param("id", account.id())
          .param("role", role.name())
          .param("now", Timestamp.from(clock.instant()))
          .param("by", by)
          .update();
    }
  }

  public void setActive(String login, boolean active) {
    sql.sql(
            "update app.account set active = :active, failed_attempts = 0, locked_until = null where login = :login")
        .param("active", active)
        .param("login", login)
        .update();
  }

  /** Sets a new password after the old one was given rightly. */
  @Transactional
  public void changePassword(String login, String old, String fresh) {
    var known = loadUserByUsername(login);
    if (!passwords.matches(old, known.getPassword())) {
      throw new AccountRefused("ACC-005", "原口令不正确", null);
    }
    PasswordRule.check(fresh, login);
    sql.sql(
            "update app.account set password_hash = :hash, must_change_password = false where login = :login")
        .param("hash", hash(fresh))
        .param("login", login)
        .update();
  }

  /** Lets a password stay that everybody may read anyway: the sample's, printed at start. */
  public void keepPassword(String login) {
    sql.sql("update app.account set must_change_password = false where login = :login")
        .param("login", login)
        .update();
  }

  /** Sets a first password for somebody who has forgotten theirs; it must be changed at once. */
  public void renewPassword(String login, String fresh) {
    PasswordRule.check(fresh, login);
    sql.sql(
            """
            update app.account
               set password_hash = :hash, must_change_password = true, failed_attempts = 0, locked_until = null
             where login = :login\
            """)
        .param("hash", hash(fresh))
        .param("login", login)
        .update();
  }

  void failed(String login) {
    sql.sql(
            """
            update app.account
               set failed_attempts = case when locked_until <= :now then 1 else failed_attempts + 1 end,
                   locked_until = case when locked_until <= :now then null
                                       when locked_until is null and failed_attempts + 1 >= :most then :until
                                       else locked_until end
             where login = :login\
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("most", ATTEMPTS)
        .param("until", Timestamp.from(clock.instant().plus(LOCKED_FOR)))
        .param("login", login)
        .update();
  }

  void succeeded(String login) {
    sql.sql(
            "update app.account set failed_attempts = 0, locked_until = null, last_sign_in = :now where login = :login")
        .param("now", Timestamp.from(clock.instant()))
        .param("login", login)
        .update();
  }

  private String hash(String password) {
    return java.util.Objects.requireNonNull(passwords.encode(password));
  }

  private SignedIn signedIn(ResultSet row) throws SQLException {
    var account = account(row);
    boolean locked =
        account.lockedUntil().filter(until -> until.isAfter(clock.instant())).isPresent();
    return new SignedIn(account, row.getString("password_hash"), locked);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("login"),
        row.getString("person"),
        row.getString("staff_number"),
        row.getString("department"),
        row.getBoolean("active"),
        row.getBoolean("must_change_password"),
        roles(row.getArray("roles")),
        instant(row, "locked_until"),
        instant(row, "last_sign_in"));
  }

  private static Set<Role> roles(Array names) throws SQLException {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
    return roles;
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
