package org.xinheng.link.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinheng.link.Candidate;
import org.xinheng.link.Review;
import org.xinheng.link.ReviewReason;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 核对件的行列. How a question lies in its table. */
final class ReviewRows {
  static final String SELECT =
      """
      select id, submission, department, item, row_number, reason, why, cells, original, candidates, queued_at, state,
             decision, chosen, decided_by, decided_at, note
        from link.review
      """;
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Stored>> CANDIDATES = new TypeReference<>() {};

  private ReviewRows() {}

  /** A candidate as kept in jsonb. */
  record Stored(
      long subject,
      String name,
      String code,
      String address,
      String representative,
      int score,
      List<String> evidence) {}

  static String json(List<Candidate> candidates) {
    return JSON.writeValueAsString(
        candidates.stream()
            .map(c ->
                new Stored(
                    c.subject().value(),
                    c.name(),
                    c.code(),
                    c.address(),
                    c.representative(),
                    c.score(),
                    c.evidence()))
            .toList());
  }

  static Review review(ResultSet row, int n) throws SQLException {
    return new Review(
        row.getLong("id"),
        row.getLong("submission"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        row.getInt("row_number"),
        ReviewReason.valueOf(row.getString("reason")),
        row.getString("why"),
        strings(row.getArray("cells")),
        strings(row.getArray("original")),
        candidates(row.getString("candidates")),
        row.getTimestamp("queued_at").toInstant(),
        Review.State.valueOf(row.getString("state")),
        answer(row));
  }

  /** The code whose check fails, among the row's cells. */
  static Optional<String> mismatchedCode(Review review) {
    return review.cells().stream()
        .map(CodeReading::of)
        .filter(CodeReading.OfficialMismatch.class::isInstance)
        .map(CodeReading.OfficialMismatch.class::cast)
        .map(CodeReading.OfficialMismatch::value)
        .findFirst();
  }

  private static Optional<Review.Answer> answer(ResultSet row) throws SQLException {
    var decision = row.getString("decision");
    if (decision == null) {
      return Optional.empty();
    }
    long chosen = row.getLong("chosen");
    var subject = row.wasNull() ? Optional.<SubjectId>empty() : Optional.of(new SubjectId(chosen));
    return Optional.of(
        new Review.Answer(
            Review.Decision.valueOf(decision),
            subject,
            row.getString("decided_by"),
            row.getTimestamp("decided_at").toInstant(),
            row.getString("note")));
  }

  private static List<Candidate> candidates(String json) {
    return JSON.readValue(json, CANDIDATES).stream()
        .map(s ->
            new Candidate(
                new SubjectId(s.subject()),
                s.name(),
                s.code(),
                s.address(),
                s.representative(),
                s.score(),
                s.evidence()))
        .toList();
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
