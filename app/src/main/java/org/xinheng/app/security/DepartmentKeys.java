package org.xinheng.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 报送密钥. A department's key for the API: shown once, kept as a SHA-256 hash (it carries 256 random
 * bits).
 */
@Component
public class DepartmentKeys {
  private static final String PREFIX = "xh_";

  private final JdbcClient sql;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DepartmentKeys(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A key as an administrator sees it in the list. */
  public record Key(
      long id, String department, String hint, Instant madeAt, String madeBy, boolean withdrawn) {}

  /** Makes a key and returns it in clear, the only time it can be read. */
  public String make(DepartmentCode department, String by) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.sql(
            """
            insert into app.department_key (department, key_hash, hint, made_at, made_by)
            values (:department, :hash, :hint, :now, :by)\
            """)
        .param("department", department.value())
        .param("hash", hash(key))
        .param("hint", key.substring(key.length() - 4))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    return key;
  }

  /** The department whose key this is; empty for an unknown or withdrawn key. */
  public Optional<DepartmentCode> departmentOf(String key) {
    return sql.sql(
            """
            update app.department_key set last_used_at = :now
             where key_hash = :hash and withdrawn_at is null
            returning department\
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("hash", hash(key))
        .query(String.class)
        .optional()
        .map(DepartmentCode::new);
  }

  public List<Key> all() {
    return sql.sql(
            """
            select id, department, hint, made_at, made_by, withdrawn_at is not null as withdrawn
              from app.department_key order by department, id\
            """)
        .query((row, n) ->
            new Key(
                row.getLong("id"),
                row.getString("department"),
                row.getString("hint"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getBoolean("withdrawn")))
        .list();
  }

  public void withdraw(long id) {
    sql.sql(
            "update app.department_key set withdrawn_at = :now where id = :id and withdrawn_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
