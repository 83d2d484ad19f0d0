package org.xinheng.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Merger;
import org.xinheng.link.MergerOutcome;
import org.xinheng.link.MergerProposal;
import org.xinheng.link.MergerProposal.State;
import org.xinheng.link.MergerRefusal;
import org.xinheng.link.Mergers;
import org.xinheng.link.model.MayMerge;
import org.xinheng.vocabulary.SubjectId;

/** 并户登记簿 on PostgreSQL. */
public final class PostgresMergers implements Mergers {
  /**
   * Of what went along, only what still hangs on the one that comes free: its own merger, if a
   * person decided one, says into whom; where none does (an entity that became registered), the
   * oldest merger that took it along.
   */
  private static final String TAKE_ALONG =
      """
      with recursive undone as (
        select from_entity, along from link.merger where id = :id
      ), own as (
        select e.id,
               coalesce(
                 (select k.into_entity from link.merger k where k.from_entity = e.id and k.undone_at is null),
                 (select k.from_entity from link.merger k
                   where e.id = any (k.along)
                     and k.merged_at >= coalesce((select max(o.undone_at) from link.merger o where o.from_entity = e.id), '-infinity')
                   order by k.id limit 1)) as into_entity
          from link.market_entity e, undone
         where e.id = any (undone.along) and e.standing = 'MERGED'
      ), along as (
        select own.id from own join undone on undone.from_entity = own.into_entity
        union
        select own.id from own join along on along.id = own.into_entity
      )
      update link.market_entity e set merged_into = undone.from_entity
        from along, undone where e.id = along.id\
      """;

  private final JdbcClient sql;
  private final MarketEntities entities;
  private final Clock clock;
  private final RegisterNotes notes;
  private final MergerProposalRows proposals;

  public PostgresMergers(DataSource dataSource, MarketEntities entities, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.entities = entities;
    this.clock = clock;
    this.notes = new RegisterNotes(sql);
    this.proposals = new MergerProposalRows(sql);
  }

  @Override
  public MergerOutcome merge(SubjectId from, SubjectId into, String why, String by) {
    var one = entities.find(from);
    var other = entities.find(into);
    var refusal = MayMerge.refusal(one, other, why);
    if (refusal.isPresent()) {
      return new MergerOutcome.Refused(refusal.get());
    }
    if (needsApproval(from, into)) {
      return proposals
          .add(from, into, why.strip(), by, now())
          .<MergerOutcome>map(MergerOutcome.Proposed::new)
          .orElse(new MergerOutcome.Refused(MergerRefusal.ALREADY_PROPOSED));
    }
    return join(one.orElseThrow(), into, why, by, Optional.empty());
  }

  @Override
  public boolean needsApproval(SubjectId one, SubjectId other) {
    return bearsCode(one) && bearsCode(other);
  }

  private boolean bearsCode(SubjectId subject) {
    return sql.sql(
            "select exists (select 1 from link.market_entity where (id = :id or merged_into = :id) and code is not null)")
        .param("id", subject.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public MergerOutcome approve(long proposal, String words, String by) {
    var found = proposals.locked(proposal);
    var refusal = MayMerge.undecided(found);
    if (refusal.isPresent()) {
      return new MergerOutcome.Refused(refusal.get());
    }
    var asked = found.orElseThrow();
    if (asked.by().equals(by)) {
      return new MergerOutcome.Refused(MergerRefusal.OWN_PROPOSAL);
    }
    var from = entities.find(asked.from());
    var changed = MayMerge.refusal(from, entities.find(asked.into()), asked.why());
    if (changed.isPresent()) {
      return new MergerOutcome.Refused(changed.get());
    }
    proposals.decided(proposal, State.APPROVED, by, now(), words);
    return join(from.orElseThrow(), asked.into(), asked.why(), asked.by(), Optional.of(by));
  }

  @Override
  public MergerOutcome decline(long proposal, String words, String by) {
    var found = proposals.locked(proposal);
    var refusal = MayMerge.undecided(found);
    if (refusal.isPresent()) {
      return new MergerOutcome.Refused(refusal.get());
    }
    boolean own = found.orElseThrow().by().equals(by);
    if (!own && words.isBlank()) {
      return new MergerOutcome.Refused(MergerRefusal.WHY_MISSING);
    }
    return new MergerOutcome.Declined(
        proposals.decided(proposal, own ? State.WITHDRAWN : State.REFUSED, by, now(), words));
  }

  @Override
  public Optional<MergerProposal> proposal(long id) {
    return proposals.find(id);
  }

  @Override
  public List<MergerProposal> waiting() {
    return proposals.waiting();
  }

  @Override
  public List<MergerProposal> proposalsOf(SubjectId subject) {
    return proposals.of(subject);
  }

  private MergerOutcome join(
      MarketEntity from, SubjectId into, String why, String by, Optional<String> approvedBy) {
    var along =
        sql.sql("select id from link.market_entity where merged_into = :from order by id")
            .param("from", from.id().value())
            .query(Long.class)
            .list();
    sql.sql(
            """
            update link.market_entity set standing = 'MERGED', merged_into = :into
             where id = :from or merged_into = :from\
            """)
        .param("into", into.value())
        .param("from", from.id().value())
        .update();
    long id =
        sql.sql(
                """
                insert into link.merger (from_entity, into_entity, from_standing, along, why, merged_by, merged_at, approved_by)
                values (:from, :into, :standing, :along, :why, :by, :at, :approved) returning id\
                """)
            .param("from", from.id().value())
            .param("into", into.value())
            .param("standing", from.standing().name())
            .param("along", along.toArray(Long[]::new))
            .param("why", why.strip())
            .param("by", by)
            .param("at", now())
            .param("approved", approvedBy.orElse(null), java.sql.Types.VARCHAR)
            .query(Long.class)
            .single();
    notes.changed(List.of(from.id().value(), into.value()));
    return new MergerOutcome.Done(find(id).orElseThrow());
  }

  @Override
  public MergerOutcome undo(long merger, String why, String by) {
    var known = find(merger);
    if (known.isEmpty()) {
      return new MergerOutcome.Refused(MergerRefusal.NO_MERGER);
    }
    if (known.get().undone().isPresent()) {
      return new MergerOutcome.Refused(MergerRefusal.ALREADY_UNDONE);
    }
    if (why.isBlank()) {
      return new MergerOutcome.Refused(MergerRefusal.WHY_MISSING);
    }
    sql.sql(
            "update link.merger set undone_by = :by, undone_at = :at, undone_why = :why where id = :id")
        .param("by", by)
        .param("at", now())
        .param("why", why.strip())
        .param("id", merger)
        .update();
    sql.sql(
            """
            update link.market_entity e set standing = m.from_standing, merged_into = null
              from link.merger m where m.id = :id and e.id = m.from_entity\
            """)
        .param("id", merger)
        .update();
    sql.sql(TAKE_ALONG).param("id", merger).update();
    notes.changed(List.of(known.get().from().value(), known.get().into().value()));
    return new MergerOutcome.Done(find(merger).orElseThrow());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  @Override
  public List<SubjectId> within(SubjectId subject) {
    return sql.sql("select id from link.market_entity where merged_into = :id order by id")
        .param("id", subject.value())
        .query((row, n) -> new SubjectId(row.getLong("id")))
        .list();
  }

  @Override
  public Optional<Merger> find(long merger) {
    return sql.sql("select * from link.merger where id = :id")
        .param("id", merger)
        .query(PostgresMergers::merger)
        .optional();
  }

  @Override
  public List<Merger> of(SubjectId subject) {
    return sql.sql(
            "select * from link.merger where from_entity = :id or into_entity = :id order by id desc")
        .param("id", subject.value())
        .query(PostgresMergers::merger)
        .list();
  }

  private static Merger merger(ResultSet row, int number) throws SQLException {
    OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
    return new Merger(
        row.getLong("id"),
        new SubjectId(row.getLong("from_entity")),
        new SubjectId(row.getLong("into_entity")),
        row.getString("why"),
        row.getString("merged_by"),
        instant(row, "merged_at"),
        Optional.ofNullable(row.getString("approved_by")),
        undone == null
            ? Optional.empty()
            : Optional.of(
                new Merger.Undone(
                    row.getString("undone_by"), undone.toInstant(), row.getString("undone_why"))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
