package org.xinheng.duties.store;

import java.time.YearMonth;
import java.util.HashMap;
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

  public ProfileStore(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    this.catalogue = catalogue;
  }

  private record Filled(long records, Map<String, Long> fields) {}

  @Override
  public List<FieldProfile> of(
      ItemCode item, YearMonth month, Optional<DepartmentCode> department) {
    var now = filled(item, month, department);
    var before = filled(item, month.minusMonths(1), department);
    return catalogue.item(item).fields().stream()
        .map(field -> {
          var name = field.name().value();
          return new FieldProfile(
              field.name(),
              field.title(),
              now.records(),
              now.fields().getOrDefault(name, 0L),
              before.records(),
              before.fields().getOrDefault(name, 0L),
              tellable(field) ? top(item, month, department, name) : List.of(),
              field.type() == FieldType.AMOUNT ? outliers(item, month, department, name) : 0);
        })
        .toList();
  }

  /** Values of a short list that anybody may see, whoever the subject is. */
  private static boolean tellable(Field field) {
    return (field.type() == FieldType.CODE_LIST || field.type() == FieldType.MULTI_CODE_LIST)
        && field.disclosure() == FieldDisclosure.PUBLIC
        && field.exceptions().isEmpty();
  }

  private StatementSpec asked(
      String statement, ItemCode item, YearMonth month, Optional<DepartmentCode> department) {
    return sql.sql(statement)
        .param("item", item.value())
        .param("from", month.atDay(1))
        .param("end", month.plusMonths(1).atDay(1))
        .param("department", department.map(DepartmentCode::value).orElse(null));
  }

  private Filled filled(ItemCode item, YearMonth month, Optional<DepartmentCode> department) {
    long records =
        asked("select count(*)" + MINE, item, month, department).query(Long.class).single();
    var fields = new HashMap<String, Long>();
    asked(
            "select f.key, count(*) as n from (select e.fields"
                + MINE
                + ") e, json_each_text(e.fields) f where f.value <> '' group by f.key",
            item,
            month,
            department)
        .query(row -> {
          fields.put(row.getString("key"), row.getLong("n"));
        });
    return new Filled(records, fields);
  }

  private List<Value> top(
      ItemCode item, YearMonth month, Optional<DepartmentCode> department, String field) {
    return asked(
            "select e.fields ->> :field as text, count(*) as count"
                + MINE
                + " and e.fields ->> :field <> '' group by 1 order by 2 desc, 1 limit "
                + TOP,
            item,
            month,
            department)
        .param("field", field)
        .query(Value.class)
        .list();
  }

  private long outliers(
      ItemCode item, YearMonth month, Optional<DepartmentCode> department, String field) {
    return asked(
            "with amounts as (select (e.fields ->> :field)::numeric as n"
                + MINE
                + " and e.fields ->> :field ~ '^[0-9]+([.][0-9]+)?$'), quartiles as (select"
                + " percentile_cont(0.25) within group (order by n) as low,"
                + " percentile_cont(0.75) within group (order by n) as high from amounts)"
                + " select count(*) from amounts, quartiles where n > high + 3 * (high - low)",
            item,
            month,
            department)
        .param("field", field)
        .query(Long.class)
        .single();
  }
}
