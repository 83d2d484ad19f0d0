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
import org.xinheng.publish.Ending;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.WithdrawalId;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkingDay;

/** 撤下公示 in {@code publish.withdrawal}. */
public final class WithdrawalStore {
  private static final String SELECT = "select * from publish.withdrawal where ";

  private final JdbcClient sql;

  public WithdrawalStore(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  public void add(
      Withdrawal.Proposal proposal, Publication publication, WorkingDay deadline, Instant now) {
    sql.sql(
            """
            insert into publish.withdrawal (entry, item, department, document, ending, since, deadline, deadline_provisional, explanation, state, proposed_by, proposed_at)
            values (:entry, :item, :department, :document, :ending, :since, :deadline, :provisional, :explanation, 'PROPOSED', :by, :now)\
            """)
        .param("entry", publication.entry().value())
        .param("item", publication.item().value())
        .param("department", publication.department().value())
        .param("document", proposal.document())
        .param("ending", proposal.ending().name())
        .param("since", proposal.since())
        .param("deadline", deadline.day())
        .param("provisional", deadline.provisional())
        .param("explanation", proposal.explanation().strip())
        .param("by", proposal.by())
        .param("now", Events.at(now))
        .update();
  }

  public void decide(
      WithdrawalId id, Withdrawal.State state, String by, String words, Instant now) {
    sql.sql(
            """
            update publish.withdrawal
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

  public Optional<Withdrawal> find(WithdrawalId id) {
    return one(SELECT + "id = :id", id);
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<Withdrawal> lock(WithdrawalId id) {
    return one(SELECT + "id = :id for update", id);
  }

  private Optional<Withdrawal> one(String question, WithdrawalId id) {
    return sql.sql(question).param("id", id.value()).query(WithdrawalStore::row).optional();
  }

  public List<Withdrawal> waiting(Optional<DepartmentCode> department, int offset, int limit) {
    return sql.sql(
            SELECT
                + """
                 state = 'PROPOSED'
                 and (:department::text is null or department = :department::text)
                 order by deadline, id
                offset :offset limit :limit\
                """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("offset", offset)
        .param("limit", limit)
        .query(WithdrawalStore::row)
        .list();
  }

  public List<Withdrawal> of(EntryId entry) {
    return sql.sql(SELECT + "entry = :entry order by id desc")
        .param("entry", entry.value())
        .query(WithdrawalStore::row)
        .list();
  }

  public List<Withdrawal> approved(int offset, int limit) {
    return sql.sql(
            SELECT
                + "state = 'APPROVED' order by decided_at desc, id desc offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query(WithdrawalStore::row)
        .list();
  }

  private static Withdrawal row(ResultSet row, int number) throws SQLException {
    return new Withdrawal(
        new WithdrawalId(row.getLong("id")),
        new EntryId(row.getLong("entry")),
        new ItemCode(row.getString("item")),
        new DepartmentCode(row.getString("department")),
        row.getString("document"),
        Ending.valueOf(row.getString("ending")),
        row.getObject("since", LocalDate.class),
        new WorkingDay(
            row.getObject("deadline", LocalDate.class), row.getBoolean("deadline_provisional")),
        row.getString("explanation"),
        Withdrawal.State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("decision_words")));
  }
}
