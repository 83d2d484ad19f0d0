package org.xinheng.link.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.link.MatchMethod;
import org.xinheng.link.OldRegistration;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;

/** 对照行的读取. */
final class ConversionRows {
  static final String SELECT =
      """
      select c.*, array(select p.kind from link.conversion_problem p where p.conversion = c.id and p.solved_at is null order by p.id) as open_problems
        from link.conversion c\
      """;

  private ConversionRows() {}

  static Conversion conversion(ResultSet row, int number) throws SQLException {
    long entity = row.getLong("entity");
    var subject = row.wasNull() ? Optional.<SubjectId>empty() : Optional.of(new SubjectId(entity));
    return new Conversion(
        row.getLong("id"),
        new DepartmentCode(row.getString("registrar")),
        registration(row),
        LegacyCode.Check.of(row.getString("legacy_check")),
        Optional.ofNullable(row.getString("code")),
        subject,
        Optional.ofNullable(row.getString("method")).map(MatchMethod::valueOf),
        Arrays.stream((Long[]) array(row, "candidates")).map(SubjectId::new).toList(),
        ConversionState.valueOf(row.getString("state")),
        row.getTimestamp("imported_at").toInstant(),
        Arrays.stream((String[]) array(row, "open_problems"))
            .map(ConversionProblem::valueOf)
            .toList());
  }

  private static OldRegistration registration(ResultSet row) throws SQLException {
    return new OldRegistration(
        row.getString("name"),
        row.getString("category"),
        new LegacyCode(
            LegacyCode.Kind.valueOf(row.getString("legacy_kind")), row.getString("legacy_code")),
        row.getString("tax_number"),
        row.getString("representative"),
        row.getString("address"),
        row.getString("town"),
        row.getDate("registered_on").toLocalDate(),
        day(row, "ended_on"),
        row.getString("claimed_code"),
        day(row, "exchanged_on"));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) array(row, column));
  }

  private static Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array.getArray();
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    @Nullable Date day = row.getDate(column);
    return Optional.ofNullable(day).map(Date::toLocalDate);
  }
}
