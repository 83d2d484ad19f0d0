package org.xinheng.app.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 审计日志. Who did what to what, when, why and with what outcome; rows are only ever added. */
@Component
public class AuditTrail {
  private final JdbcClient sql;
  private final Clock clock;

  AuditTrail(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** One line of the trail. */
  public record Event(
      long id,
      Instant at,
      String who,
      String department,
      String action,
      String object,
      String reason,
      String outcome,
      String address) {}

  public void done(
      String who, String department, String action, String object, String reason, String address) {
    add(who, department, action, object, reason, "DONE", address);
  }

  public void refused(
      String who, String department, String action, String object, String reason, String address) {
    add(who, department, action, object, reason, "REFUSED", address);
  }

  /**
   * 日志筛选. "" and empty mean any; {@code object} is found anywhere in the event's object.
   *
   * @param from first day, inclusive
   * @param until last day, inclusive
   */
  public record Filter(
      String who,
      String action,
      String object,
      String outcome,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {
    public static final Filter ANY = new Filter("", "", "", "", Optional.empty(), Optional.empty());
  }

  /**
   * The newest events first.
   *
   * @param before only events with a smaller number, for paging
   */
  public List<Event> list(Filter filter, long before, int limit) {
    return sql.sql(
            """
            select id, at, who, department, action, object, reason, outcome, address
              from app.audit_event
             where id < :before
               and (:who = '' or who = :who)
               and (:action = '' or action = :action)
               and (:object = '' or position(lower(:object) in lower(object)) > 0)
               and (:outcome = '' or outcome = :outcome)
               and (:from::date is null or at >= :from::date)
               and (:until::date is null or at < :until::date + 1)
             order by id desc limit :limit\
            """)
        .param("before", before)
        .param("who", filter.who())
        .param("action", filter.action())
        .param("object", filter.object())
        .param("outcome", filter.outcome())
        .param("from", filter.from().orElse(null))
        .param("until", filter.until().orElse(null))
        .param("limit", limit)
        .query((row, n) ->
            new Event(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("department"),
                row.getString("action"),
                row.getString("object"),
                row.getString("reason"),
                row.getString("outcome"),
                row.getString("address")))
        .list();
  }

  /** What has been done lately, each kind once, for the choice of a filter. */
  public List<String> actions() {
    return sql.sql(
            """
            select distinct action
              from (select action from app.audit_event order by id desc limit 20000) lately
             order by action\
            """)
        .query(String.class)
        .list();
  }

  private void add(
      String who,
      String department,
      String action,
      String object,
      String reason,
      String outcome,
      String address) {
    sql.sql(
            """
            insert into app.audit_event (at, who, department, action, object, reason, outcome, address)
            values (:at, :who, :department, :action, :object, :reason, :outcome, :address)\
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("who", who)
        .param("department", department)
        .param("action", action)
        .param("object", object)
        .param("reason", reason)
        .param("outcome", outcome)
        .param("address", address)
        .update();
  }
}
