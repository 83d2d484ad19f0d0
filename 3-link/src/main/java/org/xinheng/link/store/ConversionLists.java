package org.xinheng.link.store;

import java.sql.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionFilter;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;

/** 存量名单. The old registrations that a filter lets through. */
final class ConversionLists {
  private static final int LONGEST = 64;
  private static final String WHERE =
      """
       where (:registrar::text is null or c.registrar = :registrar)
         and (cardinality(:states::text[]) = 0 or c.state = any(:states))
         and (:category = '' or c.category = :category)
         and (cardinality(:towns::text[]) = 0 or c.town = any(:towns))
         and (:batch::bigint is null or c.batch = :batch)
         and (:check::text is null or c.legacy_check = :check)
         and (not :taxed or c.tax_number <> '')
         and (:from::date is null or (c.imported_at at time zone 'Asia/Shanghai')::date >= :from)
         and (:until::date is null or (c.imported_at at time zone 'Asia/Shanghai')::date <= :until)
         and (:problem::text is null
              or exists (select 1 from link.conversion_problem p where p.conversion = c.id and p.kind = :problem)
                 and (:solved::boolean is null
                      or :solved <> exists (select 1 from link.conversion_problem p where p.conversion = c.id and p.kind = :problem and p.solved_at is null)))
         and (:name = '' or position(:name in c.name_key) > 0 or starts_with(c.legacy_code, :code) or starts_with(c.tax_number, :code)
              or starts_with(c.code, :code) or starts_with(c.claimed_code, :code))\
      """;

  private final JdbcClient sql;

  ConversionLists(JdbcClient sql) {
    this.sql = sql;
  }

  List<Conversion> list(ConversionFilter filter, long after, int limit) {
    return asked(
            ConversionRows.SELECT + WHERE + " and c.id > :after order by c.id limit :limit", filter)
        .param("after", after)
        .param("limit", limit)
        .query(ConversionRows::conversion)
        .list();
  }

  long count(ConversionFilter filter) {
    return asked("select count(*) from link.conversion c" + WHERE, filter)
        .query(Long.class)
        .single();
  }

  private StatementSpec asked(String question, ConversionFilter filter) {
    return sql.sql(question)
        .param("registrar", filter.registrar().map(DepartmentCode::value).orElse(null))
        .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
        .param("category", filter.category())
        .param("towns", filter.towns().toArray(String[]::new))
        .param("batch", filter.batch().orElse(null), java.sql.Types.BIGINT)
        .param("check", filter.check().map(LegacyCode.Check::code).orElse(null))
        .param("taxed", filter.taxed())
        .param("from", filter.importedFrom().map(Date::valueOf).orElse(null), java.sql.Types.DATE)
        .param("until", filter.importedUntil().map(Date::valueOf).orElse(null), java.sql.Types.DATE)
        .param("problem", filter.problem().map(Enum::name).orElse(null))
        .param("solved", filter.solved().orElse(null), java.sql.Types.BOOLEAN)
        .param("name", EntityNames.key(filter.words()))
        .param("code", code(filter.words()));
  }

  /** As codes are kept: in half width and capitals, without blanks. */
  private static String code(String words) {
    return words.isBlank()
        ? ""
        : new LegacyCode(
                LegacyCode.Kind.REGISTRATION_NUMBER,
                words.substring(0, Math.min(LONGEST, words.length())))
            .cleaned()
            .value();
  }
}
