package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.CountedRow.Filed;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 按期报送. What was first received in some months and owed by a day, and how much of it came by that
 * day. A deadline is reckoned only for a day of decision of which something was received.
 */
final class ReceivedInTime {
  /** More days than between a decision and the last day of any deadline. */
  private static final int LONGEST = 400;

  private static final String FIRST =
      """
       from dossier.offered_entry_version v
      where v.version = 1 and v.decided_on >= :first_decided and v.decided_on < :end
        and v.submission = any (:submissions)
        and (:department::text is null or v.furnished_by = :department::text)
        and (:item::text is null or v.item = :item::text)\
      """;

  private static final String OWED =
      """
      select f.*, coalesce(d.frequency, usual.frequency) as frequency
        from (%s) f
        join unnest(:items::text[], :frequencies::text[]) usual (item, frequency) on usual.item = f.item
        left join duties.duty d on d.department = f.department and d.item = f.item
             and f.decided_on >= d.from_day and f.decided_on <= coalesce(d.last_day, f.decided_on)\
      """;

  private static final String DAY =
      "select v.furnished_by as department, v.item, v.decided_on, v.submission, ";
  private static final String COUNTED =
      OWED.formatted(DAY + "count(*) as n" + FIRST + " group by 1, 2, 3, 4");
  private static final String LISTED = OWED.formatted(DAY + "v.id" + FIRST) + " order by f.id";

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Supplier<WorkCalendar> calendar;
  private final ZoneId zone;
  private final Deadlines deadlines = Deadlines.bundled();

  ReceivedInTime(
      JdbcClient sql, Catalogue catalogue, Supplier<WorkCalendar> calendar, ZoneId zone) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.zone = zone;
  }

  /** 同一期限的报送: received in the month; {@code inTime} is all of {@code owed} or nothing. */
  record Received(
      DepartmentCode department, ItemCode item, YearMonth month, long owed, long inTime) {}

  private record Asked(Frequency frequency, LocalDate decided) {}

  /** Of one department where given. */
  List<Received> between(
      YearMonth from, YearMonth until, Optional<DepartmentCode> department, LocalDate today) {
    var all = new ArrayList<Received>();
    owed(
        COUNTED,
        from,
        until,
        department,
        Optional.empty(),
        today,
        (row, came, deadline) -> {
          long n = row.getLong("n");
          all.add(
              new Received(
                  new DepartmentCode(row.getString("department")),
                  new ItemCode(row.getString("item")),
                  YearMonth.from(came),
                  n,
                  came.isAfter(deadline) ? 0 : n));
        });
    return all;
  }

  /** The very records that {@link #between} counts as owed in the month, the oldest first. */
  List<Filed> records(
      YearMonth month,
      Optional<DepartmentCode> department,
      Optional<ItemCode> item,
      LocalDate today) {
    var all = new ArrayList<Filed>();
    owed(
        LISTED,
        month,
        month,
        department,
        item,
        today,
        (row, came, deadline) ->
            all.add(
                new Filed(
                    new DepartmentCode(row.getString("department")),
                    new ItemCode(row.getString("item")),
                    new EntryId(row.getLong("id")),
                    row.getObject("decided_on", LocalDate.class),
                    Optional.of(deadline),
                    Optional.of(came))));
    return all;
  }

  /** 一行有期限的, with the day it came and its last day. */
  private interface Owed {
    void take(ResultSet row, LocalDate came, LocalDate deadline) throws SQLException;
  }

  private void owed(
      String statement,
      YearMonth from,
      YearMonth until,
      Optional<DepartmentCode> department,
      Optional<ItemCode> item,
      LocalDate today,
      Owed each) {
    var since = since(today);
    var days = calendar.get();
    var came = submissions(from, until);
    Map<Asked, Optional<LocalDate>> known = new HashMap<>();
    sql.sql(statement)
        .param("submissions", came.keySet().toArray(Long[]::new))
        .param("end", until.plusMonths(1).atDay(1))
        .param("first_decided", since.minusDays(LONGEST))
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("item", item.map(ItemCode::value).orElse(null))
        .param("items", items(one -> one.code().value()))
        .param("frequencies", items(one -> one.provisions().furnished().name()))
        .query(row -> {
          var asked =
              new Asked(
                  Frequency.valueOf(row.getString("frequency")),
                  row.getObject("decided_on", LocalDate.class));
          var deadline =
              known.computeIfAbsent(
                  asked, one -> deadlines.of(one.frequency(), one.decided(), days));
          var day = came.get(row.getLong("submission"));
          if (day != null && deadline.isPresent() && !deadline.get().isBefore(since)) {
            each.take(row, day, deadline.get());
          }
        });
  }

  /**
   * Days of receipt of what came in these months. Asked for first, since a prepared statement that
   * joins them is planned for a handful and then takes seconds.
   */
  private Map<Long, LocalDate> submissions(YearMonth from, YearMonth until) {
    var came = new HashMap<Long, LocalDate>();
    sql.sql(
            """
            select id, (received_at at time zone :zone)::date as came from collect.offered_submission
             where received_at >= :from::date::timestamp at time zone :zone
               and received_at < :end::date::timestamp at time zone :zone\
            """)
        .param("zone", zone.getId())
        .param("from", from.atDay(1))
        .param("end", until.plusMonths(1).atDay(1))
        .query(row -> {
          came.put(row.getLong("id"), row.getObject("came", LocalDate.class));
        });
    return came;
  }

  /** What was owed before the first file came is the stock of the time before the platform. */
  private LocalDate since(LocalDate today) {
    return sql.sql(
            "select (min(received_at) at time zone :zone)::date from collect.offered_submission")
        .param("zone", zone.getId())
        .query(LocalDate.class)
        .optional()
        .orElse(today);
  }

  private String[] items(Function<CatalogueItem, String> text) {
    return catalogue.items().stream().map(text).toArray(String[]::new);
  }
}
