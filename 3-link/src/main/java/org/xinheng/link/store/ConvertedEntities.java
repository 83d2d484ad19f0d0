package org.xinheng.link.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.Conversion;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.conversion.Known;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;

/** 名册上的对照. What conversion finds on the register, and puts there: codes, and old codes' periods. */
final class ConvertedEntities {
  private static final int MOST = 20;
  private static final String INDIVIDUAL_BUSINESS = "92";

  private final JdbcClient sql;
  private final RegisterNotes notes;

  ConvertedEntities(JdbcClient sql) {
    this.sql = sql;
    this.notes = new RegisterNotes(sql);
  }

  /** Entities by the claimed code, the old code, the core in a unified code, or the name. */
  List<Known> known(OldRegistration row) {
    return sql.sql(
            """
            select e.id, e.code, e.name_key, e.representative, e.address,
                   exists (select 1 from link.legacy_code l where l.entity = e.id and l.code = :legacy) as by_legacy,
                   (e.name_key = :name or exists (select 1 from link.other_name o where o.entity = e.id and o.name_key = :name)) as named
              from link.market_entity e
             where e.kind <> 'NATURAL_PERSON' and e.standing <> 'MERGED'
               and e.id in (select c.id from link.market_entity c where c.code = :claimed
                      union select l.entity from link.legacy_code l where l.code = :legacy
                      union select c.id from link.market_entity c where c.code is not null and substr(c.code, 9, 9) = :legacy
                      union select n.id from link.market_entity n where n.name_key = :name
                      union select o.entity from link.other_name o where o.name_key = :name)
             order by e.id limit :most\
            """)
        .param("legacy", row.legacy().value())
        .param("name", EntityNames.key(row.name()))
        .param("claimed", row.claimedCode())
        .param("most", MOST)
        .query((found, n) ->
            new Known(
                new SubjectId(found.getLong("id")),
                Optional.ofNullable(found.getString("code")),
                found.getString("name_key"),
                found.getString("representative"),
                EntityNames.key(found.getString("address")),
                found.getBoolean("by_legacy"),
                found.getBoolean("named")))
        .list();
  }

  /**
   * 名册上的一户. By which name and code.
   *
   * @param alike by its old code or a name it has or had, and not by the code the list claims alone
   */
  record Found(SubjectId id, String name, Optional<String> code, boolean alike) {}

  /**
   * 一户一码: entities that a kept old registration may be, beyond those a person ruled out; what is
   * said to be it, or bears both name and old code, comes first.
   */
  List<Found> mayBe(long conversion) {
    return sql.sql(
            """
            with alike as (
              select c.entity as id from link.conversion c where c.id = :id
               union select l.entity from link.conversion c join link.legacy_code l on l.code = c.legacy_code where c.id = :id
               union select k.id from link.conversion c join link.market_entity k on k.code is not null and substr(k.code, 9, 9) = c.legacy_code where c.id = :id
               union select n.id from link.conversion c join link.market_entity n on n.name_key = c.name_key where c.id = :id
               union select o.entity from link.conversion c join link.other_name o on o.name_key = c.name_key where c.id = :id)
            select e.id, e.name, e.code, e.id in (select id from alike) as alike
              from link.conversion c join link.market_entity e on e.id in (select id from alike union select unnest(c.candidates))
             where c.id = :id and e.kind <> 'NATURAL_PERSON' and e.standing <> 'MERGED' and not e.id = any(c.ruled_out)
             order by e.id = c.entity desc nulls last, alike desc,
                      exists (select 1 from link.legacy_code l where l.entity = e.id and l.code = c.legacy_code) desc,
                      e.name_key = c.name_key desc, e.id limit :most\
            """)
        .param("id", conversion)
        .param("most", MOST)
        .query((row, n) ->
            new Found(
                new SubjectId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")),
                row.getBoolean("alike")))
        .list();
  }

  /** Who stands where now is not this old registration, by a person's word. */
  void ruleOut(long conversion, List<SubjectId> others) {
    sql.sql("update link.conversion set ruled_out = ruled_out || :others where id = :id")
        .param("others", others.stream().map(SubjectId::value).toArray(Long[]::new))
        .param("id", conversion)
        .update();
  }

  Optional<String> codeOf(SubjectId entity) {
    return sql.sql("select code from link.market_entity where id = :id and code is not null")
        .param("id", entity.value())
        .query(String.class)
        .optional();
  }

  /** Who else has this code, on the register or among the old registrations. */
  Optional<String> held(String code, Conversion by) {
    return sql.sql(
            """
            select name from link.conversion where code = :code and id <> :id
             union all select name from link.market_entity where code = :code and id is distinct from :entity and name_key <> :name limit 1\
            """)
        .param("code", code)
        .param("id", by.id())
        .param("entity", by.entity().map(SubjectId::value).orElse(null), java.sql.Types.BIGINT)
        .param("name", EntityNames.key(by.row().name()))
        .query(String.class)
        .optional();
  }

  boolean stands(SubjectId entity) {
    return sql.sql(
            "select exists (select 1 from link.market_entity where id = :id and kind <> 'NATURAL_PERSON' and standing <> 'MERGED')")
        .param("id", entity.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * The entity with this code and old code on the register from now on; founded where it was not
   * there. Noted for those who follow the register.
   */
  SubjectId put(
      OldRegistration row, Optional<SubjectId> entity, Optional<String> code, Instant now) {
    var subject = entity.orElseGet(() -> found(row, code, now));
    if (entity.isPresent() && code.isPresent()) {
      sql.sql("update link.market_entity set code = :code where id = :id and code is null")
          .param("code", code.get())
          .param("id", subject.value())
          .update();
    }
    bore(subject, row.legacy(), row);
    if (!row.taxNumber().isEmpty() && row.category().equals(INDIVIDUAL_BUSINESS)) {
      bore(subject, new LegacyCode(LegacyCode.Kind.TAX_NUMBER, row.taxNumber()), row);
    }
    notes.changed(List.of(subject.value()));
    return subject;
  }

  /** An old code and when it was borne; the tax number of a two-in-one licence is one too. */
  private void bore(SubjectId subject, LegacyCode code, OldRegistration row) {
    sql.sql(
            """
            insert into link.legacy_code (kind, code, entity, seen_from, seen_until) values (:kind, :code, :entity, :from, :until)
            on conflict (kind, code, entity) do update
              set seen_from = least(link.legacy_code.seen_from, excluded.seen_from), seen_until = coalesce(excluded.seen_until, link.legacy_code.seen_until)\
            """)
        .param("kind", code.kind().name())
        .param("code", code.value())
        .param("entity", subject.value())
        .param("from", Date.valueOf(row.registeredOn()))
        .param("until", row.endedOn().map(ConvertedEntities::day).orElse(null))
        .update();
  }

  private SubjectId found(OldRegistration row, Optional<String> code, Instant now) {
    long id =
        sql.sql(
                """
                insert into link.market_entity (id, code, name, name_key, kind, standing, representative, address, founded_at)
                values (nextval('link.subject_number'), :code, :name, :key, :kind, 'REGISTERED', :representative, :address, :now)
                on conflict (code) do update set code = excluded.code returning id\
                """)
            .param("code", code.orElse(null))
            .param("name", row.name())
            .param("key", EntityNames.key(row.name()))
            .param(
                "kind",
                row.category().equals(INDIVIDUAL_BUSINESS) ? "INDIVIDUAL_BUSINESS" : "LEGAL_PERSON")
            .param("representative", row.representative())
            .param("address", row.address())
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single();
    return new SubjectId(id);
  }

  private static Date day(LocalDate day) {
    return Date.valueOf(day);
  }
}
