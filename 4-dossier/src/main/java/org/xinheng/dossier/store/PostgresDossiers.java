package org.xinheng.dossier.store;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.TableCopy;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.EntryRange;
import org.xinheng.dossier.Filed;
import org.xinheng.dossier.Filing;
import org.xinheng.dossier.Origin;
import org.xinheng.dossier.store.NewestVersions.Newest;
import org.xinheng.dossier.store.NewestVersions.RecordKey;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 信用档案 on PostgreSQL. A chunk costs one look-up of its keys and one COPY. */
public final class PostgresDossiers implements Dossiers {
  private static final String[] COLUMNS = {
    "id",
    "subject",
    "item",
    "edition",
    "key",
    "version",
    "content",
    "decided_on",
    "furnished_by",
    "submission",
    "row_number",
    "fields",
    "added_at",
    "supersedes",
    "reason"
  };

  /** In the order of the unique index, which takes rows quicker so. */
  private static final Comparator<Row> BY_KEY =
      (one, other) -> {
        int apart = Long.compareUnsigned(one.keyStart(), other.keyStart());
        return apart != 0 ? apart : Integer.compare(one.version(), other.version());
      };

  private final JdbcClient sql;
  private final DataSource dataSource;
  private final Clock clock;
  private final NewestVersions newest;
  private final EntryQueries queries;
  private final Reassignment reassignment;

  public PostgresDossiers(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.dataSource = dataSource;
    this.clock = clock;
    this.newest = new NewestVersions(sql);
    this.queries = new EntryQueries(sql);
    this.reassignment = new Reassignment(sql, clock);
  }

  @Override
  public List<Filed> file(List<Filing> filings) {
    return filings.isEmpty() ? List.of() : file(filings, newest.of(records(filings)));
  }

  @Override
  public LookedUp lookUp(List<CreditRecord> records) {
    return newest.ahead(records);
  }

  @Override
  public List<Filed> file(List<Filing> filings, LookedUp known) {
    return filings.isEmpty() ? List.of() : file(filings, newest.of(known, records(filings)));
  }

  private static List<CreditRecord> records(List<Filing> filings) {
    return filings.stream().map(Filing::record).toList();
  }

  private List<Filed> file(List<Filing> filings, Map<RecordKey, Newest> known) {
    var added = new ArrayList<Row>(filings.size());
    var results = new ArrayList<Filed>(filings.size());
    long number = 0;
    for (var filing : filings) {
      var before = known.get(RecordKey.of(filing.record()));
      if (before != null && before.content().equals(content(filing))) {
        results.add(new Filed.Repeat(new EntryId(before.id())));
        continue;
      }
      number = added.isEmpty() ? firstOf(filings.size() - results.size()) : number + 1;
      var row = Row.of(number, filing, before);
      added.add(row);
      known.put(RecordKey.of(filing.record()), new Newest(number, row.version(), content(filing)));
      results.add(new Filed.Added(new EntryId(number), row.version(), row.supersedes()));
    }
    write(added);
    return results;
  }

  private static ByteBuffer content(Filing filing) {
    return ByteBuffer.wrap(filing.record().content());
  }

  /**
   * @param keyStart of a hash eight bytes tell the order of any two rows but of versions of one
   */
  private record Row(long id, Filing filing, @Nullable Newest before, int version, long keyStart) {
    static Row of(long id, Filing filing, @Nullable Newest before) {
      return new Row(
          id,
          filing,
          before,
          before == null ? 1 : before.version() + 1,
          ByteBuffer.wrap(filing.record().key()).getLong());
    }

    Optional<EntryId> supersedes() {
      return Optional.ofNullable(before).map(Newest::id).map(EntryId::new);
    }
  }

  /**
   * The first of so many numbers in a row. All who take numbers hold the filing lock, so nobody
   * comes between; one by one they would cost as much as the look-up of the keys.
   */
  private long firstOf(int count) {
    return sql.sql(
            """
            select setval('dossier.entry_number', nextval('dossier.entry_number') + :more) - :more\
            """)
        .param("more", count - 1)
        .query(Long.class)
        .single();
  }

  private void write(List<Row> added) {
    if (added.isEmpty()) {
      return;
    }
    var now = clock.instant();
    try (var copy = TableCopy.into("dossier.entry", dataSource, COLUMNS)) {
      added.stream().sorted(BY_KEY).forEach(row -> copy(copy, row, now));
      copy.end();
    }
    sql.sql("insert into dossier.entry_range (from_entry, to_entry, at) values (:from, :to, :at)")
        .param("from", added.getFirst().id())
        .param("to", added.getLast().id())
        .param("at", Timestamp.from(now))
        .update();
  }

  private static void copy(TableCopy copy, Row row, Instant now) {
    var filing = row.filing();
    var record = filing.record();
    copy.row()
        .value(row.id())
        .value(filing.subject().value())
        .value(record.item().code().value())
        .value(record.item().edition())
        .value(record.key())
        .value(row.version())
        .value(record.content())
        .value(record.decidedOn())
        .value(filing.furnishedBy().value())
        .value(filing.submission())
        .value(record.row())
        .value(record.json())
        .value(now)
        .value(row.before() == null ? null : row.before().id())
        .value(filing.reason());
  }

  @Override
  public List<Entry> of(SubjectId subject) {
    return queries.of(subject);
  }

  @Override
  public Optional<Entry> find(EntryId id) {
    return queries.find(id);
  }

  @Override
  public Map<EntryId, Origin> originsOf(List<EntryId> entries) {
    return entries.isEmpty() ? Map.of() : queries.originsOf(entries);
  }

  @Override
  public List<Entry> versionsOf(EntryId id) {
    return queries.versionsOf(id);
  }

  @Override
  public Optional<Entry> registrationOf(SubjectId subject) {
    return queries.registrationOf(subject);
  }

  @Override
  public List<Entry> versionsIn(Collection<SubjectId> subjects, Collection<ItemCode> items) {
    return subjects.isEmpty() ? List.of() : queries.versionsIn(subjects, items);
  }

  @Override
  public List<Entry> firstOf(Collection<SubjectId> subjects) {
    return subjects.isEmpty() ? List.of() : queries.firstOf(subjects);
  }

  @Override
  public List<SubjectId> subjectsWith(Collection<ItemCode> items, long after, int most) {
    return queries.subjectsWith(items, after, most);
  }

  @Override
  public Map<EntryId, EntryId> reassign(List<EntryId> entries, SubjectId to, String reason) {
    return reassignment.reassign(entries, to, reason);
  }

  @Override
  public void announce(List<SubjectId> subjects) {
    reassignment.announce(subjects);
  }

  @Override
  public List<Entry> newest(ItemCode item, int most) {
    return queries.newest(item, most);
  }

  @Override
  public List<Entry> between(long fromEntry, long toEntry) {
    return queries.between(fromEntry, toEntry);
  }

  @Override
  public List<EntryRange> rangesAfter(long rangeId, int limit) {
    return queries.rangesAfter(rangeId, limit);
  }
}
