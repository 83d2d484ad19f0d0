package org.xinheng.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.publish.Ending;
import org.xinheng.publish.ExemptionId;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.vocabulary.EntryId;

/** A state as its columns of {@code publish.publication}. */
public record StateColumns(
    String state,
    @Nullable String withheld,
    @Nullable String before,
    @Nullable Long exemption,
    @Nullable Long supersededBy,
    @Nullable String ending,
    @Nullable LocalDate endedOn) {

  static StateColumns of(Publicity publicity) {
    return switch (publicity) {
      case Publicity.Due due -> plain("DUE");
      case Publicity.AwaitingRedaction waiting -> plain("AWAITING_REDACTION");
      case Publicity.Live live -> plain("LIVE");
      case Publicity.ExemptionProposed(ExemptionId id, Publicity.Exemptible before) ->
          new StateColumns(
              "EXEMPTION_PROPOSED", null, of(before).state, id.value(), null, null, null);
      case Publicity.Exempt(ExemptionId id) ->
          new StateColumns("EXEMPT", null, null, id.value(), null, null, null);
      case Publicity.NotPublic(Withheld why) ->
          new StateColumns("NOT_PUBLIC", why.name(), null, null, null, null, null);
      case Publicity.Superseded(EntryId by, LocalDate on) ->
          new StateColumns("SUPERSEDED", null, null, null, by.value(), null, on);
      case Publicity.Ended(LocalDate on, Ending ending) ->
          new StateColumns("ENDED", null, null, null, null, ending.name(), on);
    };
  }

  private static StateColumns plain(String state) {
    return new StateColumns(state, null, null, null, null, null, null);
  }

  /** The state of the current row. */
  static Publicity read(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "DUE", "AWAITING_REDACTION", "LIVE" -> exemptible(state, row);
      case "EXEMPTION_PROPOSED" ->
          new Publicity.ExemptionProposed(
              new ExemptionId(row.getLong("exemption")),
              exemptible(row.getString("state_before"), row));
      case "EXEMPT" -> new Publicity.Exempt(new ExemptionId(row.getLong("exemption")));
      case "NOT_PUBLIC" -> new Publicity.NotPublic(Withheld.valueOf(row.getString("withheld")));
      case "SUPERSEDED" ->
          new Publicity.Superseded(new EntryId(row.getLong("superseded_by")), endedOn(row));
      case "ENDED" -> new Publicity.Ended(endedOn(row), Ending.valueOf(row.getString("ending")));
      default -> throw new IllegalStateException("unknown state " + state);
    };
  }

  private static Publicity.Exemptible exemptible(String state, ResultSet row) throws SQLException {
    return switch (state) {
      case "DUE" -> new Publicity.Due();
      case "AWAITING_REDACTION" -> new Publicity.AwaitingRedaction();
      case "LIVE" -> new Publicity.Live(row.getObject("published_on", LocalDate.class));
      default -> throw new IllegalStateException("not exemptible: " + state);
    };
  }

  private static LocalDate endedOn(ResultSet row) throws SQLException {
    return row.getObject("ended_on", LocalDate.class);
  }
}
