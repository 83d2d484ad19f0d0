package org.xinheng.collect.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Edition;
import org.xinheng.collect.Edition.State;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.Editions;
import org.xinheng.collect.model.CatalogueText;
import org.xinheng.collect.model.HeaderNames;
import org.xinheng.vocabulary.ItemCode;

/** 目录修订的存放. */
public final class PostgresEditions implements Editions {
  private static final Pattern UNPUBLISHED = Pattern.compile("\\s*(?:不|无需|不予|不对外|不向社会)(?:公示|公开)");

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Clock clock;

  public PostgresEditions(DataSource dataSource, Catalogue catalogue, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public EditionOutcome draft(CatalogueItem revised, String why, String by) {
    var refusal = refusal(revised, why, by);
    if (refusal.isPresent()) {
      return new EditionOutcome.Refused(refusal.get());
    }
    var open = openOf(revised.code());
    try {
      long id = open.isPresent() ? replace(open.get(), revised, why) : insert(revised, why, by);
      return new EditionOutcome.Done(find(id).orElseThrow());
    } catch (DuplicateKeyException taken) {
      return new EditionOutcome.Refused(
          String.valueOf(taken.getMessage()).contains("edition_one_open")
              ? EditionRefusal.ALREADY_OPEN
              : EditionRefusal.SAME_EDITION);
    }
  }

  private Optional<EditionRefusal> refusal(CatalogueItem revised, String why, String by) {
    var present = catalogue.find(revised.code());
    if (present.isEmpty() && !revised.provisions().local()) {
      return Optional.of(EditionRefusal.UNKNOWN_ITEM);
    }
    if (revised.provisions().legalBasis().stream().allMatch(String::isBlank)) {
      return Optional.of(EditionRefusal.BASIS_MISSING);
    }
    if (why.isBlank()) {
      return Optional.of(EditionRefusal.WHY_MISSING);
    }
    var open = openOf(revised.code());
    if (open.isPresent()
        && (open.get().state() != State.DRAFT || !open.get().draftedBy().equals(by))) {
      return Optional.of(EditionRefusal.ALREADY_OPEN);
    }
    if (catalogue.editions(revised.code()).stream()
        .anyMatch(one -> one.edition().equals(revised.edition()))) {
      return Optional.of(EditionRefusal.SAME_EDITION);
    }
    if (present.isPresent() && sameAs(present.get(), revised)) {
      return Optional.of(EditionRefusal.NO_CHANGE);
    }
    var unlawful = unlawful(revised);
    return unlawful.isEmpty() && tooEarly(revised)
        ? Optional.of(EditionRefusal.TOO_EARLY)
        : unlawful;
  }

  /** What no edition may say, when it is drafted and again when it is passed. */
  private Optional<EditionRefusal> unlawful(CatalogueItem revised) {
    if (catalogue.forbiddenIn(revised).isPresent()) {
      return Optional.of(EditionRefusal.FORBIDDEN);
    }
    if (revised.provisions().disclosure() == DisclosureWay.OPEN
        && UNPUBLISHED.matcher(revised.provisions().publicity()).lookingAt()) {
      return Optional.of(EditionRefusal.PUBLICITY_CONTRADICTS);
    }
    return titleTaken(revised) ? Optional.of(EditionRefusal.TITLE_TAKEN) : Optional.empty();
  }

  private boolean titleTaken(CatalogueItem revised) {
    var others = inState(State.DRAFT, State.PROPOSED, State.APPROVED).stream().map(Edition::item);
    return Stream.concat(catalogue.items().stream(), others)
        .filter(one -> !one.code().equals(revised.code()))
        .anyMatch(one -> HeaderNames.bare(one.title()).equals(HeaderNames.bare(revised.title())));
  }

  /** What is in force today was in force when today's files came in: a revision begins later. */
  private boolean tooEarly(CatalogueItem revised) {
    return !revised.inForceFrom().isAfter(LocalDate.now(clock))
        || catalogue.editions(revised.code()).stream()
            .anyMatch(one -> !one.inForceFrom().isBefore(revised.inForceFrom()));
  }

  private static boolean sameAs(CatalogueItem present, CatalogueItem revised) {
    return revised.withEdition(present.edition(), present.inForceFrom()).equals(present);
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
    if (to == State.PROPOSED && tooEarly(edition.get().item())) {
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
    if (edition.filter(one -> one.state() == State.PROPOSED && tooEarly(one.item())).isPresent()) {
      return new EditionOutcome.Refused(EditionRefusal.TOO_EARLY);
    }
    var unlawful =
        edition
            .filter(one -> one.state() == State.PROPOSED && !one.draftedBy().equals(by))
            .flatMap(one -> unlawful(one.item()));
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

  private Optional<Edition> openOf(ItemCode item) {
    return open().stream().filter(one -> one.item().code().equals(item)).findFirst();
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
