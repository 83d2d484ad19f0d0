package org.xinheng.dossier.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.dossier.Entry;
import org.xinheng.dossier.EntryRange;
import org.xinheng.dossier.Origin;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 档案的读取. Reads follow mergers: a subject's entries include those of the subjects merged into it.
 */
final class EntryQueries {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
      new TypeReference<>() {};
  private static final String SELECT =
      """
      select e.id, e.subject, e.item, e.edition, e.version, e.decided_on, e.furnished_by, e.submission, e.row_number, e.fields,
             e.added_at, e.supersedes, encode(e.content, 'hex') as content, e.reason,
             exists (select 1 from dossier.entry later where later.supersedes = e.id) as superseded
        from dossier.entry e
      """;
  private static final String OF_SUBJECT =
      """
       where (e.subject = :subject or e.subject in (select s.id from link.offered_subject s where s.merged_into = :subject))
         and not exists (select 1 from dossier.entry later where later.supersedes = e.id)
      """;

  private static final String STAYED =
      "not exists (select 1 from dossier.offered_moved_away away where away.id = e.id)";

  private final JdbcClient sql;

  EntryQueries(JdbcClient sql) {
    this.sql = sql;
  }

  List<Entry> of(SubjectId subject) {
    return sql.sql(SELECT + OF_SUBJECT + " order by e.decided_on desc, e.id desc")
        .param("subject", subject.value())
        .query((row, n) -> entry(row))
        .list();
  }

  Optional<Entry> registrationOf(SubjectId subject) {
    return sql.sql(SELECT + OF_SUBJECT + " and e.item = 'registration' order by e.id desc limit 1")
        .param("subject", subject.value())
        .query((row, n) -> entry(row))
        .optional();
  }

  Optional<Entry> find(EntryId id) {
    return sql.sql(SELECT + " where e.id = :id")
        .param("id", id.value())
        .query((row, n) -> entry(row))
        .optional();
  }

  Map<EntryId, Origin> originsOf(List<EntryId> entries) {
    var origins = new HashMap<EntryId, Origin>();
    sql.sql("select e.id, e.submission, e.row_number from dossier.entry e where e.id = any(:ids)")
        .param("ids", entries.stream().map(EntryId::value).toArray(Long[]::new))
        .query(row -> {
          origins.put(
              new EntryId(row.getLong("id")),
              new Origin(row.getLong("submission"), row.getInt("row_number")));
        });
    return origins;
  }

  List<Entry> versionsOf(EntryId id) {
    return sql.sql(
            SELECT
                + " where (e.item, e.key) = (select one.item, one.key from dossier.entry one where one.id = :id) order by e.version")
        .param("id", id.value())
        .query((row, n) -> entry(row))
        .list();
  }

  List<Entry> versionsIn(Collection<SubjectId> subjects, Collection<ItemCode> items) {
    return sql.sql(
            SELECT
                + " where e.subject = any(:subjects) and e.item = any(:items) and "
                + STAYED
                + " order by e.id")
        .param("subjects", subjects.stream().map(SubjectId::value).toArray(Long[]::new))
        .param("items", items.stream().map(ItemCode::value).toArray(String[]::new))
        .query((row, n) -> entry(row))
        .list();
  }

  List<Entry> firstOf(Collection<SubjectId> subjects) {
    return sql.sql(
            SELECT
                + """
                 where e.id in (select min(e.id) from dossier.entry e where e.subject = any(:subjects) and %s group by e.subject)
                 order by e.id\
                """
                    .formatted(STAYED))
        .param("subjects", subjects.stream().map(SubjectId::value).toArray(Long[]::new))
        .query((row, n) -> entry(row))
        .list();
  }

  List<SubjectId> subjectsWith(Collection<ItemCode> items, long after, int most) {
    return sql.sql(
            """
            select distinct subject from dossier.entry
             where item = any(:items) and subject > :after order by subject limit :most\
            """)
        .param("items", items.stream().map(ItemCode::value).toArray(String[]::new))
        .param("after", after)
        .param("most", most)
        .query((row, n) -> new SubjectId(row.getLong("subject")))
        .list();
  }

  List<Entry> newest(ItemCode item, int most) {
    return sql.sql(
            SELECT
                + """
                 where e.item = :item
                   and not exists (select 1 from dossier.entry later where later.supersedes = e.id)
                 order by e.id desc limit :most\
                """)
        .param("item", item.value())
        .param("most", most)
        .query((row, n) -> entry(row))
        .list();
  }

  List<Entry> between(long fromEntry, long toEntry) {
    return sql.sql(SELECT + " where e.id between :from and :to order by e.id")
        .param("from", fromEntry)
        .param("to", toEntry)
        .query((row, n) -> entry(row))
        .list();
  }

  List<EntryRange> rangesAfter(long rangeId, int limit) {
    return sql.sql(
            "select id, from_entry, to_entry, at from dossier.entry_range where id > :id order by id limit :limit")
        .param("id", rangeId)
        .param("limit", limit)
        .query((row, n) ->
            new EntryRange(
                row.getLong("id"),
                row.getLong("from_entry"),
                row.getLong("to_entry"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    long supersedes = row.getLong("supersedes");
    var before = row.wasNull() ? Optional.<EntryId>empty() : Optional.of(new EntryId(supersedes));
    return new Entry(
        new EntryId(row.getLong("id")),
        new SubjectId(row.getLong("subject")),
        new ItemCode(row.getString("item")),
        row.getString("edition"),
        row.getInt("version"),
        row.getDate("decided_on").toLocalDate(),
        new DepartmentCode(row.getString("furnished_by")),
        row.getLong("submission"),
        row.getInt("row_number"),
        fields(row.getString("fields")),
        row.getTimestamp("added_at").toInstant(),
        before,
        row.getBoolean("superseded"),
        row.getString("content"),
        row.getString("reason"));
  }

  private static Map<FieldName, String> fields(String json) {
    var fields = new LinkedHashMap<FieldName, String>();
    JSON.readValue(json, FIELDS).forEach((name, value) -> fields.put(new FieldName(name), value));
    return fields;
  }
}
