package org.xinheng.link.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  ConvertedEntities(JdbcClient sql) {
    this.sql = sql;
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

  Optional<String> codeOf(SubjectId entity) {
    return sql.sql("select code from link.market_entity where id = :id and code is not null")
        .param("id", entity.value())
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
   * there.
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
