package org.xinheng.publish.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.PublicityEvent;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** Reads publications and moves single ones. */
public final class PublicationStore {
  private final JdbcClient sql;
  private final Events events;

  public PublicationStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
    this.events = new Events(sql);
  }

  /** Who took a step, when and why. */
  public record Act(LocalDate day, Instant at, String by, String why) {}

  public Optional<Publication> find(EntryId entry) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                 where p.entry = :entry\
                """)
        .param("entry", entry.value())
        .query(new PublicationRow())
        .optional();
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<Publication> lock(EntryId entry) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                 where p.entry = :entry
                   for update of p\
                """)
        .param("entry", entry.value())
        .query(new PublicationRow())
        .optional();
  }

  /** The newest version of the record the entry belongs to, kept from others. */
  public Optional<Publication> lockNewest(EntryId entry) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                  join publish.publication asked
                    on p.entry = asked.lineage or (p.lineage = asked.lineage and p.lineage <> p.entry)
                 where asked.entry = :entry
                 order by p.entry desc
                 limit 1
                   for update of p\
                """)
        .param("entry", entry.value())
        .query(new PublicationRow())
        .optional();
  }

  /** Other versions of the record that are not over yet, kept from others. */
  public List<Publication> lockOthers(EntryId entry) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                  join publish.publication asked
                    on p.entry = asked.lineage or (p.lineage = asked.lineage and p.lineage <> p.entry)
                 where asked.entry = :entry and p.entry <> :entry
                   and p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT', 'LIVE')
                 order by p.entry
                   for update of p\
                """)
        .param("entry", entry.value())
        .query(new PublicationRow())
        .list();
  }

  public List<Publication> among(Collection<EntryId> entries) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                 where p.entry = any(:entries)\
                """)
        .param("entries", entries.stream().map(EntryId::value).toArray(Long[]::new))
        .query(new PublicationRow())
        .list();
  }

  public List<Publication> of(SubjectId subject) {
    return sql.sql(
            PublicationRow.SELECT
                + """
                 where p.subject = :subject
                 order by p.decided_on desc, p.entry desc\
                """)
        .param("subject", subject.value())
        .query(new PublicationRow())
        .list();
  }

  public List<PublicityEvent> historyOf(EntryId entry) {
    return events.of(entry);
  }

  /** Takes one step and writes it down. */
  public void move(Publication before, Publicity to, Act act) {
    StateColumns columns = StateColumns.of(to);
    sql.sql(
            """
            update publish.publication
               set state = :state, withheld = :withheld, state_before = :before, exemption = :exemption::bigint,
                   superseded_by = :by::bigint, ending = :ending, ended_on = :on::date
             where entry = :entry\
            """)
        .param("state", columns.state())
        .param("withheld", columns.withheld())
        .param("before", columns.before())
        .param("exemption", columns.exemption())
        .param("by", columns.supersededBy())
        .param("ending", columns.ending())
        .param("on", columns.endedOn())
        .param("entry", before.entry().value())
        .update();
    events.append(
        before.entry(),
        StateColumns.of(before.state()).state(),
        columns.state(),
        act.day(),
        act.at(),
        act.by(),
        act.why());
  }
}
