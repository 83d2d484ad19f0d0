package org.xinheng.link.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.CodeConversion.Step;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.PersonalTraces;

/** 转换的经过. Every step and problem, added and never changed away. */
final class ConversionSteps {
  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;
  private final Clock clock;

  ConversionSteps(JdbcClient sql, NamedParameterJdbcTemplate batch, Clock clock) {
    this.sql = sql;
    this.batch = batch;
    this.clock = clock;
  }

  Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** 一步. What was done with one old registration, and what it is now. */
  record Done(long conversion, ConversionState state, String what) {}

  /** 一个问题. */
  record Problem(long conversion, ConversionProblem kind, String why) {}

  void done(long conversion, ConversionState state, String what, String by) {
    done(List.of(new Done(conversion, state, what)), by);
  }

  void done(List<Done> all, String by) {
    var at = now();
    batch.batchUpdate(
        "insert into link.conversion_step (conversion, state, what, by, at) values (:id, :state, :what, :by, :at)",
        all.stream()
            .map(one ->
                new MapSqlParameterSource()
                    .addValue("id", one.conversion())
                    .addValue("state", one.state().name())
                    .addValue("what", one.what())
                    .addValue("by", by)
                    .addValue("at", at))
            .toArray(SqlParameterSource[]::new));
  }

  void problem(long conversion, ConversionProblem kind, String why) {
    problems(List.of(new Problem(conversion, kind, why)));
  }

  void problems(List<Problem> all) {
    var at = now();
    batch.batchUpdate(
        "insert into link.conversion_problem (conversion, kind, why, found_at) values (:id, :kind, :why, :at)",
        all.stream()
            .map(one ->
                new MapSqlParameterSource()
                    .addValue("id", one.conversion())
                    .addValue("kind", one.kind().name())
                    .addValue("why", one.why())
                    .addValue("at", at))
            .toArray(SqlParameterSource[]::new));
  }

  /** The row, locked, in one of these states, with the reason for what is to be done. */
  Conversion open(long id, String why, ConversionState... states) {
    reasoned(why);
    var found = locked(id);
    if (!List.of(states).contains(found.state())) {
      throw new ConversionRefused("CNV-020", "此户现为“" + found.state().title() + "”，不能这样办理");
    }
    return found;
  }

  Conversion locked(long id) {
    return sql.sql(ConversionRows.SELECT + " where c.id = :id for update of c")
        .param("id", id)
        .query(ConversionRows::conversion)
        .optional()
        .orElseThrow(() -> new ConversionRefused("CNV-020", "没有这一户存量主体"));
  }

  /** A step needs its reason, and no reason holds a person's number. */
  void reasoned(String why) {
    if (why.isBlank()) {
      throw new ConversionRefused("CNV-022", "请写明依据");
    }
    if (PersonalTraces.in(why).stream()
        .anyMatch(trace -> trace.kind() == PersonalTraces.Kind.IDENTITY_NUMBER)) {
      throw new ConversionRefused("CNV-024", "所写内容中有公民身份号码：没有保存，请删去后再办");
    }
  }

  void solved(long conversion, String how, String by) {
    sql.sql(
            "update link.conversion_problem set solved_by = :by, solved_at = :at, solution = :how where conversion = :id and solved_at is null")
        .param("id", conversion)
        .param("by", by)
        .param("at", now())
        .param("how", how)
        .update();
  }

  /** One kind of problem; the others stay open. */
  void solved(long conversion, ConversionProblem kind, String how, String by) {
    sql.sql(
            "update link.conversion_problem set solved_by = :by, solved_at = :at, solution = :how where conversion = :id and kind = :kind and solved_at is null")
        .param("id", conversion)
        .param("kind", kind.name())
        .param("by", by)
        .param("at", now())
        .param("how", how)
        .update();
  }

  /**
   * The day its code was assigned here; of a code it had before, no day before its registration.
   */
  LocalDate codedOn(long conversion) {
    return sql.sql(
            "select coalesce(assigned_on, registered_on) from link.conversion where id = :id")
        .param("id", conversion)
        .query(java.sql.Date.class)
        .single()
        .toLocalDate();
  }

  List<Step> of(long conversion) {
    return sql.sql(
            "select state, what, by, at from link.conversion_step where conversion = :id order by id")
        .param("id", conversion)
        .query((row, n) ->
            new Step(
                ConversionState.valueOf(row.getString("state")).title(),
                row.getString("what"),
                row.getString("by"),
                row.getTimestamp("at").toInstant()))
        .list();
  }
}
