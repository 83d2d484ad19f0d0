package org.xinheng.duties.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.duties.Profiles.Outlier;

/**
 * 异常值的计数. What lies further beyond the quartiles than three times the distance between them: of
 * amounts the size, of dates the days from the decision, of texts the length. All fields of a kind
 * are counted in one statement; only bounds are told, never a value.
 */
final class OutlierStore {
  /** Dates from then on stand for “for good”. */
  private static final String FOR_GOOD = "2099-01-01";

  private static final String FAR =
      """
      with cells as materialized (
        select f.key, %s as n, f.value
          from dossier.offered_entry e cross join lateral json_each_text(e.fields) f
         where e.item = :item and e.decided_on >= :from and e.decided_on < :end
           and (:department::text is null or e.furnished_by = :department::text)
           and f.key = any(:fields) and %s),
      usual as (
        select key, percentile_cont(0.25) within group (order by n) as low, percentile_cont(0.75) within group (order by n) as high
          from cells group by key having count(*) >= 8),
      bound as (
        select key, low - 3 * greatest(high - low, :least) as lowest, high + 3 * greatest(high - low, :least) as highest from usual)
      select c.key, lowest, highest, count(*) filter (where n < lowest) as below, count(*) filter (where n > highest) as above,
             %s as future, count(*) as n
        from cells c join bound using (key) group by c.key, lowest, highest\
      """;
  private static final String AMOUNTS =
      FAR.formatted("f.value::numeric", "f.value ~ '^[0-9]+([.][0-9]+)?$'", "0");
  private static final String LENGTHS =
      FAR.formatted("char_length(f.value)::numeric", "f.value <> ''", "0");
  private static final String DATES =
      FAR.formatted(
          "(f.value::date - e.decided_on)::numeric",
          "f.value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and f.value < '" + FOR_GOOD + "'",
          "count(*) filter (where value > :today)");

  /** Of amounts any, of lengths four characters, of dates a month: less is never far. */
  private static final Map<FieldType, Integer> LEAST =
      Map.of(FieldType.AMOUNT, 0, FieldType.TEXT, 4, FieldType.DATE, 30);

  private final JdbcClient sql;

  OutlierStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** By field name; fields without any are absent. */
  Map<String, List<Outlier>> of(CatalogueItem item, ProfileStore.Asked asked, LocalDate today) {
    var all = new HashMap<String, List<Outlier>>();
    all.putAll(far(AMOUNTS, FieldType.AMOUNT, item, asked, today));
    all.putAll(far(LENGTHS, FieldType.TEXT, item, asked, today));
    all.putAll(far(DATES, FieldType.DATE, item, asked, today));
    return all;
  }

  private Map<String, List<Outlier>> far(
      String statement,
      FieldType type,
      CatalogueItem item,
      ProfileStore.Asked asked,
      LocalDate today) {
    var fields =
        item.fields().stream()
            .filter(field -> field.type() == type)
            .map(Field::name)
            .map(name -> name.value())
            .toArray(String[]::new);
    var all = new HashMap<String, List<Outlier>>();
    var question =
        asked.of(sql.sql(statement)).param("fields", fields).param("least", LEAST.get(type));
    (type == FieldType.DATE ? question.param("today", today.toString()) : question)
        .query(row -> {
          var told = told(type, row);
          if (!told.isEmpty()) {
            all.put(row.getString("key"), told);
          }
        });
    return all;
  }

  private static List<Outlier> told(FieldType type, ResultSet row) throws SQLException {
    var told = new ArrayList<Outlier>();
    long below = row.getLong("below");
    long above = row.getLong("above");
    if (above > 0) {
      told.add(new Outlier(above, above(type, row.getBigDecimal("highest"))));
    }
    if (below > 0 && type != FieldType.AMOUNT) {
      told.add(new Outlier(below, below(type, row.getBigDecimal("lowest"))));
    }
    long future = row.getLong("future");
    if (future > 0 && future * 20 <= row.getLong("n")) {
      told.add(new Outlier(future, "晚于今天，其他记录大都不晚于今天"));
    }
    return told;
  }

  private static String above(FieldType type, BigDecimal bound) {
    return switch (type) {
      case DATE -> "远晚于通常：" + days(bound);
      case TEXT -> "比通常长得多：超过 " + whole(bound) + " 字";
      default ->
          "大于 " + String.format(Locale.ROOT, "%,d", bound.setScale(0, RoundingMode.UP).longValue());
    };
  }

  private static String below(FieldType type, BigDecimal bound) {
    return type == FieldType.DATE
        ? "远早于通常：" + days(bound)
        : "比通常短得多：不足 " + bound.setScale(0, RoundingMode.UP) + " 字";
  }

  private static String days(BigDecimal bound) {
    return bound.signum() < 0
        ? "决定日期以前 " + whole(bound.negate()) + " 天为界"
        : "决定日期以后 " + whole(bound) + " 天为界";
  }

  private static String whole(BigDecimal bound) {
    return bound.setScale(0, RoundingMode.DOWN).toPlainString();
  }
}
