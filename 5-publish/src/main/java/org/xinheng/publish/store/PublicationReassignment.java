package org.xinheng.publish.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.Reassignments;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 归属更正 in {@code publish.publication}. */
public final class PublicationReassignment implements Reassignments {
  private static final String KEPT =
      """
      lineage, item, department, state, withheld, state_before, exemption, ending, ended_on, decided_on, counted_from, deadline,
      deadline_provisional, second_clock, second_clock_provisional, seriousness, seriousness_why, rule, start_rule, least_months,
      most_months, by_validity, starts_on, earliest_end, latest_end, outer_limit, published_on, published_at,
      published_on_working_day, fields_public, scheduled_at\
      """;

  private final JdbcClient sql;
  private final Events events;
  private final Clock clock;

  public PublicationReassignment(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.events = new Events(sql);
    this.clock = clock;
  }

  @Override
  public void reassign(Map<EntryId, EntryId> moved, SubjectId to, String why, String by) {
    moved.forEach((old, fresh) -> reassign(old, fresh, to, why, by));
  }

  private void reassign(EntryId old, EntryId fresh, SubjectId to, String why, String by) {
    int taken =
        sql.sql(
                "insert into publish.publication (entry, subject, "
                    + KEPT
                    + ") select :fresh, :to, "
                    + KEPT
                    + " from publish.publication where entry = :old and state <> 'SUPERSEDED'")
            .param("fresh", fresh.value())
            .param("to", to.value())
            .param("old", old.value())
            .update();
    if (taken == 0) {
      return;
    }
    sql.sql(
            """
            insert into publish.redaction (entry, field, title, original, draft, drafted_by)
            select :fresh, field, title, original, draft, drafted_by from publish.redaction where entry = :old\
            """)
        .param("fresh", fresh.value())
        .param("old", old.value())
        .update();
    String state =
        sql.sql("select state from publish.publication where entry = :old")
            .param("old", old.value())
            .query(String.class)
            .single();
    LocalDate today = LocalDate.now(clock);
    supersede(old, fresh, today);
    events.append(fresh, null, state, today, clock.instant(), by, "归属更正：" + why);
    events.append(old, state, "SUPERSEDED", today, clock.instant(), by, "归属更正：" + why);
  }

  private void supersede(EntryId old, EntryId fresh, LocalDate today) {
    sql.sql(
            """
            update publish.publication
               set state = 'SUPERSEDED', superseded_by = :fresh, ended_on = :today, state_before = null, withheld = null, ending = null
             where entry = :old\
            """)
        .param("fresh", fresh.value())
        .param("today", today)
        .param("old", old.value())
        .update();
  }
}
