package org.xinheng.inquire.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.CsvRows;
import org.xinheng.inquire.DecisionFilter;
import org.xinheng.inquire.DecisionPage;
import org.xinheng.inquire.RecordPage;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 公示清单. What is in publicity, by filters that are only in the statement when they are set. */
public final class PublicityList {
  private static final int FETCH = 1_000;

  /** More entries than these bear a piece of a number: it is asked within the statement. */
  private static final int FEW = 2_000;

  private final JdbcClient sql;
  private final Catalogue catalogue;

  public PublicityList(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    this.catalogue = catalogue;
  }

  /** One statement's conditions and their parameters. */
  private record Where(StringBuilder text, Map<String, Object> parameters) {
    void and(String condition, String name, Object value) {
      text.append(" and ").append(condition);
      parameters.put(name, value);
    }
  }

  private Where where(DecisionFilter filter, Optional<Sought> sought, LocalDate today) {
    Where where = new Where(new StringBuilder(), new HashMap<>());
    where.text().append(" where l.latest_end >= :today");
    where.parameters().put("today", today);
    if (!filter.items().isEmpty()) {
      where.and(
          "l.item = any (:items)",
          "items",
          filter.items().stream().map(ItemCode::value).toArray(String[]::new));
    }
    filter
        .department()
        .map(DepartmentCode::value)
        .ifPresent(code -> where.and("l.department = :department", "department", code));
    filter.from().ifPresent(day -> where.and("l.published_on >= :from", "from", day));
    filter.until().ifPresent(day -> where.and("l.published_on <= :until", "until", day));
    sought.ifPresent(words -> seek(where, words));
    return where;
  }

  private void seek(Where where, Sought words) {
    var subjects = words.subjects().stream().map(SubjectId::value).toArray(Long[]::new);
    if (words.number().isEmpty()) {
      where.and("l.subject = any(:subjects)", "subjects", subjects);
      return;
    }
    String numbered = numbered(where, words);
    if (words.whole()) {
      where.text().append(" and ").append(numbered);
    } else {
      where.and("(l.subject = any(:subjects) or " + numbered + ")", "subjects", subjects);
    }
  }

  /** Few entries are named one by one, so that both sides of an "or" have an index. */
  private String numbered(Where where, Sought words) {
    String held = words.whole() ? "n.number = :number" : "position(:number in n.number) > 0";
    String entries =
        "select n.entry from inquire.document_number n"
            + " where n.grams @> inquire.bigrams(:number) and "
            + held;
    var found =
        sql.sql(entries + " limit :most")
            .param("number", words.number())
            .param("most", FEW + 1)
            .query(Long.class)
            .list();
    if (found.size() <= FEW) {
      where.parameters().put("entries", found.toArray(Long[]::new));
      return "l.entry = any(:entries)";
    }
    where.parameters().put("number", words.number());
    return "l.entry in (" + entries + ")";
  }

  /** How many there are under the filter, counted up to {@code most}. */
  public long count(DecisionFilter filter, Optional<Sought> sought, LocalDate today, long most) {
    Where where = where(filter, sought, today);
    where.parameters().put("most", most);
    return sql.sql(
            """
            select count(*)
              from (select 1 from publish.offered_live l %s limit :most) counted\
            """
                .formatted(where.text()))
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /** Newest publication first; one more is read than asked, to know of a next page. */
  public RecordPage page(
      DecisionFilter filter,
      Optional<Sought> sought,
      Audience audience,
      LocalDate today,
      int limit,
      Optional<RecordPage.Cursor> after) {
    Where where = where(filter, sought, today);
    after.ifPresent(cursor -> {
      where.and("(l.published_on, l.entry) < (:day, :entry)", "day", cursor.day());
      where.parameters().put("entry", cursor.entry());
    });
    where.parameters().put("limit", limit + 1);
    List<ShownRecord> found =
        sql.sql(
                """
                select %s
                  from publish.offered_live l
                  join dossier.offered_entry_version d on d.id = l.entry
                  join link.offered_subject s on s.id = l.subject
                  join link.offered_entity e on e.id = coalesce(s.merged_into, s.id)
                 %s
                 order by l.published_on desc, l.entry desc
                 limit :limit\
                """
                    .formatted(RecordRows.COLUMNS, where.text()))
            .params(where.parameters())
            .query(new RecordRows(catalogue, audience)::live)
            .list();
    if (found.size() <= limit) {
      return new RecordPage(found, Optional.empty());
    }
    ShownRecord last = found.get(limit - 1);
    return new RecordPage(
        found.subList(0, limit),
        last.publishedOn().map(day -> new RecordPage.Cursor(day, last.id().value())));
  }

  /** The record in publicity of which this entry is a version, with all its versions. */
  public Optional<DecisionPage> find(EntryId entry, Audience audience, LocalDate today) {
    List<DecisionPage.Version> versions = versions(entry);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    return sql.sql(
            """
            select %s
              from publish.offered_live l
              join dossier.offered_entry_version d on d.id = l.entry
              join link.offered_subject s on s.id = l.subject
              join link.offered_entity e on e.id = coalesce(s.merged_into, s.id)
             where l.entry = :entry
               and l.latest_end >= :today\
            """
                .formatted(RecordRows.COLUMNS))
        .param("entry", versions.getLast().id().value())
        .param("today", today)
        .query(new RecordRows(catalogue, audience)::live)
        .optional()
        .map(record -> new DecisionPage(record, versions));
  }

  private List<DecisionPage.Version> versions(EntryId entry) {
    return sql.sql(
            """
            with recursive back as (
              select id, version, added_at, reason, supersedes
                from dossier.offered_entry_version where id = :entry
              union all
              select v.id, v.version, v.added_at, v.reason, v.supersedes
                from dossier.offered_entry_version v join back on v.id = back.supersedes
            ), forth as (
              select id, version, added_at, reason
                from dossier.offered_entry_version where supersedes = :entry
              union all
              select v.id, v.version, v.added_at, v.reason
                from dossier.offered_entry_version v join forth on v.supersedes = forth.id
            ), every as (
              select id, version, added_at, reason from back
              union all
              select id, version, added_at, reason from forth
            )
            select id, version, added_at, reason, version = max(version) over () as current
              from every order by version\
            """)
        .param("entry", entry.value())
        .query((row, n) ->
            new DecisionPage.Version(
                new EntryId(row.getLong("id")),
                row.getInt("version"),
                RecordRows.instant(row, "added_at"),
                row.getString("reason"),
                row.getBoolean("current")))
        .list();
  }

  /**
   * Streams every record under the filter; the caller holds a transaction for the cursor's sake.
   */
  public long download(
      ItemCode code,
      DecisionFilter filter,
      Optional<Sought> sought,
      Audience audience,
      LocalDate today,
      Writer to) {
    CatalogueItem item = catalogue.item(code);
    Where where = where(filter, sought, today);
    CsvRows csv = new CsvRows(to);
    try (Stream<ShownRecord> records =
        sql
            .sql(
                """
                select %s
                  from publish.offered_live l
                  join dossier.offered_entry_version d on d.id = l.entry
                  join link.offered_subject s on s.id = l.subject
                  join link.offered_entity e on e.id = coalesce(s.merged_into, s.id)
                 %s
                 order by l.published_on desc, l.entry desc\
                """
                    .formatted(RecordRows.COLUMNS, where.text()))
            .withFetchSize(FETCH)
            .params(where.parameters())
            .query(new RecordRows(catalogue, audience)::live)
            .stream()) {
      csv.write(titles(item));
      records.forEach(record -> csv.write(cells(item, record)));
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.written() - 1;
  }

  private static List<String> titles(CatalogueItem item) {
    List<String> titles = new ArrayList<>(List.of("公示编号", "公示日期", "公示截止日期"));
    item.fields().stream()
        .filter(PublicityList::isEverPublic)
        .map(Field::title)
        .forEach(titles::add);
    return titles;
  }

  private static List<String> cells(CatalogueItem item, ShownRecord record) {
    List<String> cells = new ArrayList<>();
    cells.add(record.id().toString());
    cells.add(record.publishedOn().map(LocalDate::toString).orElse(""));
    cells.add(record.clock().latestEnd().map(LocalDate::toString).orElse(""));
    for (Field field : item.fields()) {
      if (isEverPublic(field)) {
        cells.add(
            record.fields().stream()
                .filter(shown -> shown.name().equals(field.name()))
                .map(shown -> shown.value())
                .findFirst()
                .orElse(""));
      }
    }
    return cells;
  }

  private static boolean isEverPublic(Field field) {
    return switch (field.disclosure()) {
      case PUBLIC, MASKED -> true;
      case SHARED -> field.publicWhen().isPresent();
      case NEVER -> false;
    };
  }
}
