package org.xinheng.link.store;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.CodeConversion.Ages;
import org.xinheng.link.CodeConversion.Batch;
import org.xinheng.link.CodeConversion.Checked;
import org.xinheng.link.CodeConversion.Found;
import org.xinheng.link.CodeConversion.MonthEnd;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Tally;
import org.xinheng.link.CodeConversion.TwoInOne;
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

  List<Checked> checked(Optional<DepartmentCode> registrar) {
    return sql.sql(
            """
            select registrar, count(*) filter (where legacy_check = 'ok') as passed, count(*) filter (where legacy_check = 'fail') as failed,
                   count(*) filter (where legacy_check = 'n/a') as unchecked
              from link.conversion where :registrar::text is null or registrar = :registrar
             group by registrar order by registrar\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .query((row, n) ->
            new Checked(
                new DepartmentCode(row.getString("registrar")),
                row.getLong("passed"),
                row.getLong("failed"),
                row.getLong("unchecked")))
        .list();
  }

  List<TwoInOne> twoInOne(Optional<DepartmentCode> registrar) {
    return sql.sql(
            """
            select registrar, count(*) as businesses, count(*) filter (where tax_number <> '') as taxed,
                   count(*) filter (where tax_number <> '' and state in ('CODED', 'EXCHANGED')) as joined
              from link.conversion
             where category = '92' and state <> 'ENDED' and (:registrar::text is null or registrar = :registrar)
             group by registrar order by registrar\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .query((row, n) ->
            new TwoInOne(
                new DepartmentCode(row.getString("registrar")),
                row.getLong("businesses"),
                row.getLong("taxed"),
                row.getLong("joined")))
        .list();
  }

  List<Found> problems(Optional<DepartmentCode> registrar) {
    return sql.sql(
            """
            select kind, count(*) as found, count(*) filter (where solved) as solved
              from (select p.conversion, p.kind, bool_and(p.solved_at is not null) as solved
                      from link.conversion_problem p join link.conversion c on c.id = p.conversion
                     where :registrar::text is null or c.registrar = :registrar
                     group by p.conversion, p.kind) each
             group by kind order by kind\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .query((row, n) ->
            new Found(
                ConversionProblem.valueOf(row.getString("kind")),
                row.getLong("found"),
                row.getLong("solved")))
        .list();
  }

  /** Each step moves one registration from its state to the next; the sums stand at month's end. */
  List<MonthEnd> months(Optional<DepartmentCode> registrar, YearMonth last) {
    return sql.sql(
            """
            with moved as (
              select date_trunc('month', s.at at time zone 'Asia/Shanghai')::date as month, s.state as now, lag(s.state) over (partition by s.conversion order by s.id) as was
                from link.conversion_step s join link.conversion c on c.id = s.conversion
               where :registrar::text is null or c.registrar = :registrar),
            change as (
              select month,
                     sum((now <> 'ENDED')::int - coalesce(was <> 'ENDED', false)::int) as existing,
                     sum((now in ('CODED', 'EXCHANGED'))::int - coalesce(was in ('CODED', 'EXCHANGED'), false)::int) as coded,
                     sum((now = 'EXCHANGED')::int - coalesce(was = 'EXCHANGED', false)::int) as exchanged
                from moved group by month)
            select m.month::date as month, sum(c.existing) over w as existing, sum(c.coded) over w as coded, sum(c.exchanged) over w as exchanged
              from (select generate_series(min(month), :last, interval '1 month') as month from change) m
              left join change c on c.month = m.month
            window w as (order by m.month) order by m.month\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .param("last", Date.valueOf(last.atDay(1)))
        .query((row, n) ->
            new MonthEnd(
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getLong("existing"),
                row.getLong("coded"),
                row.getLong("exchanged")))
        .list();
  }

  List<Ages> ages(Optional<DepartmentCode> registrar, LocalDate today) {
    return sql.sql(
            """
            select registrar, count(*) filter (where days <= 30) as fresh, count(*) filter (where days > 30 and days <= 90) as older, count(*) filter (where days > 90) as oldest
              from (select registrar, :today - (imported_at at time zone 'Asia/Shanghai')::date as days from link.conversion
                     where state not in ('CODED', 'EXCHANGED', 'ENDED') and (:registrar::text is null or registrar = :registrar)) open
             group by registrar order by registrar\
            """)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .param("today", Date.valueOf(today))
        .query((row, n) ->
            new Ages(
                new DepartmentCode(row.getString("registrar")),
                row.getLong("fresh"),
                row.getLong("older"),
                row.getLong("oldest")))
        .list();
  }

  List<Batch> batches(Optional<DepartmentCode> registrar, int limit) {
    return sql.sql(
            """
            select id, registrar, file_name, taken, to_person, returned, repeated, sums, by, at from link.conversion_batch
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
                row.getInt("to_person"),
                row.getInt("returned"),
                row.getInt("repeated"),
                row.getInt("sums"),
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
