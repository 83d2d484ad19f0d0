package org.xinheng.inquire.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.DecisionFilter;
import org.xinheng.inquire.Figures;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.inquire.Timeliness;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** Counts for the home page. */
public final class Counts {
  private static final int NEWEST = 5;

  /** One upload may be all of one entity; looked through for others, and no further. */
  private static final int LOOKED_THROUGH = 200;

  private static final int OF_ONE_ENTITY = 2;

  private final JdbcClient sql;
  private final Catalogue catalogue;

  public Counts(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    this.catalogue = catalogue;
  }

  public Figures count(LocalDate today, Instant now) {
    Map<ItemCode, Long> live = new HashMap<>();
    Map<ItemCode, Long> sinceMorning = new HashMap<>();
    live(today, live, sinceMorning);
    return new Figures(
        registered(), live, sinceMorning, timeliness(Optional.empty(), today), newest(today), now);
  }

  private long registered() {
    return sql.sql("select count(*) from link.offered_entity where standing = 'REGISTERED'")
        .query(Long.class)
        .single();
  }

  private void live(LocalDate today, Map<ItemCode, Long> live, Map<ItemCode, Long> fresh) {
    sql.sql(
            """
            select item, count(*) as n, count(*) filter (where published_on = :today) as fresh
              from publish.offered_live
             where latest_end >= :today
             group by item\
            """)
        .param("today", today)
        .query(row -> {
          ItemCode item = new ItemCode(row.getString("item"));
          live.put(item, row.getLong("n"));
          if (row.getLong("fresh") > 0) {
            fresh.put(item, row.getLong("fresh"));
          }
        });
  }

  /** Since the first file was received, or the first entry filed, a year at most. */
  private LocalDate inServiceSince(LocalDate today) {
    LocalDate yearAgo = today.minusYears(1);
    return sql.sql(
            """
            select least((select at from dossier.offered_range order by id limit 1),
                         (select min(received_at) from collect.offered_submission))::date\
            """)
        .query(LocalDate.class)
        .optional()
        .filter(first -> first.isAfter(yearAgo))
        .orElse(yearAgo);
  }

  /** The items that the seven working days are about; the others are owed by the period. */
  private String[] owedByTheDecision() {
    return catalogue.items().stream()
        .filter(item -> item.provisions().dualPublicity())
        .map(item -> item.code().value())
        .toArray(String[]::new);
  }

  /** Of one department, or of all; late is also what waits for its subject beyond its day. */
  public Timeliness timeliness(Optional<DepartmentCode> department, LocalDate today) {
    LocalDate since = inServiceSince(today);
    return sql.sql(
            """
            select count(*) filter (where published_in_time) as in_time,
                   count(*) + (select count(*) from publish.offered_review_clock
                                where state <> 'DONE' and deadline >= :since and deadline < :today
                                  and item = any (:items)
                                  and (:department::text is null or department = :department::text)) as owed
              from publish.offered_publication
             where deadline >= :since
               and item = any (:items)
               and (:department::text is null or department = :department::text)
               and (published_on is not null
                    or (deadline < :today and state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED')))\
            """)
        .param("since", since)
        .param("items", owedByTheDecision())
        .param("today", today)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query((row, n) -> new Timeliness(row.getLong("owed"), row.getLong("in_time"), since))
        .single();
  }

  private List<ShownRecord> newest(LocalDate today) {
    PublicityList list = new PublicityList(sql, catalogue);
    List<ShownRecord> newest = new ArrayList<>();
    for (CatalogueItem item : catalogue.items()) {
      if (item.provisions().dualPublicity()) {
        newest.addAll(
            ofSeveral(
                list.page(
                        DecisionFilter.of(item.code()),
                        Optional.empty(),
                        new Audience.Public(),
                        today,
                        LOOKED_THROUGH,
                        Optional.empty())
                    .records()));
      }
    }
    return newest;
  }

  private static List<ShownRecord> ofSeveral(List<ShownRecord> records) {
    Map<SubjectId, Integer> shown = new HashMap<>();
    return records.stream()
        .filter(record -> shown.merge(record.subject(), 1, Integer::sum) <= OF_ONE_ENTITY)
        .limit(NEWEST)
        .toList();
  }
}
