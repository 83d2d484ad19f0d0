package org.xinheng.link.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.EarlyFacts;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.MarketEntity.KnownCode;
import org.xinheng.link.MarketEntity.OtherName;
import org.xinheng.link.Standing;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** 市场主体名册 on PostgreSQL. */
public final class PostgresMarketEntities implements MarketEntities {
  private static final String SELECT =
      "select e.id, e.code, e.name, e.kind, e.standing, e.merged_into from link.market_entity e ";

  private final JdbcClient sql;

  public PostgresMarketEntities(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  @Override
  public Optional<MarketEntity> find(SubjectId id) {
    return sql.sql(SELECT + "where e.id = :id")
        .param("id", id.value())
        .query((row, n) -> entity(row))
        .optional();
  }

  @Override
  public EarlyFacts early(SubjectId id) {
    return sql.sql(
            """
            select e.representative, e.address, coalesce(c.town, '') as town, c.registered_on, c.ended_on, c.registrar
              from link.market_entity e
              left join lateral (select o.* from link.conversion o where o.entity = e.id order by o.registered_on desc, o.id limit 1) c on true
             where e.id = :id\
            """)
        .param("id", id.value())
        .query((row, n) ->
            new EarlyFacts(
                row.getString("representative"),
                row.getString("address"),
                row.getString("town"),
                Optional.ofNullable(row.getDate("registered_on")).map(Date::toLocalDate),
                Optional.ofNullable(row.getDate("ended_on")).map(Date::toLocalDate),
                Optional.ofNullable(row.getString("registrar")).map(DepartmentCode::new)))
        .optional()
        .orElse(EarlyFacts.NONE);
  }

  @Override
  public Optional<MarketEntity> byCode(String code) {
    return sql.sql(SELECT + "where e.code = :code")
        .param("code", code)
        .query((row, n) -> entity(row))
        .optional();
  }

  @Override
  public List<MarketEntity> byLegacyCode(String code) {
    return sql.sql(
            SELECT
                + "join link.legacy_code l on l.entity = e.id where l.code = :code and e.kind <> 'NATURAL_PERSON' order by l.seen_from, e.id")
        .param("code", code)
        .query((row, n) -> entity(row))
        .list();
  }

  @Override
  public List<MarketEntity> byName(String name) {
    return sql.sql(
            SELECT
                + """
                where e.kind <> 'NATURAL_PERSON'
                  and (e.name_key = :key or e.id in (select o.entity from link.other_name o where o.name_key = :key))
                order by e.id\
                """)
        .param("key", EntityNames.key(name))
        .query((row, n) -> entity(row))
        .list();
  }

  private MarketEntity entity(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    long merged = row.getLong("merged_into");
    var into = row.wasNull() ? Optional.<SubjectId>empty() : Optional.of(new SubjectId(merged));
    return new MarketEntity(
        new SubjectId(id),
        Optional.ofNullable(row.getString("code")),
        row.getString("name"),
        SubjectKind.valueOf(row.getString("kind")),
        Standing.valueOf(row.getString("standing")),
        into,
        names(id),
        codes(id));
  }

  private List<OtherName> names(long id) {
    return sql.sql(
            "select name, ended_on from link.other_name where entity = :id order by ended_on nulls first, name")
        .param("id", id)
        .query((row, n) ->
            new OtherName(
                row.getString("name"),
                Optional.ofNullable(row.getDate("ended_on")).map(Date::toLocalDate)))
        .list();
  }

  private List<KnownCode> codes(long id) {
    return sql.sql(
            "select kind, code, seen_from, seen_until from link.legacy_code where entity = :id order by kind, seen_from")
        .param("id", id)
        .query((row, n) ->
            new KnownCode(
                new LegacyCode(
                    LegacyCode.Kind.valueOf(row.getString("kind")), row.getString("code")),
                row.getDate("seen_from").toLocalDate(),
                Optional.ofNullable(row.getDate("seen_until")).map(Date::toLocalDate)))
        .list();
  }
}
