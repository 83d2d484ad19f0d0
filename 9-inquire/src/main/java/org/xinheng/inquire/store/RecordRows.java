package org.xinheng.inquire.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.Openness;
import org.xinheng.inquire.Provenance;
import org.xinheng.inquire.PublicityClock;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.StartRule;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** One row of the record queries as one audience may see it. */
final class RecordRows {
  /** What every record query selects: l publication, d entry, e entity. */
  static final String COLUMNS =
      """
      l.entry, l.item, l.department, l.decided_on, l.published_on, l.published_on_working_day,
      l.rule_book, l.article, l.seriousness, l.seriousness_why, l.start_rule, l.starts_on, l.earliest_end, l.latest_end,
      l.fields_public, e.id as subject, e.name, e.code, e.kind,
      (select sent.number from collect.offered_submission sent where sent.id = d.submission) as receipt,
      d.fields, d.edition, d.row_number, d.version, d.added_at, d.content
      """;

  private final Catalogue catalogue;
  private final Audience audience;

  RecordRows(Catalogue catalogue, Audience audience) {
    this.catalogue = catalogue;
    this.audience = audience;
  }

  /** For rows that are all in publicity. */
  ShownRecord live(ResultSet row, int number) throws SQLException {
    return read(row, Openness.LIVE);
  }

  /** For rows that carry a column saying how they stand. */
  ShownRecord standing(ResultSet row, int number) throws SQLException {
    return read(row, Openness.valueOf(row.getString("openness")));
  }

  private ShownRecord read(ResultSet row, Openness openness) throws SQLException {
    CatalogueItem item =
        catalogue.item(new ItemCode(row.getString("item")), row.getString("edition"));
    SubjectKind kind = SubjectKind.valueOf(row.getString("kind"));
    return new ShownRecord(
        new EntryId(row.getLong("entry")),
        new SubjectId(row.getLong("subject")),
        Disclosure.name(row.getString("name")),
        Optional.ofNullable(row.getString("code")),
        item.code(),
        item.title(),
        item.nature(),
        row.getObject("decided_on", LocalDate.class),
        day(row, "published_on"),
        item.provisions().dualPublicity() ? workingDay(row) : OptionalInt.empty(),
        openness,
        clock(item, row),
        Disclosure.shown(
            item,
            kind,
            FieldValues.of(row.getString("fields")),
            FieldValues.of(row.getString("fields_public")),
            audience,
            new DepartmentCode(row.getString("department"))),
        provenance(row));
  }

  private static OptionalInt workingDay(ResultSet row) throws SQLException {
    int day = row.getInt("published_on_working_day");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(day);
  }

  private static PublicityClock clock(CatalogueItem item, ResultSet row) throws SQLException {
    return new PublicityClock(
        item.nature(),
        item.provisions().publicity(),
        row.getString("rule_book"),
        row.getString("article"),
        Optional.ofNullable(row.getString("seriousness")).map(Seriousness::valueOf),
        row.getString("seriousness_why"),
        StartRule.valueOf(row.getString("start_rule")),
        day(row, "starts_on"),
        day(row, "earliest_end"),
        day(row, "latest_end"));
  }

  private static Provenance provenance(ResultSet row) throws SQLException {
    return new Provenance(
        new DepartmentCode(row.getString("department")),
        Objects.requireNonNullElse(row.getString("receipt"), ""),
        row.getInt("row_number"),
        row.getInt("version"),
        instant(row, "added_at"),
        row.getString("content"));
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? Optional.empty() : Optional.of(day.toLocalDate());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
