package org.xinheng.link.store;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.conversion.MatchOldRegistration;
import org.xinheng.link.conversion.Outcome;
import org.xinheng.vocabulary.SubjectId;

/** 存量匹配的落实. What a row is by what is kept, and the row kept so; in the caller's transaction. */
final class ConversionMatching {
  /** Any number that nobody else locks with. */
  private static final long ONE_AT_A_TIME = 0x636F6E76657274L;

  /** The row that is not kept yet. */
  static final long NEW = 0;

  private final JdbcClient sql;
  private final ConversionSteps steps;
  private final ConvertedEntities entities;
  private final Clock clock;

  ConversionMatching(
      JdbcClient sql, ConversionSteps steps, ConvertedEntities entities, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.entities = entities;
    this.clock = clock;
  }

  /** No other transaction matches, confirms or gives a code until this one ends. */
  static void alone(JdbcClient sql) {
    sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", ONE_AT_A_TIME).query(rs -> {});
  }

  /** What the row is, beside every old registration but itself. */
  Outcome outcome(OldRegistration row, long self) {
    var outcome =
        MatchOldRegistration.of(
            row,
            entities.known(row),
            others(
                "select exists (select 1 from link.conversion where :value <> '' and (code = :value or claimed_code = :value) and id <> :self)",
                row.claimedCode(),
                self),
            others(
                "select exists (select 1 from link.conversion where legacy_code = :value and id <> :self)",
                row.legacy().value(),
                self),
            others(
                "select exists (select 1 from link.official_mismatch where code = :value and :self >= 0)",
                row.claimedCode(),
                self));
    return once(outcome, self);
  }

  /** A code that another old registration has meanwhile is not given to a second one. */
  private Outcome once(Outcome outcome, long self) {
    boolean taken =
        outcome.code().isPresent()
            && others(
                "select exists (select 1 from link.conversion where code = :value and id <> :self)",
                outcome.code().get(),
                self);
    return taken
        ? new Outcome(
            ConversionState.SUSPECTED_DUPLICATE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            outcome.entity().map(List::of).orElse(outcome.candidates()),
            Map.of(ConversionProblem.DUPLICATE, "代码 " + outcome.code().get() + " 已属另一户存量主体"))
        : outcome;
  }

  private boolean others(String question, String value, long self) {
    return sql.sql(question)
        .param("value", value)
        .param("self", self)
        .query(Boolean.class)
        .single();
  }

  /** A row that is kept stands on the register as matched, its problems and its step noted. */
  void settle(long id, OldRegistration row, Outcome kept, String what, String by) {
    if (kept.code().isPresent() || kept.state() == ConversionState.ENDED) {
      var subject = entities.put(row, kept.entity(), kept.code(), clock.instant());
      sql.sql("update link.conversion set entity = :entity where id = :id")
          .param("entity", subject.value())
          .param("id", id)
          .update();
    }
    kept.problems().forEach((kind, why) -> steps.problem(id, kind, why));
    var told = new StringBuilder(what);
    kept.problems()
        .forEach((kind, why) -> told.append("；").append(kind.title()).append("：").append(why));
    steps.done(id, kept.state(), told.toString(), by);
  }

  /** An open row as it is now sent or corrected: matched anew, its earlier problems closed. */
  ConversionState renew(long id, OldRegistration row, String what, String by) {
    var kept = outcome(row, id);
    sql.sql(
            """
            update link.conversion set name = :name, category = :category, tax_number = :tax, representative = :representative, address = :address, town = :town,
                   registered_on = :registered, ended_on = :ended, claimed_code = :claimed, code = :code, entity = :entity, method = :method,
                   candidates = :candidates, state = :state, exchanged_on = :exchanged
             where id = :id\
            """)
        .param("name", row.name())
        .param("category", row.category())
        .param("tax", row.taxNumber())
        .param("representative", row.representative())
        .param("address", row.address())
        .param("town", row.town())
        .param("registered", Date.valueOf(row.registeredOn()))
        .param("ended", day(row.endedOn()), java.sql.Types.DATE)
        .param("claimed", row.claimedCode())
        .param("code", kept.code().orElse(null))
        .param("entity", kept.entity().map(SubjectId::value).orElse(null), java.sql.Types.BIGINT)
        .param("method", kept.method().map(Enum::name).orElse(null))
        .param("candidates", kept.candidates().stream().map(SubjectId::value).toArray(Long[]::new))
        .param("state", kept.state().name())
        .param("exchanged", exchanged(row, kept), java.sql.Types.DATE)
        .param("id", id)
        .update();
    steps.solved(id, what, by);
    settle(id, row, kept, what, by);
    return kept.state();
  }

  /** The day the paper was exchanged, of a row that counts as exchanged. */
  static @Nullable Date exchanged(OldRegistration row, Outcome kept) {
    return kept.state() == ConversionState.EXCHANGED ? day(row.exchangedOn()) : null;
  }

  static @Nullable Date day(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }
}
