package org.xinheng.link.store;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.CodeConversion.Listed;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Taken;
import org.xinheng.link.ConversionState;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.conversion.MatchOldRegistration;
import org.xinheng.link.conversion.Outcome;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.SubjectId;

/** 名单的导入. Each row matched and kept, in the caller's transaction. */
final class ConversionImport {
  /** Any number that nobody else locks with. */
  private static final long ONE_AT_A_TIME = 0x636F6E76657274L;

  private final JdbcClient sql;
  private final ConversionSteps steps;
  private final ConvertedEntities entities;
  private final Clock clock;

  ConversionImport(JdbcClient sql, ConversionSteps steps, ConvertedEntities entities, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.entities = entities;
    this.clock = clock;
  }

  /** The whole list, while no other is taken. */
  long take(DepartmentCode registrar, String fileName, String by, Iterator<Listed> rows) {
    sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", ONE_AT_A_TIME).query(rs -> {});
    long batch = begin(registrar, fileName, by);
    int taken = 0;
    int returned = 0;
    while (rows.hasNext()) {
      var back =
          switch (rows.next()) {
            case Taken row -> take(batch, row, by);
            case Returned row -> Optional.of(row);
          };
      back.ifPresent(row -> giveBack(batch, row));
      returned += back.isPresent() ? 1 : 0;
      taken += back.isPresent() ? 0 : 1;
    }
    count(batch, taken, returned);
    return batch;
  }

  private long begin(DepartmentCode registrar, String fileName, String by) {
    return sql.sql(
            "insert into link.conversion_batch (registrar, file_name, by, at) values (:registrar, :file, :by, :at) returning id")
        .param("registrar", registrar.value())
        .param("file", fileName)
        .param("by", by)
        .param("at", steps.now())
        .query(Long.class)
        .single();
  }

  private void count(long batch, int taken, int returned) {
    sql.sql("update link.conversion_batch set taken = :taken, returned = :returned where id = :id")
        .param("taken", taken)
        .param("returned", returned)
        .param("id", batch)
        .update();
  }

  private void giveBack(long batch, Returned row) {
    sql.sql(
            "insert into link.returned_old_row (batch, row, cells, why) values (:batch, :row, :cells, :why)")
        .param("batch", batch)
        .param("row", row.number())
        .param("cells", row.cells().toArray(String[]::new))
        .param("why", row.why())
        .update();
  }

  /** Empty when the row was taken. */
  private Optional<Returned> take(long batch, Taken taken, String by) {
    var row = taken.row();
    var outcome =
        MatchOldRegistration.of(
            row,
            entities.known(row),
            asks(
                "select exists (select 1 from link.conversion where :value <> '' and (code = :value or claimed_code = :value))",
                row.claimedCode()),
            asks(
                "select exists (select 1 from link.conversion where legacy_code = :value)",
                row.legacy().value()),
            asks(
                "select exists (select 1 from link.official_mismatch where code = :value)",
                row.claimedCode()));
    var kept = once(outcome);
    var id = insert(batch, row, kept);
    if (id.isEmpty()) {
      return Optional.of(
          new Returned(
              taken.number(),
              List.of(row.name(), row.legacy().value()),
              "名单中已有同一名称和旧代码的主体，没有重复收下"));
    }
    if (kept.code().isPresent() || kept.state() == ConversionState.ENDED) {
      var subject = entities.put(row, kept.entity(), kept.code(), clock.instant());
      sql.sql("update link.conversion set entity = :entity where id = :id")
          .param("entity", subject.value())
          .param("id", id.get())
          .update();
    }
    kept.problems().forEach((kind, why) -> steps.problem(id.get(), kind, why));
    var what = new StringBuilder("导入第 " + taken.number() + " 行");
    kept.problems()
        .forEach((kind, why) -> what.append("；").append(kind.title()).append("：").append(why));
    steps.done(id.get(), kept.state(), what.toString(), by);
    return Optional.empty();
  }

  /** A code that another old registration has meanwhile is not given to a second one. */
  private Outcome once(Outcome outcome) {
    boolean taken =
        outcome.code().isPresent()
            && asks(
                "select exists (select 1 from link.conversion where code = :value)",
                outcome.code().get());
    return taken
        ? new Outcome(
            ConversionState.SUSPECTED_DUPLICATE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            outcome.entity().map(List::of).orElse(outcome.candidates()),
            java.util.Map.of(
                org.xinheng.link.ConversionProblem.DUPLICATE,
                "代码 " + outcome.code().get() + " 已属另一户存量主体"))
        : outcome;
  }

  private boolean asks(String question, String value) {
    return sql.sql(question).param("value", value).query(Boolean.class).single();
  }

  private Optional<Long> insert(long batch, OldRegistration row, Outcome outcome) {
    return sql.sql(
            """
            insert into link.conversion (registrar, batch, name, name_key, category, legacy_kind, legacy_code, tax_number, representative, address, town,
              registered_on, ended_on, claimed_code, code, entity, method, candidates, state, assigned_on, exchanged_on, imported_at)
            select b.registrar, b.id, :name, :key, :category, :kind, :legacy, :tax, :representative, :address, :town,
              :registered, :ended, :claimed, :code, :entity, :method, :candidates, :state, null, :exchanged, :now
              from link.conversion_batch b where b.id = :batch
            on conflict (registrar, legacy_kind, legacy_code, name_key) do nothing returning id\
            """)
        .param("batch", batch)
        .param("name", row.name())
        .param("key", EntityNames.key(row.name()))
        .param("category", row.category())
        .param("kind", row.legacy().kind().name())
        .param("legacy", row.legacy().value())
        .param("tax", row.taxNumber())
        .param("representative", row.representative())
        .param("address", row.address())
        .param("town", row.town())
        .param("registered", Date.valueOf(row.registeredOn()))
        .param("ended", day(row.endedOn()), java.sql.Types.DATE)
        .param("claimed", row.claimedCode())
        .param("code", outcome.code().orElse(null))
        .param("entity", outcome.entity().map(SubjectId::value).orElse(null), java.sql.Types.BIGINT)
        .param("method", outcome.method().map(Enum::name).orElse(null))
        .param(
            "candidates", outcome.candidates().stream().map(SubjectId::value).toArray(Long[]::new))
        .param("state", outcome.state().name())
        .param(
            "exchanged",
            outcome.state() == ConversionState.EXCHANGED ? day(row.exchangedOn()) : null,
            java.sql.Types.DATE)
        .param("now", steps.now())
        .query(Long.class)
        .optional();
  }

  private static @org.jspecify.annotations.Nullable Date day(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }
}
