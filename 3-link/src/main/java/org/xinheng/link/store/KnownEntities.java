package org.xinheng.link.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.Standing;
import org.xinheng.link.model.Known;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 已知主体的查找. One query a question for a whole chunk; merged entities answer as the one they were
 * merged into.
 */
final class KnownEntities {
  private static final String COLUMNS =
      """
      select e.id, e.code, e.name, e.name_key, e.kind, e.standing, e.representative, e.address,
             array(select o.name_key from link.other_name o where o.entity = e.id) as other_names,
             array(select l.code from link.legacy_code l where l.entity = e.id) as legacy,
             array(select m.name_key from link.market_entity m where m.merged_into = e.id) as merged_names,
             array(select m.code from link.market_entity m where m.merged_into = e.id and m.code is not null) as merged_codes
        from link.market_entity e
      """;

  private final JdbcClient sql;

  KnownEntities(JdbcClient sql) {
    this.sql = sql;
  }

  List<Known> byCode(Collection<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return list(
        """
        with wanted as (select unnest(:values::text[]) as code),
             hit as (select coalesce(m.merged_into, m.id) as id from wanted join link.market_entity m on m.code = wanted.code)
        """
            + COLUMNS
            + " join hit on hit.id = e.id",
        codes);
  }

  List<Known> byLegacyCode(Collection<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return list(
        """
        with wanted as (select unnest(:values::text[]) as code),
             hit as (select distinct coalesce(m.merged_into, m.id) as id
                       from wanted join link.legacy_code l on l.code = wanted.code join link.market_entity m on m.id = l.entity)
        """
            + COLUMNS
            + " join hit on hit.id = e.id",
        codes);
  }

  /**
   * By organisation code: characters 9 to 17 of the unified code. Reads the whole register: asked
   * only where nothing else helps.
   */
  List<Known> byOrganisationCode(Collection<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return list(
        COLUMNS + " where substr(e.code, 9, 9) = any(:values::text[]) and e.standing <> 'MERGED'",
        codes);
  }

  List<Known> byName(Collection<String> nameKeys) {
    if (nameKeys.isEmpty()) {
      return List.of();
    }
    return list(
        """
        with wanted as (select unnest(:values::text[]) as name_key),
             hit as (select coalesce(m.merged_into, m.id) as id from wanted join link.market_entity m on m.name_key = wanted.name_key
                      where m.kind <> 'NATURAL_PERSON'
                     union
                     select coalesce(m.merged_into, m.id) from wanted join link.other_name o on o.name_key = wanted.name_key
                       join link.market_entity m on m.id = o.entity)
        """
            + COLUMNS
            + " join hit on hit.id = e.id",
        nameKeys);
  }

  /**
   * Entities without a unified code that bear one of the names. A join, for a prepared {@code =
   * any} compares every such entity with each of ten thousand names in turn.
   */
  List<Known> uncodedByName(Collection<String> nameKeys) {
    if (nameKeys.isEmpty()) {
      return List.of();
    }
    return list(
        "with wanted as (select unnest(:values::text[]) as name_key)"
            + COLUMNS
            + " join wanted on wanted.name_key = e.name_key where e.code is null and e.kind <> 'NATURAL_PERSON' and e.standing <> 'MERGED'",
        nameKeys);
  }

  List<Known> byId(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return sql.sql(
            """
            with hit as (select distinct coalesce(m.merged_into, m.id) as id from link.market_entity m where m.id = any(:ids))
            """
                + COLUMNS
                + " join hit on hit.id = e.id where e.kind <> 'NATURAL_PERSON'")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, n) -> known(row))
        .list();
  }

  /** The natural person under this key. */
  List<Known> byPerson(byte[] key) {
    return sql.sql(COLUMNS + " where e.person_key = :key")
        .param("key", key)
        .query((row, n) -> known(row))
        .list();
  }

  private List<Known> list(String query, Collection<String> values) {
    return sql.sql(query)
        .param("values", values.toArray(String[]::new))
        .query((row, n) -> known(row))
        .list();
  }

  private static Known known(ResultSet row) throws SQLException {
    var names = new ArrayList<String>();
    names.add(row.getString("name_key"));
    names.addAll(strings(row.getArray("other_names")));
    names.addAll(strings(row.getArray("merged_names")));
    var code = row.getString("code");
    return new Known(
        row.getLong("id"),
        code == null ? "" : code,
        row.getString("name"),
        SubjectKind.valueOf(row.getString("kind")),
        Standing.valueOf(row.getString("standing")),
        row.getString("representative"),
        row.getString("address"),
        names,
        Set.copyOf(strings(row.getArray("legacy"))),
        Set.copyOf(strings(row.getArray("merged_codes"))));
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
