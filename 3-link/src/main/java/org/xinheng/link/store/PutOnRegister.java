package org.xinheng.link.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.OldRegistration;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 立户. Old registrations on the register, with their codes and old codes from now on; founded where
 * they were not there. Many at once, of which no two are of one entity. Noted for those who follow
 * the register.
 */
final class PutOnRegister {
  private static final String INDIVIDUAL_BUSINESS = "92";

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;
  private final RegisterNotes notes;

  PutOnRegister(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
    this.notes = new RegisterNotes(sql);
  }

  /** One old registration, the entity it is where that is known, and its code. */
  record Put(OldRegistration row, Optional<SubjectId> entity, Optional<String> code) {}

  /** Who each is from now on, in the order given. */
  List<SubjectId> all(List<Put> rows, Instant now) {
    var founded = found(rows.stream().filter(one -> one.entity().isEmpty()).toList(), now);
    var subjects =
        rows.stream()
            .map(one -> one.entity().orElseGet(() -> Objects.requireNonNull(founded.get(one))))
            .toList();
    coded(rows);
    bore(rows, subjects);
    if (!subjects.isEmpty()) {
      notes.changed(subjects.stream().map(SubjectId::value).toList());
    }
    return subjects;
  }

  private Map<Put, SubjectId> found(List<Put> rows, Instant now) {
    var subjects = new HashMap<Put, SubjectId>();
    if (rows.isEmpty()) {
      return subjects;
    }
    var taken = bearing(rows.stream().flatMap(one -> one.code().stream()).toList());
    var free =
        rows.stream().filter(one -> one.code().filter(taken::containsKey).isEmpty()).toList();
    var numbers = numbers(free.size());
    var founding = new ArrayList<SqlParameterSource>();
    for (int i = 0; i < free.size(); i++) {
      subjects.put(free.get(i), new SubjectId(numbers.get(i)));
      founding.add(founding(free.get(i), numbers.get(i), now));
    }
    batch.batchUpdate(
        """
        insert into link.market_entity (id, code, name, name_key, kind, standing, representative, address, founded_at)
        values (:id, :code, :name, :key, :kind, 'REGISTERED', :representative, :address, :now)\
        """,
        founding.toArray(SqlParameterSource[]::new));
    for (var one : rows) {
      one.code().map(taken::get).ifPresent(id -> subjects.put(one, id));
    }
    return subjects;
  }

  /** Whoever has such a code, also where it has been merged. */
  private Map<String, SubjectId> bearing(List<String> codes) {
    var taken = new HashMap<String, SubjectId>();
    sql.sql("select id, code from link.market_entity where code = any(:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(row -> {
          taken.put(row.getString("code"), new SubjectId(row.getLong("id")));
        });
    return taken;
  }

  private List<Long> numbers(int count) {
    return sql.sql("select nextval('link.subject_number') from generate_series(1, :count)")
        .param("count", count)
        .query(Long.class)
        .list();
  }

  private static SqlParameterSource founding(Put one, long id, Instant now) {
    var row = one.row();
    return new MapSqlParameterSource()
        .addValue("id", id)
        .addValue("code", one.code().orElse(null), Types.VARCHAR)
        .addValue("name", row.name())
        .addValue("key", EntityNames.key(row.name()))
        .addValue(
            "kind",
            row.category().equals(INDIVIDUAL_BUSINESS) ? "INDIVIDUAL_BUSINESS" : "LEGAL_PERSON")
        .addValue("representative", row.representative())
        .addValue("address", row.address())
        .addValue("now", Timestamp.from(now));
  }

  private void coded(List<Put> rows) {
    var coded =
        rows.stream()
            .filter(one -> one.entity().isPresent() && one.code().isPresent())
            .map(one ->
                new MapSqlParameterSource()
                    .addValue("id", one.entity().orElseThrow().value())
                    .addValue("code", one.code().orElseThrow()))
            .toArray(SqlParameterSource[]::new);
    if (coded.length > 0) {
      batch.batchUpdate(
          "update link.market_entity set code = :code where id = :id and code is null", coded);
    }
  }

  /** An old code and when it was borne; the tax number of a two-in-one licence is one too. */
  private void bore(List<Put> rows, List<SubjectId> subjects) {
    var borne = new LinkedHashMap<List<Object>, SqlParameterSource>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i).row();
      borne(borne, subjects.get(i), row.legacy(), row);
      if (!row.taxNumber().isEmpty() && row.category().equals(INDIVIDUAL_BUSINESS)) {
        borne(
            borne,
            subjects.get(i),
            new LegacyCode(LegacyCode.Kind.TAX_NUMBER, row.taxNumber()),
            row);
      }
    }
    if (!borne.isEmpty()) {
      batch.batchUpdate(
          """
          insert into link.legacy_code (kind, code, entity, seen_from, seen_until) values (:kind, :code, :entity, :from, :until)
          on conflict (kind, code, entity) do update
            set seen_from = least(link.legacy_code.seen_from, excluded.seen_from), seen_until = coalesce(excluded.seen_until, link.legacy_code.seen_until)\
          """,
          borne.values().toArray(SqlParameterSource[]::new));
    }
  }

  private static void borne(
      Map<List<Object>, SqlParameterSource> borne,
      SubjectId subject,
      LegacyCode code,
      OldRegistration row) {
    borne.put(
        List.of(code, subject),
        new MapSqlParameterSource()
            .addValue("kind", code.kind().name())
            .addValue("code", code.value())
            .addValue("entity", subject.value())
            .addValue("from", Date.valueOf(row.registeredOn()))
            .addValue("until", row.endedOn().map(Date::valueOf).orElse(null), Types.DATE));
  }
}
