package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Samples;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 抽查的存取. */
public final class SampleStore implements Samples {
  private static final int LARGEST = 1000;
  private static final int LONGEST = 12;
  private static final String DRAWN =
      """
      where decided_on >= :from and decided_on < :end
        and (:department::text is null or furnished_by = :department::text)
        and (:item::text is null or item = :item::text)
      """;

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Clock clock;

  public SampleStore(JdbcClient sql, Catalogue catalogue, Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  @Override
  public Sample draw(Scope scope, long seed, int size, String by) {
    if (size < 1 || size > LARGEST) {
      throw new DutyRefused("DTY-010", "抽查件数应为 1 至 " + LARGEST);
    }
    if (scope.until().isBefore(scope.from())
        || scope.from().plusMonths(LONGEST).isBefore(scope.until().plusMonths(1))) {
      throw new DutyRefused("DTY-023", "抽查的末月应不早于首月，前后不超过 " + LONGEST + " 个月");
    }
    boolean any =
        of(scope, sql.sql("select exists (select from dossier.offered_entry " + DRAWN + ")"))
            .query(Boolean.class)
            .single();
    if (!any) {
      throw new DutyRefused("DTY-011", "所选范围 " + scope.months() + " 没有在档的决定可抽");
    }
    long id =
        of(
                scope,
                sql.sql(
                    """
                    with drawn as (
                      insert into duties.sample (month, until_month, department, item, seed, size, drawn_by, drawn_at)
                      values (:from, :until, :department::text, :item::text, :seed, :size, :by, :at) returning id),
                    lines as (
                      insert into duties.sample_line (sample, entry, department, item, month)
                      select drawn.id, e.id, e.furnished_by, e.item, date_trunc('month', e.decided_on)::date from drawn, (
                             select id, furnished_by, item, decided_on from dossier.offered_entry
                    """
                        + DRAWN
                        + """
                              order by md5(:seed::text || '-' || id), id limit :size) e)
                        select id from drawn\
                        """))
            .param("until", scope.until().atDay(1))
            .param("seed", seed)
            .param("size", size)
            .param("by", by)
            .param("at", now())
            .query(Long.class)
            .single();
    return all(Optional.empty()).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }

  private static StatementSpec of(Scope scope, StatementSpec statement) {
    return statement
        .param("from", scope.from().atDay(1))
        .param("end", scope.until().plusMonths(1).atDay(1))
        .param("department", scope.department().map(DepartmentCode::value).orElse(null))
        .param("item", scope.item().map(ItemCode::value).orElse(null));
  }

  @Override
  public List<Sample> all(Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select s.id, s.month, s.until_month, s.department, s.item, s.seed, s.drawn_by, s.drawn_at,
                   count(l.entry) as lines, count(l.verdict) as checked
              from duties.sample s join duties.sample_line l on l.sample = s.id
             where :department::text is null or l.department = :department::text
             group by s.id order by s.id desc\
            """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(SampleStore::sample)
        .list();
  }

  private static Sample sample(ResultSet row, int number) throws SQLException {
    return new Sample(
        row.getLong("id"),
        new Scope(
            YearMonth.from(row.getObject("month", LocalDate.class)),
            YearMonth.from(row.getObject("until_month", LocalDate.class)),
            Optional.ofNullable(row.getString("department")).map(DepartmentCode::new),
            Optional.ofNullable(row.getString("item")).map(ItemCode::new)),
        row.getLong("seed"),
        row.getString("drawn_by"),
        row.getTimestamp("drawn_at").toInstant(),
        row.getLong("lines"),
        row.getLong("checked"));
  }

  @Override
  public List<Line> lines(long sample, Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select l.sample, l.entry, l.department, l.item, l.verdict, l.note, coalesce(l.checked_by, '') as checked_by
              from duties.sample_line l join duties.sample s on s.id = l.sample
             where l.sample = :sample and (:department::text is null or l.department = :department::text)
             order by md5(s.seed::text || '-' || l.entry), l.entry\
            """)
        .param("sample", sample)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(SampleStore::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("sample"),
        new EntryId(row.getLong("entry")),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
        row.getString("note"),
        row.getString("checked_by"));
  }

  @Override
  public void check(long sample, EntryId entry, Verdict verdict, String note, String by) {
    if (verdict == Verdict.DIFFERS && note.isBlank()) {
      throw new DutyRefused("DTY-013", "不一致的，请写明何处不一致");
    }
    int changed =
        sql.sql(
                """
                update duties.sample_line set verdict = :verdict, note = :note, checked_by = :by, checked_at = :at
                 where sample = :sample and entry = :entry\
                """)
            .param("verdict", verdict.name())
            .param("note", note.strip())
            .param("by", by)
            .param("at", now())
            .param("sample", sample)
            .param("entry", entry.value())
            .update();
    if (changed == 0) {
      throw new DutyRefused("DTY-012", "这次抽查没有抽到条目 " + entry);
    }
  }

  @Override
  public void raise(
      DepartmentCode department,
      ItemCode item,
      String document,
      LocalDate decidedOn,
      LocalDate deadline,
      String seenAt,
      String by) {
    if (document.isBlank() || seenAt.isBlank()) {
      throw new DutyRefused("DTY-016", "请写明文书号和在何处见到");
    }
    if (!LocalDate.now(clock).isAfter(deadline)) {
      throw new DutyRefused("DTY-015", "期限 " + deadline + " 还没有过，不能认为是瞒报");
    }
    if (onFile(item, document)) {
      throw new DutyRefused("DTY-014", "文书号“" + document.strip() + "”已经在档，不是瞒报");
    }
    try {
      sql.sql(
              """
              insert into duties.concealment (department, item, document, decided_on, seen_at, state, raised_by, raised_at)
              values (:department, :item, :document, :day, :seen, 'SUSPECTED', :by, :at)\
              """)
          .param("department", department.value())
          .param("item", item.value())
          .param("document", document.strip())
          .param("day", decidedOn)
          .param("seen", seenAt.strip())
          .param("by", by)
          .param("at", now())
          .update();
    } catch (DuplicateKeyException known) {
      throw new DutyRefused("DTY-017", "这一文书号已经有人提出");
    }
  }

  /** However brackets and spaces are written. */
  private boolean onFile(ItemCode item, String document) {
    return catalogue
        .find(item)
        .flatMap(one -> one.find(Role.DOCUMENT_NUMBER))
        .map(field ->
            sql.sql(
                    """
                    select exists (select from dossier.offered_entry where item = :item
                       and regexp_replace(fields ->> :field, '[^0-9A-Za-z一-龥]', '', 'g')
                           = regexp_replace(:document, '[^0-9A-Za-z一-龥]', '', 'g'))\
                    """)
                .param("item", item.value())
                .param("field", field.name().value())
                .param("document", document)
                .query(Boolean.class)
                .single())
        .orElse(false);
  }

  @Override
  public void decide(long concealment, boolean proven, String words, String by) {
    if (words.isBlank()) {
      throw new DutyRefused("DTY-016", "请写明查实的意见");
    }
    var raisedBy =
        sql.sql("select raised_by from duties.concealment where id = :id and state = 'SUSPECTED'")
            .param("id", concealment)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new DutyRefused("DTY-019", "这条线索已经有结论"));
    if (proven && raisedBy.equals(by)) {
      throw new DutyRefused("DTY-018", "提出人不得查实自己的线索，请另一人查实");
    }
    sql.sql(
            """
            update duties.concealment set state = :state, decided_by = :by, decided_at = :at, words = :words
             where id = :id and state = 'SUSPECTED'\
            """)
        .param("state", proven ? "PROVEN" : "DISMISSED")
        .param("by", by)
        .param("at", now())
        .param("words", words.strip())
        .param("id", concealment)
        .update();
  }

  @Override
  public List<Concealment> concealments(Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select id, department, item, document, decided_on, seen_at, state, raised_by, coalesce(decided_by, '') as decided_by, words
              from duties.concealment where :department::text is null or department = :department::text
             order by id desc limit 500\
            """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query((row, n) ->
            new Concealment(
                row.getLong("id"),
                new DepartmentCode(row.getString("department")),
                new ItemCode(row.getString("item")),
                row.getString("document"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("seen_at"),
                Concealment.State.valueOf(row.getString("state")),
                row.getString("raised_by"),
                row.getString("decided_by"),
                row.getString("words")))
        .list();
  }
}
