package org.xinheng.dossier.store;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.SequenceNumbers;
import org.xinheng.collect.TableCopy;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.EntryRange;
import org.xinheng.dossier.Filed;
import org.xinheng.dossier.Filing;
import org.xinheng.dossier.Origin;
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
      ((Comparator<Row>)
              (one, other) ->
                  Arrays.compareUnsigned(
                      one.filing().record().key(), other.filing().record().key()))
          .thenComparingInt(Row::version);

  private final JdbcClient sql;
  private final DataSource dataSource;
  private final Clock clock;
  private final EntryQueries queries;
  private final Reassignment reassignment;

  public PostgresDossiers(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.dataSource = dataSource;
    this.clock = clock;
    this.queries = new EntryQueries(sql);
    this.reassignment = new Reassignment(sql, clock);
  }

  /** The newest version of a record: its number, version and content. */
  private record Newest(long id, int version, ByteBuffer content) {}

  /** Key of a record across items; bytes wrapped so that they compare by value. */
  private record RecordKey(String item, ByteBuffer key) {}

  @Override
  public List<Filed> file(List<Filing> filings) {
    if (filings.isEmpty()) {
      return List.of();
    }
    var newest = newest(filings);
    var numbers = new SequenceNumbers(sql, "dossier.entry_number");
    var added = new ArrayList<Row>(filings.size());
    var results = new ArrayList<Filed>(filings.size());
    int left = filings.size();
    for (var filing : filings) {
      results.add(decide(filing, newest, numbers, added, left--));
    }
    write(added);
    return results;
  }

  private record Row(long id, Filing filing, int version, @Nullable Long supersedes) {}

  private Filed decide(
      Filing filing,
      Map<RecordKey, Newest> newest,
      SequenceNumbers numbers,
      List<Row> added,
      int left) {
    var record = filing.record();
    var key = new RecordKey(record.item().code().value(), ByteBuffer.wrap(record.key()));
    var content = ByteBuffer.wrap(record.content());
    var before = newest.get(key);
    if (before != null && before.content().equals(content)) {
      return new Filed.Repeat(new EntryId(before.id()));
    }
    int version = before == null ? 1 : before.version() + 1;
    var supersedes =
        before == null ? Optional.<EntryId>empty() : Optional.of(new EntryId(before.id()));
    long id = numbers.next(left);
    added.add(new Row(id, filing, version, before == null ? null : before.id()));
    newest.put(key, new Newest(id, version, content));
    return new Filed.Added(new EntryId(id), version, supersedes);
  }

  private Map<RecordKey, Newest> newest(List<Filing> filings) {
    var newest = new HashMap<RecordKey, Newest>(filings.size() * 2);
    var items = new HashSet<String>();
    filings.forEach(filing -> items.add(filing.record().item().code().value()));
    for (var item : items) {
      var keys =
          filings.stream()
              .filter(filing -> filing.record().item().code().value().equals(item))
              .map(filing -> filing.record().key())
              .toArray(byte[][]::new);
      sql.sql(
              """
              select e.id, e.key, e.version, e.content
                from dossier.entry e
               where e.item = :item and e.key = any(:keys::bytea[])\
              """)
          .param("keys", keys)
          .param("item", item)
          .query(row -> {
            newest.merge(
                new RecordKey(item, ByteBuffer.wrap(row.getBytes("key"))),
                new Newest(
                    row.getLong("id"),
                    row.getInt("version"),
                    ByteBuffer.wrap(row.getBytes("content"))),
                (one, other) -> one.version() > other.version() ? one : other);
          });
    }
    return newest;
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
        .value(row.supersedes())
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
