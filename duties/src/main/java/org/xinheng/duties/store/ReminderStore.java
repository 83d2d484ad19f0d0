package org.xinheng.duties.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.Reminder;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.Owed;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.duties.Reminders.Contact;
import org.xinheng.vocabulary.DepartmentCode;

/** 提醒的存取. */
public final class ReminderStore {
  private static final Duration WEEK = Duration.ofDays(7);

  private final JdbcClient sql;
  private final Clock clock;

  public ReminderStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** Whether it is new: the database lets each be given once. */
  public boolean add(Owed owed, Step step) {
    return sql.sql(
                """
                insert into duties.reminder (department, kind, object, deadline, step, sentence, made_at)
                values (:department, :kind, :object, :deadline, :step, :sentence, :at)
                on conflict (department, kind, object, deadline, step) do nothing\
                """)
            .param("department", owed.department().value())
            .param("kind", owed.kind().name())
            .param("object", owed.object())
            .param("deadline", owed.lastDay())
            .param("step", step.name())
            .param("sentence", owed.sentence())
            .param("at", now())
            .update()
        > 0;
  }

  public List<Reminder> of(Optional<DepartmentCode> department, boolean unmailed, int limit) {
    return sql.sql(
            """
            select department, kind, object, deadline, step, sentence, made_at, mailed_at from duties.reminder
             where (:department::text is null or department = :department::text)
               and (not :unmailed or mailed_at is null and made_at > :week)
             order by id desc limit :limit\
            """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("unmailed", unmailed)
        .param("week", Timestamp.from(clock.instant().minus(WEEK)))
        .param("limit", limit)
        .query((row, n) ->
            new Reminder(
                new DepartmentCode(row.getString("department")),
                Kind.valueOf(row.getString("kind")),
                row.getString("object"),
                row.getObject("deadline", LocalDate.class),
                Step.valueOf(row.getString("step")),
                row.getString("sentence"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("mailed_at")).map(Timestamp::toInstant)))
        .list();
  }

  public long recent(Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select count(*) from duties.reminder where made_at > :week
               and (:department::text is null or department = :department::text)\
            """)
        .param("week", Timestamp.from(clock.instant().minus(WEEK)))
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(Long.class)
        .single();
  }

  /** All of the department's that were not mailed yet. */
  public void mailed(DepartmentCode department, String to) {
    sql.sql(
            """
            update duties.reminder set mailed_to = :to, mailed_at = :at
             where department = :department and mailed_at is null and made_at > :week\
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
