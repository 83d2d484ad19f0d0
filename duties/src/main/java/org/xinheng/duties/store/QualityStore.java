package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Count;
import org.xinheng.duties.Counts;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.duties.ScoreSheet;
import org.xinheng.duties.SheetRevision;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.inquire.Statistics;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 质量计量的存取: one statement counts everything, each source once. */
public final class QualityStore implements Quality {
  /** More days than between a decision and the last day of any deadline. */
  private static final int LONGEST = 400;

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
        select f.department, f.item, date_trunc('month', f.received_on)::date, m.measure, sum(m.n)
          from (select v.furnished_by as department, v.item, v.decided_on,
                       (s.received_at at time zone :zone)::date as received_on, count(*) as n
                  from dossier.offered_entry_version v join collect.offered_submission s on s.id = v.submission
                 where v.version = 1 and v.decided_on >= :first_decided
                   and s.received_at >= :from::date::timestamp at time zone :zone
                   and s.received_at < :end::date::timestamp at time zone :zone
                 group by 1, 2, 3, 4) f
          join unnest(:items::text[], :frequencies::text[]) usual (item, frequency) on usual.item = f.item
          left join duties.duty d on d.department = f.department and d.item = f.item
               and f.decided_on >= d.from_day and f.decided_on <= coalesce(d.last_day, f.decided_on)
          join unnest(:due_frequencies::text[], :due_decided::text[], :due_days::text[]) due (frequency, decided_on, deadline)
            on due.frequency = coalesce(d.frequency, usual.frequency) and due.decided_on::date = f.decided_on
         cross join lateral (values ('OWED', f.n),
               ('IN_TIME', case when f.received_on <= due.deadline::date then f.n else 0 end)) m (measure, n)
         where due.deadline::date >= :receiving_since
         group by 1, 2, 3, 4
        union all
        select p.department, p.item, date_trunc('month', p.deadline)::date, m.measure, sum(m.n)
          from publish.offered_publication p
         cross join lateral (values ('PUBLICITY_OWED', 1), ('PUBLISHED_IN_TIME', case when p.published_in_time then 1 else 0 end)) m (measure, n)
         where p.deadline >= :from and p.deadline < :end and p.deadline >= :since and p.item = any (:owed)
           and (p.published_on is not null
                or (p.deadline < :today and p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED')))
         group by 1, 2, 3, 4
        union all
        select department, item, month, 'CASES', cases from (
               select distinct on (department, item, month) department, item, month, cases
                 from duties.case_count where month >= :from and month < :end
                order by department, item, month, id desc) newest
        union all
        select l.department, l.item, s.month, l.verdict, 1
          from duties.sample_line l join duties.sample s on s.id = l.sample
         where l.verdict is not null and s.month >= :from and s.month < :end
        union all
        select department, item, date_trunc('month', decided_on)::date, 'CONCEALED', 1
          from duties.concealment where state = 'PROVEN' and decided_on >= :from and decided_on < :end
      ) counted
       where :department::text is null or department = :department::text
       group by department, item, month, measure
       order by department, item, month, measure\
      """;

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Statistics statistics;
  private final Supplier<WorkCalendar> calendar;
  private final Deadlines deadlines = Deadlines.bundled();
  private final Clock clock;
  private final ScoreSheets sheets;

  public QualityStore(
      JdbcClient sql,
      Catalogue catalogue,
      Statistics statistics,
      Supplier<WorkCalendar> calendar,
      Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.statistics = statistics;
    this.calendar = calendar;
    this.clock = clock;
    this.sheets = new ScoreSheets(sql, clock);
  }

  @Override
  public List<Measure> measures(
      YearMonth from, YearMonth until, Optional<DepartmentCode> department) {
    var today = LocalDate.now(clock);
    var since = statistics.timeliness(Optional.empty(), today).since();
    var receivingSince = receivingSince(today);
    var due = due(receivingSince, until.atEndOfMonth());
    Map<Key, EnumMap<Count, Long>> counted = new LinkedHashMap<>();
    sql.sql(COUNTED)
        .param("zone", clock.getZone().getId())
        .param("from", from.atDay(1))
        .param("end", until.plusMonths(1).atDay(1))
        .param("today", today)
        .param("since", since)
        .param("receiving_since", receivingSince)
        .param("first_decided", receivingSince.minusDays(LONGEST))
        .param("items", texts(catalogue.items(), item -> item.code().value()))
        .param(
            "frequencies", texts(catalogue.items(), item -> item.provisions().furnished().name()))
        .param("due_frequencies", texts(due, one -> one.frequency().name()))
        .param("due_decided", texts(due, one -> one.decided().toString()))
        .param("due_days", texts(due, one -> one.deadline().toString()))
        .param("owed", owedByTheDecision())
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(row -> {
          counted
              .computeIfAbsent(key(row), key -> new EnumMap<>(Count.class))
              .put(Count.valueOf(row.getString("measure")), row.getLong("n"));
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

  /** What was owed before the first file came is the stock of the time before the platform. */
  private LocalDate receivingSince(LocalDate today) {
    return sql.sql(
            "select min(received_at at time zone :zone)::date from collect.offered_submission")
        .param("zone", clock.getZone().getId())
        .query(LocalDate.class)
        .optional()
        .orElse(today);
  }

  private record Due(Frequency frequency, LocalDate decided, LocalDate deadline) {}

  /** The day owed of each day of decision and frequency, by the calendar of working days. */
  private List<Due> due(LocalDate since, LocalDate until) {
    var days = calendar.get();
    var due = new ArrayList<Due>();
    for (var decided = since.minusDays(LONGEST);
        !decided.isAfter(until);
        decided = decided.plusDays(1)) {
      for (var frequency : Frequency.values()) {
        var deadline = deadlines.of(frequency, decided, days);
        if (deadline.isPresent() && !deadline.get().isBefore(since)) {
          due.add(new Due(frequency, decided, deadline.get()));
        }
      }
    }
    return due;
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  /** The items that the seven working days are about; the others are owed by the period. */
  private String[] owedByTheDecision() {
    return catalogue.items().stream()
        .filter(item -> item.provisions().dualPublicity())
        .map(item -> item.code().value())
        .toArray(String[]::new);
  }

  private record Key(DepartmentCode department, ItemCode item, YearMonth month) {}

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
    if (!month.isBefore(YearMonth.now(clock))) {
      throw new DutyRefused("DTY-003", month + " 还没有结束，月末之后再申报");
    }
    if (cases < 0 || cases > 10_000_000) {
      throw new DutyRefused("DTY-004", "案件数应为 0 至 10000000 的整数");
    }
    sql.sql(
            """
            insert into duties.case_count (department, item, month, cases, note, declared_by, declared_at)
            values (:department, :item, :month, :cases, :note, :by, :at)\
            """)
        .param("department", department.value())
        .param("item", item.value())
        .param("month", month.atDay(1))
        .param("cases", cases)
        .param("note", note.strip())
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
