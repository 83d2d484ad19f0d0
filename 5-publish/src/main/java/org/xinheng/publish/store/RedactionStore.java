package org.xinheng.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.Redaction;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SensitiveFacts;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.WorkingDay;

/** 待隐去个人信息的文本 in {@code publish.redaction}. */
public final class RedactionStore {
  private final JdbcClient sql;

  public RedactionStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  public List<Redaction> waiting(Optional<DepartmentCode> department, int offset, int limit) {
    return grouped(
        sql.sql(
                """
                select p.entry, p.subject, p.item, p.department, p.decided_on, p.deadline, p.deadline_provisional, p.scheduled_at,
                       r.field, r.title, r.original, r.draft, r.drafted_by
                  from (select * from publish.publication
                         where state = 'AWAITING_REDACTION'
                           and state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
                           and (:department::text is null or department = :department::text)
                         order by deadline, entry
                        offset :offset limit :limit) p
                  left join publish.redaction r on r.entry = p.entry
                 order by p.deadline, p.entry, r.field\
                """)
            .param("department", department.map(DepartmentCode::value).orElse(null))
            .param("offset", offset)
            .param("limit", limit)
            .query(RedactionStore::line)
            .list());
  }

  public long count(Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select count(*) from publish.publication
             where state = 'AWAITING_REDACTION'
               and state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
               and (:department::text is null or department = :department::text)\
            """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(Long.class)
        .single();
  }

  public long countOf(long submission) {
    return sql.sql(
            """
            select count(*)
              from publish.publication p join dossier.offered_entry_version e on e.id = p.entry
             where p.state = 'AWAITING_REDACTION'
               and p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT')
               and e.submission = :submission\
            """)
        .param("submission", submission)
        .query(Long.class)
        .single();
  }

  public Optional<Redaction> find(EntryId entry) {
    return grouped(
            sql.sql(
                    """
                    select p.entry, p.subject, p.item, p.department, p.decided_on, p.deadline, p.deadline_provisional, p.scheduled_at,
                           r.field, r.title, r.original, r.draft, r.drafted_by
                      from publish.publication p
                      left join publish.redaction r on r.entry = p.entry
                     where p.entry = :entry and p.state = 'AWAITING_REDACTION'
                     order by r.field\
                    """)
                .param("entry", entry.value())
                .query(RedactionStore::line)
                .list())
        .stream()
        .findFirst();
  }

  /** Whether there was such a text. */
  public boolean redraft(EntryId entry, FieldName field, String draft, String by) {
    return sql.sql(
                """
                update publish.redaction set draft = :draft, drafted_by = :by
                 where entry = :entry and field = :field\
                """)
            .param("draft", draft)
            .param("by", by)
            .param("entry", entry.value())
            .param("field", field.value())
            .update()
        > 0;
  }

  /** Drafts that differ become the public texts; the originals are forgotten here. */
  public void adopt(EntryId entry) {
    sql.sql(
            """
            with drafts as (
              delete from publish.redaction where entry = :entry returning field, original, draft)
            update publish.publication
               set fields_public = coalesce(fields_public, '{}') || coalesce((select jsonb_object_agg(field, draft) from drafts where draft <> original), '{}')
             where entry = :entry\
            """)
        .param("entry", entry.value())
        .update();
  }

  private record Line(Redaction head, Optional<Redaction.Text> text) {}

  private static Line line(ResultSet row, int number) throws SQLException {
    Redaction head =
        new Redaction(
            new EntryId(row.getLong("entry")),
            new SubjectId(row.getLong("subject")),
            new ItemCode(row.getString("item")),
            new DepartmentCode(row.getString("department")),
            row.getObject("decided_on", LocalDate.class),
            new WorkingDay(
                row.getObject("deadline", LocalDate.class), row.getBoolean("deadline_provisional")),
            row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
            List.of());
    return new Line(head, text(row));
  }

  private static Optional<Redaction.Text> text(ResultSet row) throws SQLException {
    String field = row.getString("field");
    if (field == null) {
      return Optional.empty();
    }
    String original = row.getString("original");
    return Optional.of(
        new Redaction.Text(
            new FieldName(field),
            row.getString("title"),
            original,
            SensitiveFacts.tracesIn(original),
            row.getString("draft"),
            row.getString("drafted_by")));
  }

  private static List<Redaction> grouped(List<Line> lines) {
    var heads = new LinkedHashMap<EntryId, Redaction>();
    var texts = new LinkedHashMap<EntryId, List<Redaction.Text>>();
    for (Line line : lines) {
      heads.put(line.head().entry(), line.head());
      List<Redaction.Text> of =
          texts.computeIfAbsent(line.head().entry(), entry -> new ArrayList<>());
      line.text().ifPresent(of::add);
    }
    return heads.values().stream()
        .map(head ->
            new Redaction(
                head.entry(),
                head.subject(),
                head.item(),
                head.department(),
                head.decidedOn(),
                head.deadline(),
                head.scheduledAt(),
                texts.getOrDefault(head.entry(), List.of())))
        .toList();
  }
}
