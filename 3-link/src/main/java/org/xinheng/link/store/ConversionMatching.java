package org.xinheng.link.store;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.conversion.Known;
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

  /** 待认的一行. A row, the number it is kept under or {@link #NEW}, and whom it may be. */
  record Asked(OldRegistration row, long self, List<Known> known) {}

  /** 认定的一行. A row, what it is, and how it came to be matched. */
  record Matched(OldRegistration row, Outcome kept, String what) {}

  List<List<Known>> known(List<OldRegistration> rows) {
    return entities.known(rows);
  }

  private Outcome outcome(OldRegistration row, long self) {
    var known = entities.known(List.of(row)).getFirst();
    return outcomes(List.of(new Asked(row, self, known))).getFirst();
  }

  /**
   * What the rows are, each beside every old registration that is kept but itself. Rows that are
   * matched together know nothing of one another.
   */
  List<Outcome> outcomes(List<Asked> asked) {
    var outcomes = new ArrayList<Outcome>();
    sql.sql(
            """
            select a.claimed <> ''
                     and (exists (select 1 from link.conversion c where c.code = a.claimed and c.id <> a.self)
                          or exists (select 1 from link.conversion c where c.claimed_code = a.claimed and c.claimed_code <> '' and c.id <> a.self)) as code_taken,
                   exists (select 1 from link.conversion c where c.legacy_code = a.legacy and c.id <> a.self) as number_reused,
                   exists (select 1 from link.official_mismatch o where o.code = a.claimed) as official
              from unnest(:claimed::text[], :legacy::text[], :selves::bigint[]) with ordinality as a (claimed, legacy, self, n)
             order by a.n\
            """)
        .param("claimed", asked.stream().map(one -> one.row().claimedCode()).toArray(String[]::new))
        .param(
            "legacy", asked.stream().map(one -> one.row().legacy().value()).toArray(String[]::new))
        .param("selves", asked.stream().map(Asked::self).toArray(Long[]::new))
        .query(found -> {
          var one = asked.get(outcomes.size());
          outcomes.add(
              MatchOldRegistration.of(
                  one.row(),
                  one.known(),
                  found.getBoolean("code_taken"),
                  found.getBoolean("number_reused"),
                  found.getBoolean("official")));
        });
    return once(asked, outcomes);
  }

  /** A code that another old registration has meanwhile is not given to a second one. */
  private List<Outcome> once(List<Asked> asked, List<Outcome> outcomes) {
    var taken =
        sql.sql(
                """
                select a.n from unnest(:codes::text[], :selves::bigint[]) with ordinality as a (code, self, n)
                 where exists (select 1 from link.conversion c where c.code = a.code and c.id <> a.self)\
                """)
            .param(
                "codes", outcomes.stream().map(one -> one.code().orElse("")).toArray(String[]::new))
            .param("selves", asked.stream().map(Asked::self).toArray(Long[]::new))
            .query(Integer.class)
            .set();
    var sure = new ArrayList<Outcome>();
    for (int i = 0; i < outcomes.size(); i++) {
      sure.add(taken.contains(i + 1) ? doubled(outcomes.get(i)) : outcomes.get(i));
    }
    return sure;
  }

  private static Outcome doubled(Outcome outcome) {
    return new Outcome(
        ConversionState.SUSPECTED_DUPLICATE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        outcome.entity().map(List::of).orElse(outcome.candidates()),
        Map.of(ConversionProblem.DUPLICATE, "代码 " + outcome.code().orElseThrow() + " 已属另一户存量主体"));
  }

  /** The entities on the register that matched rows are from now on; those still open have none. */
  List<Optional<SubjectId>> stand(List<Matched> matched) {
    var standing =
        matched.stream()
            .filter(
                one -> one.kept().code().isPresent() || one.kept().state() == ConversionState.ENDED)
            .toList();
    var subjects =
        entities
            .putting()
            .all(
                standing.stream()
                    .map(one ->
                        new PutOnRegister.Put(one.row(), one.kept().entity(), one.kept().code()))
                    .toList(),
                clock.instant())
            .iterator();
    var stands = new HashSet<>(standing);
    return matched.stream()
        .map(one -> stands.contains(one) ? Optional.of(subjects.next()) : one.kept().entity())
        .toList();
  }

  /** The problems and the step of kept rows. */
  void note(List<Long> ids, List<Matched> matched, String by) {
    var problems = new ArrayList<ConversionSteps.Problem>();
    var done = new ArrayList<ConversionSteps.Done>();
    for (int i = 0; i < matched.size(); i++) {
      long id = ids.get(i);
      var one = matched.get(i);
      var told = new StringBuilder(one.what());
      one.kept()
          .problems()
          .forEach((kind, why) -> {
            problems.add(new ConversionSteps.Problem(id, kind, why));
            told.append("；").append(kind.title()).append("：").append(why);
          });
      done.add(new ConversionSteps.Done(id, one.kept().state(), told.toString()));
    }
    if (!problems.isEmpty()) {
      steps.problems(problems);
    }
    steps.done(done, by);
  }

  /** An open row as it is now sent or corrected: matched anew, its earlier problems closed. */
  ConversionState renew(long id, OldRegistration row, String what, String by) {
    var kept = outcome(row, id);
    var matched = List.of(new Matched(row, kept, what));
    var entity = stand(matched).getFirst();
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
        .param("entity", entity.map(SubjectId::value).orElse(null), java.sql.Types.BIGINT)
        .param("method", kept.method().map(Enum::name).orElse(null))
        .param("candidates", kept.candidates().stream().map(SubjectId::value).toArray(Long[]::new))
        .param("state", kept.state().name())
        .param("exchanged", exchanged(row, kept), java.sql.Types.DATE)
        .param("id", id)
        .update();
    steps.solved(id, what, by);
    note(List.of(id), matched, by);
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
