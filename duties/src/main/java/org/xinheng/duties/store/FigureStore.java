package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.duties.CountedRow;
import org.xinheng.duties.CountedRow.Compared;
import org.xinheng.duties.CountedRow.Concealed;
import org.xinheng.duties.CountedRow.Declared;
import org.xinheng.duties.CountedRow.Filed;
import org.xinheng.duties.CountedRow.Sent;
import org.xinheng.duties.CountedRow.SentBack;
import org.xinheng.duties.Figure;
import org.xinheng.duties.Figures;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Samples.Verdict;
import org.xinheng.inquire.Statistics;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 每个数的明细: the rows that {@link QualityStore} counts, under the same conditions. */
public final class FigureStore implements Figures {
  private static final String OF =
      " and (:department::text is null or %1$s = :department::text) and (:item::text is null or %2$s = :item::text)";
  private static final String IN_MONTH =
      """
       where %1$s.received_at >= :from::date::timestamp at time zone :zone
         and %1$s.received_at < :end::date::timestamp at time zone :zone\
      """;
  private static final String SENT =
      "select department, item, number, (received_at at time zone :zone)::date as came, filed, returned, review from collect.offered_submission s"
          + IN_MONTH.formatted("s")
          + OF.formatted("department", "item")
          + " and filed + returned + review > 0 order by id";
  private static final String SENT_BACK =
      """
      select r.department, r.item, s.number, r.row_number, (r.received_at at time zone :zone)::date as came, f.rules, f.why
        from collect.offered_returned_row r join collect.offered_submission s on s.id = r.submission
       cross join lateral (
             select array_agg(distinct f ->> 'rule') as rules, array_agg(distinct f ->> 'dimension') as dimensions,
                    coalesce((array_agg(f order by place))[1] ->> 'field', '') || coalesce((array_agg(f order by place))[1] ->> 'problem', '') as why
               from jsonb_array_elements(r.findings) with ordinality e (f, place) where f ->> 'gravity' = 'ERROR') f
      """
          + IN_MONTH.formatted("r")
          + OF.formatted("r.department", "r.item")
          + " and (:dimension::text is null or :dimension::text = any (f.dimensions)) order by r.submission, r.row_number";
  private static final String DECIDED =
      "select furnished_by as department, item, id as entry, decided_on, null::date as deadline, null::date as came"
          + " from dossier.offered_entry where decided_on >= :from and decided_on < :end"
          + OF.formatted("furnished_by", "item")
          + " order by decided_on, id";
  private static final String PUBLICITY =
      """
      select p.department, p.item, p.entry, p.decided_on, p.deadline, p.published_on as came
        from publish.offered_publication p
       where p.deadline >= :from and p.deadline < :end and p.deadline >= :since and p.item = any (:owed)
         and (p.published_on is not null
              or (p.deadline < :today and p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED')))
      """
          + OF.formatted("p.department", "p.item")
          + " order by p.deadline, p.entry";
  private static final String COMPARED =
      """
      select l.department, l.item, l.sample, l.entry, v.decided_on, l.verdict, l.note
        from duties.sample_line l join dossier.offered_entry_version v on v.id = l.entry
       where l.verdict is not null and l.month >= :from and l.month < :end
      """
          + OF.formatted("l.department", "l.item")
          + " order by l.sample, l.entry";
  private static final String CONCEALED =
      "select department, item, document, decided_on, seen_at, words from duties.concealment"
          + " where state = 'PROVEN' and decided_on >= :from and decided_on < :end"
          + OF.formatted("department", "item")
          + " order by decided_on, id";

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Statistics statistics;
  private final Quality quality;
  private final ReceivedInTime received;
  private final Clock clock;

  public FigureStore(
      JdbcClient sql,
      Catalogue catalogue,
      Statistics statistics,
      Quality quality,
      Supplier<WorkCalendar> calendar,
      Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.statistics = statistics;
    this.quality = quality;
    this.received = new ReceivedInTime(sql, catalogue, calendar, clock.getZone());
    this.clock = clock;
  }

  @Override
  public List<CountedRow> behind(Figure figure, Within within) {
    return switch (figure) {
      case REPORTED -> List.copyOf(sent(within));
      case RETURNED, UNLAWFUL, INACCURATE, UNSTANDARD, INCOMPLETE ->
          List.copyOf(sentBack(figure, within));
      case UNTIMELY -> {
        var all = new ArrayList<CountedRow>(sentBack(figure, within));
        owed(within).stream().filter(Filed::late).forEach(all::add);
        yield List.copyOf(all);
      }
      case OWED -> List.copyOf(owed(within));
      case LATE -> List.copyOf(owed(within).stream().filter(Filed::late).toList());
      case DECIDED -> List.copyOf(filed(asked(DECIDED, within)));
      case CASES, TAKEN, MISSING, UNDERSTATED, UNDECLARED -> declared(figure, within);
      case COMPARED -> List.copyOf(compared(within));
      case DIFFERS ->
          List.copyOf(
              compared(within).stream().filter(one -> one.verdict() == Verdict.DIFFERS).toList());
      case CONCEALED -> List.copyOf(concealed(within));
      case PUBLICITY_OWED -> List.copyOf(publicity(within));
      case PUBLICITY_LATE -> List.copyOf(publicity(within).stream().filter(Filed::late).toList());
    };
  }

  private StatementSpec asked(String statement, Within within) {
    return sql.sql(statement)
        .param("from", within.month().atDay(1))
        .param("end", within.month().plusMonths(1).atDay(1))
        .param("department", within.department().map(DepartmentCode::value).orElse(null))
        .param("item", within.item().map(ItemCode::value).orElse(null));
  }

  private StatementSpec zoned(String statement, Within within) {
    return asked(statement, within).param("zone", clock.getZone().getId());
  }

  private List<Filed> owed(Within within) {
    return received.records(
        within.month(), within.department(), within.item(), LocalDate.now(clock));
  }

  private List<Filed> publicity(Within within) {
    var today = LocalDate.now(clock);
    return filed(
        asked(PUBLICITY, within)
            .param("since", statistics.timeliness(Optional.empty(), today).since())
            .param("owed", QualityStore.owedByTheDecision(catalogue))
            .param("today", today));
  }

  private static List<Filed> filed(StatementSpec question) {
    return question
        .query((row, n) ->
            new Filed(
                department(row),
                item(row),
                new EntryId(row.getLong("entry")),
                row.getObject("decided_on", LocalDate.class),
                Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                Optional.ofNullable(row.getObject("came", LocalDate.class))))
        .list();
  }

  private List<Sent> sent(Within within) {
    return zoned(SENT, within)
        .query((row, n) ->
            new Sent(
                department(row),
                item(row),
                row.getString("number"),
                row.getObject("came", LocalDate.class),
                row.getLong("filed"),
                row.getLong("returned"),
                row.getLong("review")))
        .list();
  }

  private List<SentBack> sentBack(Figure figure, Within within) {
    return zoned(SENT_BACK, within)
        .param("dimension", figure.dimension().map(Enum::name).orElse(null))
        .query((row, n) ->
            new SentBack(
                department(row),
                item(row),
                row.getString("number"),
                row.getInt("row_number"),
                row.getObject("came", LocalDate.class),
                Arrays.asList((String[]) row.getArray("rules").getArray()),
                row.getString("why")))
        .list();
  }

  /** What is declared has no rows but itself: one line an item, with what stands against it. */
  private List<CountedRow> declared(Figure figure, Within within) {
    return quality.measures(within.month(), within.month(), within.department()).stream()
        .filter(one -> within.item().map(one.item()::equals).orElse(true))
        .filter(one ->
            figure.of(one.counts()) > 0 || (figure == Figure.CASES && one.counts().zeroReport()))
        .<CountedRow>map(one ->
            new Declared(one.department(), one.item(), one.counts(), figure.of(one.counts())))
        .toList();
  }

  private List<Compared> compared(Within within) {
    return asked(COMPARED, within)
        .query((row, n) ->
            new Compared(
                department(row),
                item(row),
                row.getLong("sample"),
                new EntryId(row.getLong("entry")),
                row.getObject("decided_on", LocalDate.class),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("note")))
        .list();
  }

  private List<Concealed> concealed(Within within) {
    return asked(CONCEALED, within)
        .query((row, n) ->
            new Concealed(
                department(row),
                item(row),
                row.getString("document"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("seen_at"),
                row.getString("words")))
        .list();
  }

  private static DepartmentCode department(ResultSet row) throws SQLException {
    return new DepartmentCode(row.getString("department"));
  }

  private static ItemCode item(ResultSet row) throws SQLException {
    return new ItemCode(row.getString("item"));
  }

  @Override
  public Map<EntryId, Naming> named(Collection<EntryId> entries) {
    var named = new HashMap<EntryId, Naming>();
    sql.sql(
            """
            select v.id, coalesce(v.fields ->> f.subject, '') as subject,
                   coalesce(nullif(v.fields ->> f.number, ''), v.fields ->> f.name, '') as document
              from dossier.offered_entry_version v
              join unnest(:items::text[], :subjects::text[], :numbers::text[], :names::text[]) f (item, subject, number, name) on f.item = v.item
             where v.id = any (:entries)\
            """)
        .param(
            "items",
            catalogue.items().stream().map(one -> one.code().value()).toArray(String[]::new))
        .param("subjects", fields(Role.SUBJECT_NAME))
        .param("numbers", fields(Role.DOCUMENT_NUMBER))
        .param("names", fields(Role.DOCUMENT_NAME))
        .param("entries", entries.stream().map(EntryId::value).toArray(Long[]::new))
        .query(row -> {
          named.put(
              new EntryId(row.getLong("id")),
              new Naming(row.getString("subject"), row.getString("document")));
        });
    return named;
  }

  private String[] fields(Role role) {
    return catalogue.items().stream().map(one -> field(one, role)).toArray(String[]::new);
  }

  private static String field(CatalogueItem item, Role role) {
    return item.find(role).map(field -> field.name().value()).orElse("");
  }
}
