package org.xinheng.link.store;

import java.sql.Date;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Taken;
import org.xinheng.link.Conversion;
import org.xinheng.link.store.ConversionMatching.Matched;
import org.xinheng.link.store.ListInHand.Fate;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.SubjectId;

/** 批次的存取. One list with its rows, those kept and those given back, many at once. */
final class ConversionBatchRows {
  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batches;
  private final ConversionSteps steps;

  ConversionBatchRows(JdbcClient sql, NamedParameterJdbcTemplate batches, ConversionSteps steps) {
    this.sql = sql;
    this.batches = batches;
    this.steps = steps;
  }

  long begin(DepartmentCode registrar, String fileName, String by) {
    return sql.sql(
            "insert into link.conversion_batch (registrar, file_name, by, at) values (:registrar, :file, :by, :at) returning id")
        .param("registrar", registrar.value())
        .param("file", fileName)
        .param("by", by)
        .param("at", steps.now())
        .query(Long.class)
        .single();
  }

  void count(long batch, Map<Fate, Integer> sums) {
    int toPerson = sums.getOrDefault(Fate.TO_PERSON, 0);
    sql.sql(
            "update link.conversion_batch set taken = :taken, to_person = :person, returned = :returned, repeated = :repeated, sums = :sums where id = :id")
        .param("taken", sums.getOrDefault(Fate.MATCHED, 0) + toPerson)
        .param("person", toPerson)
        .param("returned", sums.getOrDefault(Fate.RETURNED, 0))
        .param("repeated", sums.getOrDefault(Fate.REPEATED, 0))
        .param("sums", sums.getOrDefault(Fate.SUMMED, 0))
        .param("id", batch)
        .update();
  }

  void giveBack(long batch, List<Returned> rows) {
    if (rows.isEmpty()) {
      return;
    }
    batches.batchUpdate(
        "insert into link.returned_old_row (batch, row, cells, why) values (:batch, :row, :cells, :why)",
        rows.stream()
            .map(row ->
                new MapSqlParameterSource()
                    .addValue("batch", batch)
                    .addValue("row", row.number())
                    .addValue("cells", row.cells().toArray(String[]::new))
                    .addValue("why", row.why()))
            .toArray(SqlParameterSource[]::new));
  }

  /** The row kept before under the same name and old code, of each in the order given. */
  List<Optional<Conversion>> earlier(long batch, List<Taken> rows) {
    var earlier = new ArrayList<Optional<Conversion>>();
    rows.forEach(row -> earlier.add(Optional.empty()));
    sql.sql(
            """
            select c.*, array(select p.kind from link.conversion_problem p where p.conversion = c.id and p.solved_at is null order by p.id) as open_problems, a.n
              from unnest(:kinds::text[], :legacy::text[], :names::text[]) with ordinality as a (kind, legacy, name, n)
              join link.conversion c on c.registrar = (select b.registrar from link.conversion_batch b where b.id = :batch)
                   and c.legacy_kind = a.kind and c.legacy_code = a.legacy and c.name_key = a.name
               for update of c\
            """)
        .param("batch", batch)
        .param("kinds", texts(rows, row -> row.row().legacy().kind().name()))
        .param("legacy", texts(rows, row -> row.row().legacy().value()))
        .param("names", texts(rows, row -> EntityNames.key(row.row().name())))
        .query(row -> {
          earlier.set(row.getInt("n") - 1, Optional.of(ConversionRows.conversion(row, 0)));
        });
    return earlier;
  }

  private static String[] texts(List<Taken> rows, Function<Taken, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  /** Under which numbers they are kept, in the order given. */
  List<Long> keep(long batch, List<Matched> rows, List<Optional<SubjectId>> entities) {
    var ids =
        sql.sql(
                "select nextval(pg_get_serial_sequence('link.conversion', 'id')) from generate_series(1, :count)")
            .param("count", rows.size())
            .query(Long.class)
            .list();
    var kept = new ArrayList<SqlParameterSource>();
    for (int i = 0; i < rows.size(); i++) {
      kept.add(
          kept(rows.get(i), entities.get(i)).addValue("batch", batch).addValue("id", ids.get(i)));
    }
    batches.batchUpdate(
        """
        insert into link.conversion (id, registrar, batch, name, name_key, category, legacy_kind, legacy_code, legacy_check, tax_number, representative, address, town,
          registered_on, ended_on, claimed_code, code, entity, method, candidates, state, assigned_on, exchanged_on, imported_at)
        overriding system value
        select :id, b.registrar, b.id, :name, :key, :category, :kind, :legacy, :check, :tax, :representative, :address, :town,
          :registered, :ended, :claimed, :code, :entity, :method, :candidates, :state, null, :exchanged, :now
          from link.conversion_batch b where b.id = :batch\
        """,
        kept.toArray(SqlParameterSource[]::new));
    return ids;
  }

  private MapSqlParameterSource kept(Matched matched, Optional<SubjectId> entity) {
    var row = matched.row();
    var outcome = matched.kept();
    return new MapSqlParameterSource()
        .addValue("name", row.name())
        .addValue("key", EntityNames.key(row.name()))
        .addValue("category", row.category())
        .addValue("kind", row.legacy().kind().name())
        .addValue("legacy", row.legacy().value())
        .addValue("check", row.legacy().check().code())
        .addValue("tax", row.taxNumber())
        .addValue("representative", row.representative())
        .addValue("address", row.address())
        .addValue("town", row.town())
        .addValue("registered", Date.valueOf(row.registeredOn()))
        .addValue("ended", ConversionMatching.day(row.endedOn()), Types.DATE)
        .addValue("claimed", row.claimedCode())
        .addValue("code", outcome.code().orElse(null), Types.VARCHAR)
        .addValue("entity", entity.map(SubjectId::value).orElse(null), Types.BIGINT)
        .addValue("method", outcome.method().map(Enum::name).orElse(null), Types.VARCHAR)
        .addValue(
            "candidates", outcome.candidates().stream().map(SubjectId::value).toArray(Long[]::new))
        .addValue("state", outcome.state().name())
        .addValue("exchanged", ConversionMatching.exchanged(row, outcome), Types.DATE)
        .addValue("now", steps.now());
  }
}
