package org.xinheng.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.StartRule;
import org.xinheng.publish.Term;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.WorkingDay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a publication of a row. */
final class PublicationRow implements RowMapper<Publication> {
  /** The row with the words of its rule; {@code p} is the publication. */
  static final String SELECT =
      """
      select p.*, r.code as rule_id, r.title as rule_book, r.article
        from publish.publication p join publish.rule r on r.id = p.rule
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public Publication mapRow(ResultSet row, int number) throws SQLException {
    LocalDate secondClock = row.getObject("second_clock", LocalDate.class);
    OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
    int workingDay = row.getInt("published_on_working_day");
    boolean published = !row.wasNull();
    return new Publication(
        new EntryId(row.getLong("entry")),
        new SubjectId(row.getLong("subject")),
        new ItemCode(row.getString("item")),
        new DepartmentCode(row.getString("department")),
        StateColumns.read(row),
        row.getObject("decided_on", LocalDate.class),
        new WorkingDay(
            row.getObject("deadline", LocalDate.class), row.getBoolean("deadline_provisional")),
        secondClock == null
            ? Optional.empty()
            : Optional.of(new WorkingDay(secondClock, row.getBoolean("second_clock_provisional"))),
        term(row),
        day(row, "published_on"),
        Optional.ofNullable(publishedAt).map(OffsetDateTime::toInstant),
        published ? OptionalInt.of(workingDay) : OptionalInt.empty(),
        texts(row.getString("fields_public")));
  }

  private static Term term(ResultSet row) throws SQLException {
    return new Term(
        row.getString("rule_id"),
        row.getString("rule_book"),
        row.getString("article"),
        Optional.ofNullable(row.getString("seriousness")).map(Seriousness::valueOf),
        row.getString("seriousness_why"),
        StartRule.valueOf(row.getString("start_rule")),
        new Term.Months(
            row.getInt("least_months"), row.getInt("most_months"), row.getBoolean("by_validity")),
        day(row, "starts_on"),
        day(row, "earliest_end"),
        day(row, "latest_end"),
        day(row, "outer_limit"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Map<FieldName, String> texts(@Nullable String json) {
    if (json == null) {
      return Map.of();
    }
    var texts = new HashMap<FieldName, String>();
    for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
      texts.put(new FieldName(field.getKey()), field.getValue().asString());
    }
    return texts;
  }
}
