package org.xinheng.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.publish.Exemption;
import org.xinheng.publish.ExemptionId;
import org.xinheng.publish.ExemptionReason;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/** 免于公示 in {@code publish.exemption}. */
public final class ExemptionStore {
  private final JdbcClient sql;

  public ExemptionStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  public ExemptionId add(
      Exemption.Proposal proposal, EntryId entry, DepartmentCode department, Instant now) {
    return new ExemptionId(
        sql.sql(
                """
                insert into publish.exemption (entry, department, reason, legal_basis, until, grounds, state, proposed_by, proposed_at)
                values (:entry, :department, :reason, :basis, :until, :grounds, 'PROPOSED', :by, :now)
                returning id\
                """)
            .param("entry", entry.value())
            .param("department", department.value())
            .param("reason", proposal.reason().name())
            .param("basis", proposal.legalBasis().strip())
            .param("until", proposal.until())
            .param("grounds", proposal.grounds().strip())
            .param("by", proposal.by())
            .param("now", Events.at(now))
            .query(Long.class)
            .single());
  }

  public void decide(ExemptionId id, Exemption.State state, String by, String words, Instant now) {
    sql.sql(
            """
            update publish.exemption
               set state = :state, decided_by = :by, decision_words = :words, decided_at = :now
             where id = :id\
            """)
        .param("state", state.name())
        .param("by", by)
        .param("words", words)
        .param("now", Events.at(now))
        .param("id", id.value())
        .update();
  }

  public Optional<Exemption> find(ExemptionId id) {
    return sql.sql("select * from publish.exemption where id = :id")
        .param("id", id.value())
        .query(ExemptionStore::row)
        .optional();
  }

  public Optional<Exemption> lock(ExemptionId id) {
    return sql.sql("select * from publish.exemption where id = :id for update")
        .param("id", id.value())
        .query(ExemptionStore::row)
        .optional();
  }

  /** Whether a proposal for any version of the record waits for a second person. */
  public boolean proposedFor(EntryId entry) {
    return of(entry).stream().anyMatch(known -> known.state() == Exemption.State.PROPOSED);
  }

  /** The entry that now carries the exemption: a later version may have inherited it. */
  public Optional<EntryId> carrier(ExemptionId id) {
    return sql.sql(
            """
            select p.entry
              from publish.exemption x
              join publish.publication asked on asked.entry = x.entry
              join publish.publication p
                on p.entry = asked.lineage or (p.lineage = asked.lineage and p.lineage <> p.entry)
             where x.id = :id and p.exemption = x.id
             order by p.entry desc
             limit 1\
            """)
        .param("id", id.value())
        .query(Long.class)
        .optional()
        .map(EntryId::new);
  }

  public List<Exemption> waiting(Optional<DepartmentCode> department, int offset, int limit) {
    return sql.sql(
            """
            select * from publish.exemption
             where state = 'PROPOSED'
               and (:department::text is null or department = :department::text)
             order by proposed_at, id
            offset :offset limit :limit\
            """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("offset", offset)
        .param("limit", limit)
        .query(ExemptionStore::row)
        .list();
  }

  public List<Exemption> of(EntryId entry) {
    return sql.sql(
            """
            select x.*
              from publish.publication asked
              join publish.publication p
                on p.entry = asked.lineage or (p.lineage = asked.lineage and p.lineage <> p.entry)
              join publish.exemption x on x.entry = p.entry
             where asked.entry = :entry
             order by x.id desc\
            """)
        .param("entry", entry.value())
        .query(ExemptionStore::row)
        .list();
  }

  private static Exemption row(ResultSet row, int number) throws SQLException {
    return new Exemption(
        new ExemptionId(row.getLong("id")),
        new EntryId(row.getLong("entry")),
        new DepartmentCode(row.getString("department")),
        ExemptionReason.valueOf(row.getString("reason")),
        row.getString("legal_basis"),
        row.getObject("until", LocalDate.class),
        row.getString("grounds"),
        Exemption.State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("decision_words")));
  }
}
