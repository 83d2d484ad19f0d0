package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Register.Change;
import org.xinheng.duties.Register.Claim;
import org.xinheng.duties.Register.Closure;
import org.xinheng.duties.Register.Renaming;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.UnitNames;

/** 机构变动与职责争议的存取. */
final class ChangeStore {
  private final JdbcClient sql;
  private final Clock clock;

  ChangeStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Settled between exactly these. */
  Optional<DepartmentCode> lead(Claim claim) {
    return sql.sql(
            """
            select lead from duties.settlement
             where item = :item and claimants = string_to_array(:claimants, ',') order by id desc limit 1\
            """)
        .param("item", claim.item().value())
        .param("claimants", joined(claim))
        .query(String.class)
        .optional()
        .map(DepartmentCode::new);
  }

  private static String joined(Claim claim) {
    return String.join(
        ",", claim.claimants().stream().map(DepartmentCode::value).sorted().toList());
  }

  void settle(Claim claim, DepartmentCode lead, String reason, String by) {
    sql.sql(
            """
            insert into duties.settlement (item, lead, claimants, reason, made_by, made_at)
            values (:item, :lead, string_to_array(:claimants, ','), :reason, :by, :at)\
            """)
        .param("item", claim.item().value())
        .param("lead", lead.value())
        .param("claimants", joined(claim))
        .param("reason", reason)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Nobody else enters a change until the transaction ends. */
  void oneAtATime() {
    sql.sql("select pg_advisory_xact_lock(hashtext('duties.change'))::text")
        .query(String.class)
        .list();
  }

  /** Gives its number. */
  long closed(
      DepartmentCode department,
      LocalDate lastDay,
      DepartmentCode successor,
      String reason,
      String by) {
    long change;
    try {
      change = insert("CLOSED", department, lastDay, successor.value(), null, reason, by);
    } catch (DuplicateKeyException already) {
      throw new DutyRefused("DTY-054", "这个部门已经登记撤并");
    }
    sql.sql(
            """
            update duties.mending set department = :successor, passed_by = :change
             where department = :department and state = 'OPEN'\
            """)
        .param("successor", successor.value())
        .param("change", change)
        .param("department", department.value())
        .update();
    return change;
  }

  void renamed(
      DepartmentCode department, String newName, LocalDate from, String reason, String by) {
    insert("RENAMED", department, from, null, newName, reason, by);
  }

  private long insert(
      String kind,
      DepartmentCode department,
      LocalDate day,
      @org.jspecify.annotations.Nullable String successor,
      @org.jspecify.annotations.Nullable String newName,
      String reason,
      String by) {
    return sql.sql(
            """
            insert into duties.change (kind, department, day, successor, new_name, reason, made_by, made_at)
            values (:kind, :department, :day, :successor, :name, :reason, :by, :at) returning id\
            """)
        .param("kind", kind)
        .param("department", department.value())
        .param("day", day)
        .param("successor", successor)
        .param("name", newName)
        .param("reason", reason)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  long newest() {
    return sql.sql("select coalesce(max(id), 0) + count(revoked_at) from duties.change")
        .query(Long.class)
        .single();
  }

  /** Those that stand. */
  List<Renaming> renamings() {
    return renamings("revoked_at is null");
  }

  /** Those that were revoked: rows may say the name all the same. */
  List<Renaming> revokedNames() {
    return renamings("revoked_at is not null");
  }

  private List<Renaming> renamings(String which) {
    return sql.sql(
            "select department, new_name, day from duties.change where kind = 'RENAMED' and "
                + which
                + " order by day, id")
        .query((row, n) ->
            new Renaming(
                new DepartmentCode(row.getString("department")),
                row.getString("new_name"),
                row.getObject("day", LocalDate.class)))
        .list();
  }

  Optional<Closure> closure(DepartmentCode department) {
    return Optional.ofNullable(closures().get(department));
  }

  Map<DepartmentCode, Closure> closures() {
    var closures = new HashMap<DepartmentCode, Closure>();
    sql.sql(
            "select department, day, successor from duties.change where kind = 'CLOSED' and revoked_at is null")
        .query(row -> {
          closures.put(
              new DepartmentCode(row.getString("department")),
              new Closure(
                  row.getObject("day", LocalDate.class),
                  new DepartmentCode(row.getString("successor"))));
        });
    return closures;
  }

  /** Marks it revoked; true of a closure, whose mendings go back. */
  boolean revoke(long change, LocalDate today, String reason, String by) {
    var known =
        sql.sql("select * from duties.change where id = ? and revoked_at is null")
            .param(change)
            .query(ChangeStore::entered)
            .optional()
            .orElseThrow(() -> new DutyRefused("DTY-075", "没有这一项机构变动，或者已经撤销"));
    boolean closed = known.successor().isPresent();
    if (closed) {
      takeBack(known, today);
    } else if (renamings().stream()
        .filter(one -> one.department().equals(known.department()))
        .anyMatch(one -> one.from().isAfter(known.day()))) {
      throw new DutyRefused("DTY-076", "这个单位此后又更了名，请从最后一次起撤销");
    }
    sql.sql(
            "update duties.change set revoked_at = :at, revoked_by = :by, revoked_reason = :reason where id = :id")
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("reason", reason)
        .param("id", change)
        .update();
    return closed;
  }

  private void takeBack(Change closed, LocalDate today) {
    long dealtWith =
        sql.sql("select count(*) from duties.mending where passed_by = ? and state <> 'OPEN'")
            .param(closed.id())
            .query(Long.class)
            .single();
    if (today.isAfter(closed.day()) || dealtWith > 0) {
      throw new DutyRefused("DTY-077", "撤并已经生效，或移交的数据承接部门已经处理，不能再撤销；最后一日（含）以前、移交的还没有处理时才可撤销");
    }
    sql.sql(
            "update duties.mending set department = :department, passed_by = null where passed_by = :change")
        .param("department", closed.department().value())
        .param("change", closed.id())
        .update();
  }

  private static Change entered(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        new DepartmentCode(row.getString("department")),
        Optional.ofNullable(row.getString("successor")).map(DepartmentCode::new),
        row.getString("kind").equals("CLOSED") ? "撤并" : row.getString("new_name"),
        row.getString("reason"),
        Optional.ofNullable(row.getString("revoked_reason")).orElse(""));
  }

  /** The newest first; a renaming from the name it ended, by the configuration and those before. */
  List<Change> all(UnitNames configured) {
    var before = new HashMap<DepartmentCode, String>();
    var told = new ArrayList<Change>();
    for (var one :
        sql.sql("select * from duties.change order by day, id")
            .query(ChangeStore::entered)
            .list()) {
      if (one.successor().isPresent()) {
        told.add(one);
        continue;
      }
      var from =
          before.getOrDefault(one.department(), configured.on(one.department().value(), one.day()));
      told.add(
          new Change(
              one.id(),
              one.day(),
              one.department(),
              Optional.empty(),
              from + " → " + one.words(),
              one.reason(),
              one.revoked()));
      if (one.revoked().isEmpty()) {
        before.put(one.department(), one.words());
      }
    }
    return told.reversed();
  }
}
