package org.xinheng.duties.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.duties.Profiles;
import org.xinheng.duties.model.FieldTally;
import org.xinheng.duties.model.Stability;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 数据画像的计数. The records of a month and of the month before are read once, some thousands at a time,
 * and counted field by field here: taking a record apart costs the database ten times as much.
 */
public final class ProfileStore implements Profiles {
  private static final int TOP = 5;
  private static final int AT_ONCE = 20_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Clock clock;

  public ProfileStore(JdbcClient sql, Catalogue catalogue, Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What is asked for: an item's records of one month, of one department where given. */
  private record Asked(CatalogueItem item, YearMonth month, Optional<DepartmentCode> department) {}

  /** 一个月的计数, field by field in the order of the catalogue. */
  private static final class Month {
    private final List<Field> fields;
    private final List<FieldTally> tallies;
    private long records;

    Month(CatalogueItem item, LocalDate today) {
      this.fields = item.fields();
      this.tallies = fields.stream().map(field -> new FieldTally(field, today)).toList();
    }

    void add(LocalDate decidedOn, Map<String, String> values) {
      records++;
      for (int place = 0; place < fields.size(); place++) {
        var value = values.getOrDefault(fields.get(place).name().value(), "");
        tallies.get(place).add(value, decidedOn);
      }
    }
  }

  @Override
  public List<FieldProfile> of(
      ItemCode item, YearMonth month, Optional<DepartmentCode> department) {
    var asked = new Asked(catalogue.item(item), month, department);
    var now = new Month(asked.item(), LocalDate.now(clock));
    var before = new Month(asked.item(), LocalDate.now(clock));
    long after = 0;
    long read;
    do {
      read = now.records + before.records;
      after = add(asked, after, now, before);
    } while (now.records + before.records == read + AT_ONCE);
    return profiles(asked.item().fields(), now, before);
  }

  /** Counts the next records; gives the number of the last. */
  private long add(Asked asked, long after, Month now, Month before) {
    var last = new long[] {after};
    sql.sql(
            """
            select id, decided_on, fields from dossier.offered_entry
             where item = :item and decided_on >= :from and decided_on < :end and id > :after
               and (:department::text is null or furnished_by = :department::text)
             order by id limit :limit\
            """)
        .param("item", asked.item().code().value())
        .param("from", asked.month().minusMonths(1).atDay(1))
        .param("end", asked.month().plusMonths(1).atDay(1))
        .param("after", after)
        .param("department", asked.department().map(DepartmentCode::value).orElse(null))
        .param("limit", AT_ONCE)
        .query(row -> {
          var decidedOn = row.getObject("decided_on", LocalDate.class);
          var of = YearMonth.from(decidedOn).equals(asked.month()) ? now : before;
          of.add(decidedOn, JSON.readValue(row.getString("fields"), FIELDS));
          last[0] = row.getLong("id");
        });
    return last[0];
  }

  private static List<FieldProfile> profiles(List<Field> fields, Month now, Month before) {
    return IntStream.range(0, fields.size())
        .mapToObj(place -> {
          var field = fields.get(place);
          var tally = now.tallies.get(place);
          var tallyBefore = before.tallies.get(place);
          return new FieldProfile(
              field.name(),
              field.title(),
              now.records,
              tally.filled(),
              before.records,
              tallyBefore.filled(),
              top(tally.values(), tallyBefore.values()),
              tally.outliers(),
              Stability.of(tally.values(), tallyBefore.values()));
        })
        .toList();
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
