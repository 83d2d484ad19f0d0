package org.xinheng.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.MergerProposal;
import org.xinheng.link.MergerProposal.State;
import org.xinheng.vocabulary.SubjectId;

/** 并户的提出的存取. */
final class MergerProposalRows {
  private final JdbcClient sql;

  MergerProposalRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Empty where a proposal for the two waits already. */
  Optional<MergerProposal> add(
      SubjectId from, SubjectId into, String why, String by, OffsetDateTime at) {
    return sql.sql(
            """
            insert into link.merger_proposal (from_entity, into_entity, why, proposed_by, proposed_at)
            values (:from, :into, :why, :by, :at) on conflict do nothing returning *\
            """)
        .param("from", from.value())
        .param("into", into.value())
        .param("why", why)
        .param("by", by)
        .param("at", at)
        .query(MergerProposalRows::proposal)
        .optional();
  }

  Optional<MergerProposal> find(long id) {
    return sql.sql("select * from link.merger_proposal where id = :id")
        .param("id", id)
        .query(MergerProposalRows::proposal)
        .optional();
  }

  Optional<MergerProposal> locked(long id) {
    return sql.sql("select * from link.merger_proposal where id = :id for update")
        .param("id", id)
        .query(MergerProposalRows::proposal)
        .optional();
  }

  List<MergerProposal> waiting() {
    return sql.sql("select * from link.merger_proposal where state = 'PROPOSED' order by id")
        .query(MergerProposalRows::proposal)
        .list();
  }

  List<MergerProposal> of(SubjectId subject) {
    return sql.sql(
            "select * from link.merger_proposal where from_entity = :id or into_entity = :id order by id desc")
        .param("id", subject.value())
        .query(MergerProposalRows::proposal)
        .list();
  }

  MergerProposal decided(long id, State state, String by, OffsetDateTime at, String words) {
    return sql.sql(
            """
            update link.merger_proposal set state = :state, decided_by = :by, decided_at = :at, decision_words = :words
             where id = :id returning *\
            """)
        .param("state", state.name())
        .param("by", by)
        .param("at", at)
        .param("words", words.strip())
        .param("id", id)
        .query(MergerProposalRows::proposal)
        .single();
  }

  private static MergerProposal proposal(ResultSet row, int number) throws SQLException {
    var by = row.getString("decided_by");
    return new MergerProposal(
        row.getLong("id"),
        new SubjectId(row.getLong("from_entity")),
        new SubjectId(row.getLong("into_entity")),
        row.getString("why"),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        by == null
            ? Optional.empty()
            : Optional.of(
                new MergerProposal.Decided(
                    by,
                    row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                    Objects.requireNonNullElse(row.getString("decision_words"), ""))));
  }
}
