package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Count;
import org.xinheng.duties.Counts;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Redeclared;
import org.xinheng.duties.ScoreSheet;
import org.xinheng.duties.SheetRevision;
import org.xinheng.inquire.Statistics;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 质量计量的存取: one statement counts each source once; what is owed by a day is counted apart. */
public final class QualityStore implements Quality {
  private static final String COUNTED =
      """
      select department, item, month, measure, sum(n)::bigint as n from (
        select s.department, s.item, date_trunc('month', s.received_at at time zone :zone)::date as month, m.measure, m.n
          from collect.offered_submission s
         cross join lateral (values ('REPORTED', s.filed + s.returned + s.review), ('RETURNED', s.returned)) m (measure, n)
         where s.received_at >= :from::date::timestamp at time zone :zone
           and s.received_at < :end::date::timestamp at time zone :zone
        union all
        select r.department, r.item, date_trunc('month', r.received_at at time zone :zone)::date, d.measure, 1
          from collect.offered_returned_row r
         cross join lateral (
               select distinct case f ->> 'dimension' when 'LAWFUL' then 'UNLAWFUL' when 'TIMELY' then 'UNTIMELY'
                      when 'ACCURATE' then 'INACCURATE' when 'STANDARD' then 'UNSTANDARD' else 'INCOMPLETE' end as measure
                 from jsonb_array_elements(r.findings) f where f ->> 'gravity' = 'ERROR') d
         where r.received_at >= :from::date::timestamp at time zone :zone
           and r.received_at < :end::date::timestamp at time zone :zone
        union all
        select e.furnished_by, e.item, date_trunc('month', e.decided_on)::date, 'DECIDED', count(*)
          from dossier.offered_entry e where e.decided_on >= :from and e.decided_on < :end
         group by 1, 2, 3
        union all
        select p.department, p.item, date_trunc('month', p.deadline)::date, m.measure, sum(m.n)
          from publish.offered_publication p
         cross join lateral (values ('PUBLICITY_OWED', 1), ('PUBLISHED_IN_TIME', case when p.published_in_time then 1 else 0 end)) m (measure, n)
         where p.deadline >= :from and p.deadline < :end and p.deadline >= :since and p.item = any (:owed)
           and (p.published_on is not null
                or (p.deadline < :today and p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED')))
         group by 1, 2, 3, 4
        union all
        select c.department, c.item, date_trunc('month', c.deadline)::date, 'PUBLICITY_OWED', count(*)
          from publish.offered_review_clock c
         where c.state <> 'DONE' and c.deadline >= :from and c.deadline < :end and c.deadline >= :since and c.item = any (:owed)
           and c.deadline < :today
         group by 1, 2, 3
        union all
        select department, item, month, 'CASES', cases from (
               select distinct on (department, item, month) department, item, month, cases
                 from duties.case_count where month >= :from and month < :end
                order by department, item, month, id desc) newest
        union all
        select l.department, l.item, l.month, l.verdict, 1
          from duties.sample_line l where l.verdict is not null and l.month >= :from and l.month < :end
        union all
        select department, item, date_trunc('month', decided_on)::date, 'CONCEALED', 1
          from duties.concealment where state = 'PROVEN' and decided_on >= :from and decided_on < :end
      ) counted
       where :department::text is null or department = :department::text
       group by department, item, month, measure\
      """;

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Statistics statistics;
  private final ReceivedInTime received;
  private final SilentDuties silences;
  private final Clock clock;
  private final ScoreSheets sheets;
  private final CaseCounts declared;

  public QualityStore(
      JdbcClient sql,
      Catalogue catalogue,
      Statistics statistics,
      Supplier<WorkCalendar> calendar,
      Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.statistics = statistics;
    this.received = new ReceivedInTime(sql, catalogue, calendar, clock.getZone());
    this.silences = new SilentDuties(sql, calendar, clock.getZone());
    this.clock = clock;
    this.sheets = new ScoreSheets(sql, clock);
    this.declared = new CaseCounts(sql, clock);
  }

  @Override
  public List<Measure> measures(
      YearMonth from, YearMonth until, Optional<DepartmentCode> department) {
    var today = LocalDate.now(clock);
    var since = statistics.timeliness(Optional.empty(), today).since();
    Map<Key, EnumMap<Count, Long>> counted = new TreeMap<>(Key.IN_ORDER);
    sql.sql(COUNTED)
        .param("zone", clock.getZone().getId())
        .param("from", from.atDay(1))
        .param("end", until.plusMonths(1).atDay(1))
        .param("today", today)
        .param("since", since)
        .param("owed", owedByTheDecision(catalogue))
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(row -> {
          counted
              .computeIfAbsent(key(row), key -> new EnumMap<>(Count.class))
              .put(Count.valueOf(row.getString("measure")), row.getLong("n"));
        });
    received
        .between(from, until, department, today)
        .forEach(one -> {
          var counts =
              counted.computeIfAbsent(
                  new Key(one.department(), one.item(), one.month()),
                  key -> new EnumMap<>(Count.class));
          counts.merge(Count.OWED, one.owed(), Long::sum);
          counts.merge(Count.IN_TIME, one.inTime(), Long::sum);
        });
    var silent = silences.between(from, until, department, today);
    var earlier = decidedBefore(from, silent);
    silent.forEach(one -> {
      if (one.frequency() == Frequency.EACH_DECISION || !decidedIn(one, counted, earlier)) {
        counted
            .computeIfAbsent(
                new Key(one.department(), one.item(), one.month()),
                key -> new EnumMap<>(Count.class))
            .put(one.frequency() == Frequency.EACH_DECISION ? Count.UNDECLARED : Count.MISSED, 1L);
      }
    });
    return counted.entrySet().stream()
        .map(one ->
            new Measure(
                one.getKey().department(),
                one.getKey().item(),
                one.getKey().month(),
                Counts.ofOneItem(one.getValue())))
        .filter(measure ->
            measure.counts().of().values().stream().anyMatch(n -> n > 0)
                || measure.counts().zeroReport())
        .toList();
  }

  /** What came after its day is late, not missing. */
  private static boolean decidedIn(
      SilentDuties.Silent one, Map<Key, EnumMap<Count, Long>> counted, Set<Key> earlier) {
    for (var month = one.begins(); !month.isAfter(one.month()); month = month.plusMonths(1)) {
      var key = new Key(one.department(), one.item(), month);
      var counts = counted.get(key);
      if (earlier.contains(key) || (counts != null && counts.getOrDefault(Count.DECIDED, 0L) > 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A year's or quarter's report is looked for from its beginning, whatever months are asked for.
   */
  private Set<Key> decidedBefore(YearMonth from, List<SilentDuties.Silent> silent) {
    var begins =
        silent.stream()
            .filter(one -> one.frequency() != Frequency.EACH_DECISION)
            .map(SilentDuties.Silent::begins)
            .min(YearMonth::compareTo)
            .filter(first -> first.isBefore(from));
    return begins
        .map(first ->
            Set.copyOf(
                sql.sql(
                        """
                        select distinct furnished_by as department, item, date_trunc('month', decided_on)::date as month
                          from dossier.offered_entry where decided_on >= :first and decided_on < :from\
                        """)
                    .param("first", first.atDay(1))
                    .param("from", from.atDay(1))
                    .query((row, n) -> key(row))
                    .list()))
        .orElse(Set.of());
  }

  /** The items that the seven working days are about; the others are owed by the period. */
  static String[] owedByTheDecision(Catalogue catalogue) {
    return catalogue.items().stream()
        .filter(item -> item.provisions().dualPublicity())
        .map(item -> item.code().value())
        .toArray(String[]::new);
  }

  private record Key(DepartmentCode department, ItemCode item, YearMonth month) {
    static final Comparator<Key> IN_ORDER =
        Comparator.comparing((Key key) -> key.department().value())
            .thenComparing(key -> key.item().value())
            .thenComparing(Key::month);
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        YearMonth.from(row.getObject("month", LocalDate.class)));
  }

  @Override
  public ScoreSheet sheet(YearMonth month) {
    return sheets.of(month);
  }

  @Override
  public String sheetText(YearMonth month) {
    return sheets.text(month);
  }

  @Override
  public ScoreSheet revise(String yaml, String reason, String by) {
    return sheets.revise(yaml, reason, by);
  }

  @Override
  public List<SheetRevision> revisions() {
    return sheets.revisions();
  }

  @Override
  public void reviewSheet(long id, boolean passed, String words, String by) {
    sheets.review(id, passed, words, by);
  }

  @Override
  public void declare(
      DepartmentCode department,
      ItemCode item,
      YearMonth month,
      long cases,
      String note,
      String by) {
    declared.declare(department, item, month, cases, note, by);
  }

  @Override
  public List<Redeclared> redeclared(Optional<DepartmentCode> department) {
    return declared.redeclared(department);
  }
}
