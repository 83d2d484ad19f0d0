package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Register.Duty;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 责任的各行. Who bears which duty from which day to which; a row is ended, never changed. */
final class DutyRows {
  private final JdbcClient sql;
  private final Clock clock;

  DutyRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void insert(Duty duty, String by) {
    sql.sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, last_day, origin, reason, made_by, made_at)
            values (:department, :item, :frequency, :basis, :from, :last, :origin, :reason, :by, :at)
            on conflict (department, item) where last_day is null do nothing\
            """)
        .param("department", duty.department().value())
        .param("item", duty.item().value())
        .param("frequency", duty.frequency().name())
        .param("basis", duty.basis())
        .param("from", duty.fromDay())
        .param("last", duty.lastDay().orElse(null))
        .param("origin", duty.origin())
        .param("reason", duty.reason())
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  List<Duty> inForce(LocalDate day, Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty
             where from_day <= :day and (last_day is null or last_day >= :day)
               and (:department::text is null or department = :department::text)
             order by item, department\
            """)
        .param("day", day)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(DutyRows::duty)
        .list();
  }

  List<Duty> history(DepartmentCode department, ItemCode item) {
    return sql.sql(
            """
            select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty
             where department = :department and item = :item order by id desc\
            """)
        .param("department", department.value())
        .param("item", item.value())
        .query(DutyRows::duty)
        .list();
  }

  /** All there ever were. */
  List<Duty> all() {
    return sql.sql(
            """
            select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty\
            """)
        .query(DutyRows::duty)
        .list();
  }

  /** Every duty of it that has not ended by that day, also those that begin only later. */
  List<Duty> outlasting(DepartmentCode department, LocalDate day) {
    return sql.sql(
            """
            select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty
             where department = :department and (last_day is null or last_day > :day) order by from_day, id\
            """)
        .param("department", department.value())
        .param("day", day)
        .query(DutyRows::duty)
        .list();
  }

  Optional<Duty> open(DepartmentCode department, ItemCode item) {
    return history(department, item).stream().filter(one -> one.lastDay().isEmpty()).findFirst();
  }

  void close(Duty duty, LocalDate lastDay) {
    sql.sql("update duties.duty set last_day = :day where id = :id and last_day is null")
        .param("day", lastDay)
        .param("id", duty.id())
        .update();
  }

  /** One that would have begun only after the last day never comes into force. */
  void cut(Duty duty, LocalDate lastDay, long change) {
    var before = duty.fromDay().minusDays(1);
    sql.sql(
            "update duties.duty set last_day_before = last_day, last_day = :day, closed_by = :change where id = :id")
        .param("day", lastDay.isBefore(before) ? before : lastDay)
        .param("change", change)
        .param("id", duty.id())
        .update();
  }

  /**
   * Undoes what a closure did before its last day was over: the successor's rows never come into
   * force, the department's run on as before, but for those laid anew since.
   */
  void giveBack(long change) {
    sql.sql("update duties.duty set last_day = from_day - 1 where passed_by = ?")
        .param(change)
        .update();
    sql.sql(
            """
            update duties.duty cut set last_day = last_day_before, closed_by = null, last_day_before = null
             where closed_by = ? and not exists (select from duties.duty later
                    where later.department = cut.department and later.item = cut.item and later.id > cut.id)\
            """)
        .param(change)
        .update();
  }

  /** The successor bears it from its day on, until a duty of its own for the item takes over. */
  void pass(
      Duty duty,
      DepartmentCode successor,
      LocalDate earliest,
      String reason,
      String by,
      long change) {
    var from = duty.fromDay().isAfter(earliest) ? duty.fromDay() : earliest;
    var own = open(successor, duty.item()).map(one -> one.fromDay().minusDays(1));
    var last = Stream.concat(duty.lastDay().stream(), own.stream()).min(Comparator.naturalOrder());
    if (last.filter(day -> day.isBefore(from)).isEmpty()) {
      insert(
          new Duty(
              0,
              successor,
              duty.item(),
              duty.frequency(),
              duty.basis(),
              from,
              last,
              "SUCCESSION",
              reason),
          by);
      sql.sql(
              """
              update duties.duty set passed_by = :change where department = :successor and item = :item
                 and origin = 'SUCCESSION' and from_day = :from and passed_by is null\
              """)
          .param("change", change)
          .param("successor", successor.value())
          .param("item", duty.item().value())
          .param("from", from)
          .update();
    }
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getLong("id"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        Frequency.valueOf(row.getString("frequency")),
        row.getString("basis"),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        row.getString("origin"),
        row.getString("reason"));
  }
}
