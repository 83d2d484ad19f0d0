package org.xinheng.duties.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.FieldType;
import org.xinheng.duties.Profiles;
import org.xinheng.duties.model.RareValues;
import org.xinheng.duties.model.Stability;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 数据画像的计数. */
public final class ProfileStore implements Profiles {
  private static final int TOP = 5;
  private static final String MINE =
      """
       from dossier.offered_entry e
       where e.item = :item and e.decided_on >= :from and e.decided_on < :end
         and (:department::text is null or e.furnished_by = :department::text)\
      """;

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final OutlierStore outliers;
  private final Clock clock;

  public ProfileStore(JdbcClient sql, Catalogue catalogue, Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.outliers = new OutlierStore(sql);
    this.clock = clock;
  }

  /** What is asked for: an item's records of one month, of one department where given. */
  record Asked(ItemCode item, YearMonth month, Optional<DepartmentCode> department) {
    StatementSpec of(StatementSpec statement) {
      return statement
          .param("item", item.value())
          .param("from", month.atDay(1))
          .param("end", month.plusMonths(1).atDay(1))
          .param("department", department.map(DepartmentCode::value).orElse(null));
    }
  }

  private record Filled(long records, Map<String, Long> fields) {}

  @Override
  public List<FieldProfile> of(
      ItemCode item, YearMonth month, Optional<DepartmentCode> department) {
    var asked = new Asked(item, month, department);
    var askedBefore = new Asked(item, month.minusMonths(1), department);
    var now = filled(asked);
    var before = filled(askedBefore);
    var values = values(asked);
    var valuesBefore = values(askedBefore);
    var far = outliers.of(catalogue.item(item), asked, LocalDate.now(clock));
    return catalogue.item(item).fields().stream()
        .map(field -> {
          var name = field.name().value();
          var counts = values.getOrDefault(name, Map.of());
          var countsBefore = valuesBefore.getOrDefault(name, Map.of());
          var told = new ArrayList<>(far.getOrDefault(name, List.of()));
          told.addAll(RareValues.among(counts));
          return new FieldProfile(
              field.name(),
              field.title(),
              now.records(),
              now.fields().getOrDefault(name, 0L),
              before.records(),
              before.fields().getOrDefault(name, 0L),
              top(counts, countsBefore),
              told,
              Stability.of(counts, countsBefore));
        })
        .toList();
  }

  /** Values of a short list that anybody may see, whoever the subject is. */
  private static boolean tellable(Field field) {
    return (field.type() == FieldType.CODE_LIST || field.type() == FieldType.MULTI_CODE_LIST)
        && field.disclosure() == FieldDisclosure.PUBLIC
        && field.exceptions().isEmpty();
  }

  private Filled filled(Asked asked) {
    long records = asked.of(sql.sql("select count(*)" + MINE)).query(Long.class).single();
    var fields = new HashMap<String, Long>();
    asked
        .of(
            sql.sql(
                "select f.key, count(*) as n from (select e.fields"
                    + MINE
                    + ") e, json_each_text(e.fields) f where f.value <> '' group by f.key"))
        .query(row -> {
          fields.put(row.getString("key"), row.getLong("n"));
        });
    return new Filled(records, fields);
  }

  /**
   * How often each value stands there, by field; of what may be told alone, without the words that
   * a person has written behind “其他”.
   */
  private Map<String, Map<String, Long>> values(Asked asked) {
    var told =
        catalogue.item(asked.item()).fields().stream()
            .filter(ProfileStore::tellable)
            .map(field -> field.name().value())
            .toArray(String[]::new);
    var values = new HashMap<String, Map<String, Long>>();
    asked
        .of(
            sql.sql(
                "select f.key, regexp_replace(f.value, '^其他.+$', '其他') as value, count(*) as n from (select e.fields"
                    + MINE
                    + ") e, json_each_text(e.fields) f where f.value <> '' and f.key = any(:fields) group by 1, 2 order by 3 desc, 2"))
        .param("fields", told)
        .query(row -> {
          values
              .computeIfAbsent(row.getString("key"), key -> new LinkedHashMap<>())
              .put(row.getString("value"), row.getLong("n"));
        });
    return values;
  }

  private static List<Value> top(Map<String, Long> now, Map<String, Long> before) {
    return now.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TOP)
        .map(one -> new Value(one.getKey(), one.getValue(), before.getOrDefault(one.getKey(), 0L)))
        .toList();
  }
}
