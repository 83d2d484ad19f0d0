package org.xinheng.link.store;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.CodeConversion.Listed;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Taken;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionState;
import org.xinheng.link.MatchMethod;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.Registrars;
import org.xinheng.link.conversion.JudgeOldRegistration;
import org.xinheng.link.conversion.Outcome;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.SubjectId;

/** 名单的导入. Each row matched and kept, in the caller's transaction. */
final class ConversionImport {
  private final JdbcClient sql;
  private final ConversionSteps steps;
  private final ConversionMatching matching;
  private final Registrars registrars;
  private final Clock clock;

  ConversionImport(
      JdbcClient sql,
      ConversionSteps steps,
      ConversionMatching matching,
      Registrars registrars,
      Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.matching = matching;
    this.registrars = registrars;
    this.clock = clock;
  }

  /** The whole list, while no other is taken. */
  long take(DepartmentCode registrar, String fileName, String by, Iterator<Listed> rows) {
    registrars.require(registrar);
    ConversionMatching.alone(sql);
    long batch = begin(registrar, fileName, by);
    var sums = new EnumMap<Fate, Integer>(Fate.class);
    while (rows.hasNext()) {
      var fate =
          switch (rows.next()) {
            case Taken row -> judged(batch, registrar, row, by);
            case Returned row -> giveBack(batch, row, Fate.RETURNED);
          };
      sums.merge(fate, 1, Integer::sum);
    }
    count(batch, sums);
    return batch;
  }

  /** What became of a row; every row of a list meets one of these. */
  private enum Fate {
    MATCHED,
    TO_PERSON,
    RETURNED,
    REPEATED
  }

  private Fate judged(long batch, DepartmentCode registrar, Taken taken, String by) {
    var why = JudgeOldRegistration.of(taken.row(), registrar, registrars, LocalDate.now(clock));
    return why.isEmpty()
        ? take(batch, taken, by)
        : giveBack(batch, back(taken, String.join("；", why)), Fate.RETURNED);
  }

  private static Returned back(Taken taken, String why) {
    return new Returned(taken.number(), taken.row().cells(), why);
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

  private void count(long batch, Map<Fate, Integer> sums) {
    int toPerson = sums.getOrDefault(Fate.TO_PERSON, 0);
    sql.sql(
            "update link.conversion_batch set taken = :taken, to_person = :person, returned = :returned, repeated = :repeated where id = :id")
        .param("taken", sums.getOrDefault(Fate.MATCHED, 0) + toPerson)
        .param("person", toPerson)
        .param("returned", sums.getOrDefault(Fate.RETURNED, 0))
        .param("repeated", sums.getOrDefault(Fate.REPEATED, 0))
        .param("id", batch)
        .update();
  }

  private Fate giveBack(long batch, Returned row, Fate fate) {
    sql.sql(
            "insert into link.returned_old_row (batch, row, cells, why) values (:batch, :row, :cells, :why)")
        .param("batch", batch)
        .param("row", row.number())
        .param("cells", row.cells().toArray(String[]::new))
        .param("why", row.why())
        .update();
    return fate;
  }

  private Fate take(long batch, Taken taken, String by) {
    var row = taken.row();
    var earlier = earlier(batch, row);
    if (earlier.isPresent()) {
      return again(batch, earlier.get(), taken, by);
    }
    var kept = matching.outcome(row, ConversionMatching.NEW);
    matching.settle(insert(batch, row, kept), row, kept, "导入第 " + taken.number() + " 行", by);
    return fate(kept.state());
  }

  private static Fate fate(ConversionState state) {
    return state.unresolved() ? Fate.TO_PERSON : Fate.MATCHED;
  }

  /** The row kept before under the same name and old code. */
  private Optional<Conversion> earlier(long batch, OldRegistration row) {
    return sql.sql(
            ConversionRows.SELECT
                + " where c.registrar = (select b.registrar from link.conversion_batch b where b.id = :batch) and c.legacy_kind = :kind and c.legacy_code = :legacy and c.name_key = :key for update of c")
        .param("batch", batch)
        .param("kind", row.legacy().kind().name())
        .param("legacy", row.legacy().value())
        .param("key", EntityNames.key(row.name()))
        .query(ConversionRows::conversion)
        .optional();
  }

  /** A row mended while it is open is matched anew; any other is a repeat. */
  private Fate again(long batch, Conversion earlier, Taken taken, String by) {
    boolean open =
        earlier.state().matchable()
            && !earlier.method().equals(Optional.of(MatchMethod.MANUAL))
            && !earlier.row().says(taken.row());
    return open
        ? fate(
            matching.renew(earlier.id(), taken.row(), "重报第 " + taken.number() + " 行，按新报的内容更新", by))
        : giveBack(batch, back(taken, "名单中已有同一名称和旧代码的主体，没有重复收下"), Fate.REPEATED);
  }

  private long insert(long batch, OldRegistration row, Outcome outcome) {
    return sql.sql(
            """
            insert into link.conversion (registrar, batch, name, name_key, category, legacy_kind, legacy_code, legacy_check, tax_number, representative, address, town,
              registered_on, ended_on, claimed_code, code, entity, method, candidates, state, assigned_on, exchanged_on, imported_at)
            select b.registrar, b.id, :name, :key, :category, :kind, :legacy, :check, :tax, :representative, :address, :town,
              :registered, :ended, :claimed, :code, :entity, :method, :candidates, :state, null, :exchanged, :now
              from link.conversion_batch b where b.id = :batch
            returning id\
            """)
        .param("batch", batch)
        .param("name", row.name())
        .param("key", EntityNames.key(row.name()))
        .param("category", row.category())
        .param("kind", row.legacy().kind().name())
        .param("legacy", row.legacy().value())
        .param("check", row.legacy().check().code())
        .param("tax", row.taxNumber())
        .param("representative", row.representative())
        .param("address", row.address())
        .param("town", row.town())
        .param("registered", Date.valueOf(row.registeredOn()))
        .param("ended", ConversionMatching.day(row.endedOn()), java.sql.Types.DATE)
        .param("claimed", row.claimedCode())
        .param("code", outcome.code().orElse(null))
        .param("entity", outcome.entity().map(SubjectId::value).orElse(null), java.sql.Types.BIGINT)
        .param("method", outcome.method().map(Enum::name).orElse(null))
        .param(
            "candidates", outcome.candidates().stream().map(SubjectId::value).toArray(Long[]::new))
        .param("state", outcome.state().name())
        .param("exchanged", ConversionMatching.exchanged(row, outcome), java.sql.Types.DATE)
        .param("now", steps.now())
        .query(Long.class)
        .single();
  }
}
