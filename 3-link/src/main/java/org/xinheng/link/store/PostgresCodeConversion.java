package org.xinheng.link.store;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionFilter;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.ConversionState;
import org.xinheng.link.Registrars;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

/** 存量代码转换 on PostgreSQL. */
public final class PostgresCodeConversion implements CodeConversion {
  private final JdbcClient sql;
  private final Clock clock;
  private final ConversionSteps steps;
  private final ConvertedEntities entities;
  private final ConversionWords words;
  private final ConversionImport imports;
  private final ConversionFigures figures;
  private final ConversionLists lists;
  private final TransactionTemplate transaction;

  public PostgresCodeConversion(DataSource dataSource, Registrars registrars, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.clock = clock;
    var batch = new NamedParameterJdbcTemplate(dataSource);
    this.steps = new ConversionSteps(sql, batch, clock);
    this.entities = new ConvertedEntities(sql, batch);
    var matching = new ConversionMatching(sql, steps, entities, clock);
    this.words = new ConversionWords(sql, steps, entities, matching, clock);
    this.imports = new ConversionImport(sql, batch, steps, matching, registrars, clock);
    this.figures = new ConversionFigures(sql);
    this.lists = new ConversionLists(sql);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  @Override
  public long take(DepartmentCode registrar, String fileName, String by, Iterator<Listed> rows) {
    return Objects.requireNonNull(
        transaction.execute(status -> imports.take(registrar, fileName, by, rows)));
  }

  @Override
  public List<Batch> batches(Optional<DepartmentCode> registrar, int limit) {
    return figures.batches(registrar, limit);
  }

  @Override
  public List<Returned> returned(long batch) {
    return figures.returned(batch);
  }

  @Override
  public List<Conversion> list(ConversionFilter filter, long after, int limit) {
    return lists.list(filter, after, limit);
  }

  @Override
  public long count(ConversionFilter filter) {
    return lists.count(filter);
  }

  @Override
  public Optional<Conversion> find(long id) {
    return sql.sql(ConversionRows.SELECT + " where c.id = :id")
        .param("id", id)
        .query(ConversionRows::conversion)
        .optional();
  }

  @Override
  public List<Step> steps(long id) {
    return steps.of(id);
  }

  @Override
  public List<Tally> tallies(Optional<DepartmentCode> registrar) {
    return figures.tallies(registrar);
  }

  @Override
  public List<Checked> checked(Optional<DepartmentCode> registrar) {
    return figures.checked(registrar);
  }

  @Override
  public List<TwoInOne> twoInOne(Optional<DepartmentCode> registrar) {
    return figures.twoInOne(registrar);
  }

  @Override
  public List<Found> problems(Optional<DepartmentCode> registrar) {
    return figures.problems(registrar);
  }

  @Override
  public List<MonthEnd> months(Optional<DepartmentCode> registrar) {
    return figures.months(registrar, YearMonth.now(clock));
  }

  @Override
  public List<Ages> ages(Optional<DepartmentCode> registrar) {
    return figures.ages(registrar, LocalDate.now(clock));
  }

  @Override
  public void mark(long id, ConversionProblem problem, String why, String by) {
    transaction.executeWithoutResult(status -> {
      steps.reasoned(why);
      var found = steps.locked(id);
      steps.problem(id, problem, why);
      boolean official =
          problem == ConversionProblem.OFFICIAL_MISMATCH
              && found.state() == ConversionState.WRONG_CODE
              && CodeReading.of(found.row().claimedCode()) instanceof CodeReading.OfficialMismatch;
      var state = official ? ConversionState.OFFICIAL_MISMATCH : found.state();
      state(id, state);
      steps.done(id, state, "发现" + problem.title() + "：" + why, by);
    });
  }

  @Override
  public void solve(long id, ConversionProblem problem, String how, String by) {
    transaction.executeWithoutResult(status -> {
      steps.reasoned(how);
      var found = steps.locked(id);
      if (!found.problems().contains(problem)) {
        throw new ConversionRefused("CNV-025", "此户没有未解决的“" + problem.title() + "”");
      }
      if (found.state().unresolved()) {
        throw new ConversionRefused(
            "CNV-025", "此户现为“" + found.state().title() + "”，请先确认匹配、重码或赋码，问题随之解决");
      }
      steps.solved(id, problem, how, by);
      steps.done(id, found.state(), problem.title() + "已纠正：" + how, by);
    });
  }

  @Override
  public void told(long id, LocalDate on, String how, String by) {
    transaction.executeWithoutResult(status -> {
      steps.reasoned(how);
      var found = steps.locked(id);
      if (found.code().isEmpty()) {
        throw new ConversionRefused("CNV-032", "此户还没有代码，无从告知");
      }
      var first = steps.codedOn(id);
      if (on.isAfter(LocalDate.now(clock)) || on.isBefore(first)) {
        throw new ConversionRefused("CNV-033", "告知日期 " + on + " 应在 " + first + "（有代码之日）与今天之间，请核对");
      }
      steps.done(id, found.state(), on + " 告知主体：" + how, by);
    });
  }

  @Override
  public void confirm(long id, Optional<SubjectId> entity, String why, String by) {
    transaction.executeWithoutResult(status -> words.confirm(id, entity, why, by));
  }

  @Override
  public List<SubjectId> candidates(long id) {
    return entities.mayBe(id).stream().map(ConvertedEntities.Found::id).toList();
  }

  @Override
  public void correct(long id, String code, String why, String by) {
    transaction.executeWithoutResult(status -> words.correct(id, code, why, by));
  }

  @Override
  public void confirmOfficial(long id, String evidence, String by) {
    transaction.executeWithoutResult(status -> words.confirmOfficial(id, evidence, by));
  }

  @Override
  public void confirmDuplicate(long id, String why, String by) {
    transaction.executeWithoutResult(status -> {
      steps.open(id, why, ConversionState.SUSPECTED_DUPLICATE);
      state(id, ConversionState.CONFIRMED_DUPLICATE);
      steps.done(id, ConversionState.CONFIRMED_DUPLICATE, "重码确认：" + why, by);
    });
  }

  @Override
  public void exchanged(long id, LocalDate on, String by) {
    transaction.executeWithoutResult(status -> {
      var found = steps.locked(id);
      if (found.state() != ConversionState.CODED) {
        throw new ConversionRefused("CNV-030", "只有已赋码未换证的才能登记换证");
      }
      var first = steps.codedOn(id);
      if (on.isAfter(LocalDate.now(clock)) || on.isBefore(first)) {
        throw new ConversionRefused(
            "CNV-031", "换证日期 " + on + " 应在 " + first + "（赋码或登记之日）与今天之间：先赋码后换证，请核对");
      }
      sql.sql("update link.conversion set state = 'EXCHANGED', exchanged_on = :on where id = :id")
          .param("on", Date.valueOf(on))
          .param("id", id)
          .update();
      steps.done(id, ConversionState.EXCHANGED, on + " 换证", by);
    });
  }

  private void state(long id, ConversionState state) {
    sql.sql("update link.conversion set state = :state where id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }
}
