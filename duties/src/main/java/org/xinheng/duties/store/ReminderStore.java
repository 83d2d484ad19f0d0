package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.duties.Reminder;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.Matter;
import org.xinheng.duties.Reminder.Owed;
import org.xinheng.duties.Reminder.Settled;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.duties.Reminders.Contact;
import org.xinheng.duties.Reminders.Filter;
import org.xinheng.vocabulary.DepartmentCode;

/** 提醒的存取. */
public final class ReminderStore {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String SELECT =
      """
      select id, department, kind, object, deadline, step, sentence, remaining, made_at, mailed_at, settled_at, settled_why
        from duties.reminder\
      """;

  private final JdbcClient sql;
  private final Clock clock;

  public ReminderStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** The reminder of the step; an earlier one of the same matter gives way to it. */
  public boolean add(Owed owed, Step step) {
    matter(
            """
            update duties.reminder set remaining = 0, settled_at = :at, settled_why = '已由后一次提醒代替'
             where department = :department and kind = :kind and object = :object and deadline = :deadline
               and settled_at is null and step <> :step\
            """,
            owed.matter())
        .param("step", step.name())
        .param("at", now())
        .update();
    return matter(
                """
                insert into duties.reminder (department, kind, object, deadline, step, sentence, remaining, made_at)
                values (:department, :kind, :object, :deadline, :step, :sentence, :remaining, :at)
                on conflict (department, kind, object, deadline) where settled_at is null do nothing\
                """,
                owed.matter())
            .param("step", step.name())
            .param("sentence", owed.sentence())
            .param("remaining", owed.pieces())
            .param("at", now())
            .update()
        > 0;
  }

  private StatementSpec matter(String statement, Matter matter) {
    return sql.sql(statement)
        .param("department", matter.department().value())
        .param("kind", matter.kind().name())
        .param("object", matter.object())
        .param("deadline", matter.deadline());
  }

  public void remain(long id, long pieces) {
    sql.sql("update duties.reminder set remaining = :pieces where id = :id and settled_at is null")
        .param("pieces", pieces)
        .param("id", id)
        .update();
  }

  public void settle(long id, String why) {
    sql.sql(
            """
            update duties.reminder set remaining = 0, settled_at = :at, settled_why = :why
             where id = :id and settled_at is null\
            """)
        .param("at", now())
        .param("why", why)
        .param("id", id)
        .update();
  }

  /** Of every matter at most one. */
  public List<Reminder> open() {
    return sql.sql(SELECT + " where settled_at is null order by id")
        .query(ReminderStore::reminder)
        .list();
  }

  public List<Reminder> of(Filter filter, int offset, int limit) {
    return filtered(SELECT, filter, " order by id desc offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query(ReminderStore::reminder)
        .list();
  }

  public long count(Filter filter) {
    return filtered("select count(*) from duties.reminder", filter, "").query(Long.class).single();
  }

  private StatementSpec filtered(String select, Filter filter, String order) {
    return sql.sql(
            select
                + """
                 where (:department::text is null or department = :department::text)
                   and (:kind::text is null or kind = :kind::text)
                   and case :state::text when 'OPEN' then settled_at is null
                            when 'LATE' then settled_at is null and deadline < :today
                            when 'SETTLED' then settled_at is not null else true end\
                """
                + order)
        .param("department", filter.department().map(DepartmentCode::value).orElse(null))
        .param("kind", filter.kind().map(Enum::name).orElse(null))
        .param("state", filter.state().map(Enum::name).orElse(null))
        .param("today", LocalDate.now(clock));
  }

  /** Of the last week, still open. */
  public List<Reminder> unmailed(DepartmentCode department, int limit) {
    return sql.sql(
            SELECT
                + " where department = :department and mailed_at is null and settled_at is null and made_at > :week order by id desc limit :limit")
        .param("department", department.value())
        .param("week", Timestamp.from(clock.instant().minus(WEEK)))
        .param("limit", limit)
        .query(ReminderStore::reminder)
        .list();
  }

  private static Reminder reminder(ResultSet row, int number) throws SQLException {
    var why = row.getString("settled_why");
    return new Reminder(
        row.getLong("id"),
        new Matter(
            new DepartmentCode(row.getString("department")),
            Kind.valueOf(row.getString("kind")),
            row.getString("object"),
            row.getObject("deadline", LocalDate.class)),
        Step.valueOf(row.getString("step")),
        row.getString("sentence"),
        row.getLong("remaining"),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("mailed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("settled_at"))
            .map(Timestamp::toInstant)
            .map(at -> new Settled(at, why)));
  }

  /** All of the department's that were not mailed yet. */
  public void mailed(DepartmentCode department, String to) {
    sql.sql(
            """
            update duties.reminder set mailed_to = :to, mailed_at = :at
             where department = :department and mailed_at is null and settled_at is null and made_at > :week\
            """)
        .param("to", to)
        .param("at", now())
        .param("department", department.value())
        .param("week", Timestamp.from(clock.instant().minus(WEEK)))
        .update();
  }

  /** The last named of each department. */
  public List<Contact> contacts() {
    return sql.sql(
            "select distinct on (department) department, person, mail from duties.contact order by department, id desc")
        .query((row, n) ->
            new Contact(
                new DepartmentCode(row.getString("department")),
                row.getString("person"),
                row.getString("mail")))
        .list();
  }

  public void name(Contact contact, String by) {
    sql.sql(
            """
            insert into duties.contact (department, person, mail, made_by, made_at)
            values (:department, :person, :mail, :by, :at)\
            """)
        .param("department", contact.department().value())
        .param("person", contact.person())
        .param("mail", contact.mail())
        .param("by", by)
        .param("at", now())
        .update();
  }
}
