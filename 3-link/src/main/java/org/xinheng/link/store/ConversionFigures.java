package org.xinheng.link.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.CodeConversion.Batch;
import org.xinheng.link.CodeConversion.Found;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Tally;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.DepartmentCode;

/** 转换的统计. */
final class ConversionFigures {
  private final JdbcClient sql;

  ConversionFigures(JdbcClient sql) {
    this.sql = sql;
  }

  List<Tally> tallies(Optional<DepartmentCode> registrar) {
    return sql.sql(
            """
            select registrar, category, town, state, count(*) as rows from link.conversion
             where :registrar::text is null or registrar = :registrar
             group by registrar, category, town, state order by registrar, category, town, state\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .query((row, n) ->
            new Tally(
                new DepartmentCode(row.getString("registrar")),
                row.getString("category"),
                row.getString("town"),
                ConversionState.valueOf(row.getString("state")),
                row.getLong("rows")))
        .list();
  }

  List<Found> problems(Optional<DepartmentCode> registrar) {
    return sql.sql(
            """
            select p.kind, count(*) as found, count(p.solved_at) as solved
              from link.conversion_problem p join link.conversion c on c.id = p.conversion
             where :registrar::text is null or c.registrar = :registrar
             group by p.kind order by p.kind\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .query((row, n) ->
            new Found(
                ConversionProblem.valueOf(row.getString("kind")),
                row.getLong("found"),
                row.getLong("solved")))
        .list();
  }

  List<Batch> batches(Optional<DepartmentCode> registrar, int limit) {
    return sql.sql(
            """
            select id, registrar, file_name, taken, returned, by, at from link.conversion_batch
             where :registrar::text is null or registrar = :registrar order by id desc limit :limit\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .param("limit", limit)
        .query((row, n) ->
            new Batch(
                row.getLong("id"),
                new DepartmentCode(row.getString("registrar")),
                row.getString("file_name"),
                row.getInt("taken"),
                row.getInt("returned"),
                row.getString("by"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  List<Returned> returned(long batch) {
    return sql.sql(
            "select row, cells, why from link.returned_old_row where batch = :batch order by row")
        .param("batch", batch)
        .query((row, n) ->
            new Returned(
                row.getInt("row"), ConversionRows.texts(row, "cells"), row.getString("why")))
        .list();
  }
}
