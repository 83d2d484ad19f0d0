package org.xinheng.link.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.Conversion;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.conversion.Known;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.SubjectId;

/** 名册上的对照. What conversion finds on the register, and puts there: codes, and old codes' periods. */
final class ConvertedEntities {
  private static final int MOST = 20;

  private final JdbcClient sql;
  private final PutOnRegister putting;

  ConvertedEntities(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.putting = new PutOnRegister(sql, batch);
  }

  PutOnRegister putting() {
    return putting;
  }

  /**
   * Entities by the claimed code, the old code, the core in a unified code, or the name; of each
   * row in the order given.
   */
  List<List<Known>> known(List<OldRegistration> rows) {
    var known = new ArrayList<List<Known>>();
    rows.forEach(row -> known.add(new ArrayList<>()));
    sql.sql(
            """
            with asked as (
              select * from unnest(:legacy::text[], :name::text[], :claimed::text[]) with ordinality as a (legacy, name, claimed, n))
            select a.n, e.id, e.code, e.name_key, e.representative, e.address,
                   exists (select 1 from link.legacy_code l where l.entity = e.id and l.code = a.legacy) as by_legacy,
                   (e.name_key = a.name or exists (select 1 from link.other_name o where o.entity = e.id and o.name_key = a.name)) as named
              from asked a
             cross join lateral (
                   select m.* from (select c.id from link.market_entity c where c.code = a.claimed
                              union select l.entity from link.legacy_code l where l.code = a.legacy
                              union select c.id from link.market_entity c where c.code is not null and substr(c.code, 9, 9) = a.legacy
                              union select n.id from link.market_entity n where n.name_key = a.name and n.kind <> 'NATURAL_PERSON'
                              union select o.entity from link.other_name o where o.name_key = a.name) hit
                     join link.market_entity m on m.id = hit.id
                    where m.kind <> 'NATURAL_PERSON' and m.standing <> 'MERGED'
                    order by m.id limit :most) e
             order by a.n, e.id\
            """)
        .param("legacy", rows.stream().map(row -> row.legacy().value()).toArray(String[]::new))
        .param("name", rows.stream().map(row -> EntityNames.key(row.name())).toArray(String[]::new))
        .param("claimed", rows.stream().map(OldRegistration::claimedCode).toArray(String[]::new))
        .param("most", MOST)
        .query(found -> {
          known
              .get(found.getInt("n") - 1)
              .add(
                  new Known(
                      new SubjectId(found.getLong("id")),
                      Optional.ofNullable(found.getString("code")),
                      found.getString("name_key"),
                      found.getString("representative"),
                      EntityNames.key(found.getString("address")),
                      found.getBoolean("by_legacy"),
                      found.getBoolean("named")));
        });
    return known;
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

  /** As {@link PutOnRegister#all}, of one. */
  SubjectId put(
      OldRegistration row, Optional<SubjectId> entity, Optional<String> code, Instant now) {
    return putting.all(List.of(new PutOnRegister.Put(row, entity, code)), now).getFirst();
  }
}
