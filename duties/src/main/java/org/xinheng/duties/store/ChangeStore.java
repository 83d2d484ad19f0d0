package org.xinheng.duties.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
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

  void closed(
      DepartmentCode department,
      LocalDate lastDay,
      DepartmentCode successor,
      String reason,
      String by) {
    try {
      insert("CLOSED", department, lastDay, successor.value(), null, reason, by);
    } catch (DuplicateKeyException already) {
      throw new DutyRefused("DTY-054", "这个部门已经登记撤并");
    }
    sql.sql(
            "update duties.mending set department = :successor where department = :department and state = 'OPEN'")
        .param("successor", successor.value())
        .param("department", department.value())
        .update();
  }

  void renamed(
      DepartmentCode department, String newName, LocalDate from, String reason, String by) {
    insert("RENAMED", department, from, null, newName, reason, by);
  }

  private void insert(
      String kind,
      DepartmentCode department,
      LocalDate day,
      @org.jspecify.annotations.Nullable String successor,
      @org.jspecify.annotations.Nullable String newName,
      String reason,
      String by) {
    sql.sql(
            """
            insert into duties.change (kind, department, day, successor, new_name, reason, made_by, made_at)
            values (:kind, :department, :day, :successor, :name, :reason, :by, :at)\
            """)
        .param("kind", kind)
        .param("department", department.value())
        .param("day", day)
        .param("successor", successor)
        .param("name", newName)
        .param("reason", reason)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  long newest() {
    return sql.sql("select coalesce(max(id), 0) from duties.change").query(Long.class).single();
  }

  List<Renaming> renamings() {
    return sql.sql(
            "select department, new_name, day from duties.change where kind = 'RENAMED' order by day, id")
        .query((row, n) ->
            new Renaming(
                new DepartmentCode(row.getString("department")),
                row.getString("new_name"),
                row.getObject("day", LocalDate.class)))
        .list();
  }

  Map<DepartmentCode, Closure> closures() {
    var closures = new HashMap<DepartmentCode, Closure>();
    sql.sql("select department, day, successor from duties.change where kind = 'CLOSED'")
        .query(row -> {
          closures.put(
              new DepartmentCode(row.getString("department")),
              new Closure(
                  row.getObject("day", LocalDate.class),
                  new DepartmentCode(row.getString("successor"))));
        });
    return closures;
  }

  List<Change> all() {
    return sql.sql(
            """
            select day, department, successor, case kind when 'CLOSED' then '撤并' else '更名为' || new_name end as words, reason
              from duties.change order by id desc\
            """)
        .query((row, n) ->
            new Change(
                row.getObject("day", LocalDate.class),
                new DepartmentCode(row.getString("department")),
                Optional.ofNullable(row.getString("successor")).map(DepartmentCode::new),
                row.getString("words"),
                row.getString("reason")))
        .list();
  }
}
