package org.xinheng.collect.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.Edition.State;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.Editions;
import org.xinheng.collect.Recall;
import org.xinheng.collect.model.CatalogueText;
import org.xinheng.vocabulary.ItemCode;

/** 目录修订的存放. */
public final class PostgresEditions implements Editions {
  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Clock clock;
  private final EditionChecks checks;
  private final EditionRecalls recalls;

  public PostgresEditions(DataSource dataSource, Catalogue catalogue, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.catalogue = catalogue;
    this.clock = clock;
    this.checks = new EditionChecks(catalogue, clock);
    this.recalls = new EditionRecalls(sql, clock);
  }

  @Override
  public EditionOutcome draft(CatalogueItem revised, String why, String by) {
    return drafted(revised, why, Optional.empty(), () -> insert(revised, why, by));
  }

  @Override
  public EditionOutcome redraft(long id, CatalogueItem revised, String why, String by) {
    var open = find(id).filter(one -> one.state() == State.DRAFT);
    if (open.filter(one -> one.item().code().equals(revised.code())).isEmpty()) {
      return new EditionOutcome.Refused(EditionRefusal.NOT_WAITING);
    }
    return open.get().draftedBy().equals(by)
        ? drafted(revised, why, open, () -> replace(open.get(), revised, why))
        : new EditionOutcome.Refused(EditionRefusal.NOT_YOURS);
  }

  private EditionOutcome drafted(
      CatalogueItem revised, String why, Optional<Edition> own, LongSupplier write) {
    var others = inState(State.DRAFT, State.PROPOSED, State.APPROVED);
    var refusal = checks.refusal(revised, why, own, others);
    if (refusal.isPresent()) {
      return new EditionOutcome.Refused(refusal.get());
    }
    try {
      return new EditionOutcome.Done(find(write.getAsLong()).orElseThrow());
    } catch (DuplicateKeyException taken) {
      return new EditionOutcome.Refused(
          String.valueOf(taken.getMessage()).contains("edition_one_open")
              ? EditionRefusal.ALREADY_OPEN
              : EditionRefusal.SAME_EDITION);
    }
  }

  private long insert(CatalogueItem revised, String why, String by) {
    return sql.sql(
            """
            insert into collect.catalogue_edition (item, edition, in_force_from, yaml, why, state, drafted_by, drafted_at)
            values (:item, :edition, :from, :yaml, :why, 'DRAFT', :by, :now) returning id\
            """)
        .param("item", revised.code().value())
        .param("edition", revised.edition())
        .param("from", revised.inForceFrom())
        .param("yaml", CatalogueText.of(revised))
        .param("why", why.strip())
        .param("by", by)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private long replace(Edition open, CatalogueItem revised, String why) {
    sql.sql(
            """
            update collect.catalogue_edition
               set edition = :edition, in_force_from = :from, yaml = :yaml, why = :why, drafted_at = :now
             where id = :id and state = 'DRAFT'\
            """)
        .param("edition", revised.edition())
        .param("from", revised.inForceFrom())
        .param("yaml", CatalogueText.of(revised))
        .param("why", why.strip())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", open.id())
        .update();
    return open.id();
  }

  @Override
  public EditionOutcome propose(long id, String by) {
    return own(id, by, List.of(State.DRAFT), State.PROPOSED);
  }

  @Override
  public EditionOutcome discard(long id, String by) {
    return own(id, by, List.of(State.DRAFT, State.PROPOSED), State.DISCARDED);
  }

  private EditionOutcome own(long id, String by, List<State> from, State to) {
    var edition = find(id);
    if (edition.isEmpty()) {
      return new EditionOutcome.Refused(EditionRefusal.NOT_FOUND);
    }
    if (!edition.get().draftedBy().equals(by)) {
      return new EditionOutcome.Refused(EditionRefusal.NOT_YOURS);
    }
    if (to == State.PROPOSED && checks.tooEarly(edition.get().item())) {
      return new EditionOutcome.Refused(EditionRefusal.TOO_EARLY);
    }
    int moved =
        sql.sql(
                "update collect.catalogue_edition set state = :to where id = :id and state = any (:from)")
            .param("to", to.name())
            .param("id", id)
            .param("from", from.stream().map(State::name).toArray(String[]::new))
            .update();
    return answer(id, moved);
  }

  @Override
  public EditionOutcome approve(long id, String by, String words) {
    var edition = find(id);
    if (edition
        .filter(one -> one.state() == State.PROPOSED && checks.tooEarly(one.item()))
        .isPresent()) {
      return new EditionOutcome.Refused(EditionRefusal.TOO_EARLY);
    }
    var unlawful =
        edition
            .filter(one -> one.state() == State.PROPOSED && !one.draftedBy().equals(by))
            .flatMap(one ->
                checks.unlawful(one.item(), inState(State.DRAFT, State.PROPOSED, State.APPROVED)));
    if (unlawful.isPresent()) {
      return new EditionOutcome.Refused(unlawful.get());
    }
    var outcome = decide(id, by, words, State.APPROVED);
    follow(LocalDate.now(clock));
    return outcome;
  }

  @Override
  public EditionOutcome refuse(long id, String by, String words) {
    return words.isBlank()
        ? new EditionOutcome.Refused(EditionRefusal.WORDS_MISSING)
        : decide(id, by, words, State.REFUSED);
  }

  private EditionOutcome decide(long id, String by, String words, State to) {
    var edition = find(id);
    if (edition.isEmpty()) {
      return new EditionOutcome.Refused(EditionRefusal.NOT_FOUND);
    }
    if (edition.get().draftedBy().equals(by)) {
      return new EditionOutcome.Refused(EditionRefusal.OWN_WORK);
    }
    int moved =
        sql.sql(
                """
                update collect.catalogue_edition
                   set state = :to, decided_by = :by, decided_at = :now, words = :words
                 where id = :id and state = 'PROPOSED'\
                """)
            .param("to", to.name())
            .param("by", by)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("words", words.strip())
            .param("id", id)
            .update();
    return answer(id, moved);
  }

  private EditionOutcome answer(long id, int moved) {
    return moved == 0
        ? new EditionOutcome.Refused(EditionRefusal.NOT_WAITING)
        : new EditionOutcome.Done(find(id).orElseThrow());
  }

  @Override
  public Optional<Edition> find(long id) {
    return sql.sql("select * from collect.catalogue_edition where id = :id")
        .param("id", id)
        .query(PostgresEditions::edition)
        .optional();
  }

  @Override
  public List<Edition> of(ItemCode item) {
    return sql.sql("select * from collect.catalogue_edition where item = :item order by id desc")
        .param("item", item.value())
        .query(PostgresEditions::edition)
        .list();
  }

  @Override
  public List<Edition> open() {
    return inState(State.DRAFT, State.PROPOSED);
  }

  @Override
  public List<Edition> approved() {
    return inState(State.APPROVED).reversed();
  }

  @Override
  public EditionOutcome askRecall(long id, String why, String by) {
    var refusal =
        why.isBlank() ? Optional.of(EditionRefusal.WORDS_MISSING) : checks.unrecallable(find(id));
    if (refusal.isPresent()) {
      return new EditionOutcome.Refused(refusal.get());
    }
    return recalls.ask(id, why.strip(), by)
        ? new EditionOutcome.Done(find(id).orElseThrow())
        : new EditionOutcome.Refused(EditionRefusal.RECALL_ASKED);
  }

  @Override
  public EditionOutcome recall(long id, String by, String words) {
    var refusal = checks.unrecallable(find(id));
    var outcome =
        refusal.isPresent()
            ? new EditionOutcome.Refused(refusal.get())
            : decideRecall(id, true, by, words);
    follow(LocalDate.now(clock));
    return outcome;
  }

  @Override
  public EditionOutcome refuseRecall(long id, String by, String words) {
    return words.isBlank()
        ? new EditionOutcome.Refused(EditionRefusal.WORDS_MISSING)
        : decideRecall(id, false, by, words);
  }

  private EditionOutcome decideRecall(long id, boolean granted, String by, String words) {
    var refusal = recalls.decide(id, granted, by, words.strip());
    return refusal.isPresent()
        ? new EditionOutcome.Refused(refusal.get())
        : new EditionOutcome.Done(find(id).orElseThrow());
  }

  @Override
  public List<Recall> recalls(long id) {
    return recalls.of(id);
  }

  @Override
  public List<Edition> recallsAsked() {
    return recalls.asked().stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public void follow(LocalDate today) {
    catalogue.follow(inState(State.APPROVED).stream().map(Edition::item).toList(), today);
  }

  private List<Edition> inState(State... states) {
    return sql.sql(
            "select * from collect.catalogue_edition where state = any (:states) order by id")
        .param("states", java.util.Arrays.stream(states).map(State::name).toArray(String[]::new))
        .query(PostgresEditions::edition)
        .list();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Edition(
        row.getLong("id"),
        Catalogue.parse(row.getString("yaml"), "目录修订 " + row.getLong("id")),
        row.getString("why"),
        State.valueOf(row.getString("state")),
        row.getString("drafted_by"),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(decided).map(OffsetDateTime::toInstant),
        row.getString("words"));
  }
}
