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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.ConversionState;
import org.xinheng.link.Registrars;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

/** 存量代码转换 on PostgreSQL. */
public final class PostgresCodeConversion implements CodeConversion {
  private final JdbcClient sql;
  private final Clock clock;
  private final ConversionSteps steps;
  private final ConvertedEntities entities;
  private final ConversionImport imports;
  private final ConversionFigures figures;
  private final TransactionTemplate transaction;

  public PostgresCodeConversion(DataSource dataSource, Registrars registrars, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.clock = clock;
    this.steps = new ConversionSteps(sql, clock);
    this.entities = new ConvertedEntities(sql);
    this.imports = new ConversionImport(sql, steps, entities, registrars, clock);
    this.figures = new ConversionFigures(sql);
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
  public List<Conversion> list(
      Optional<DepartmentCode> registrar, ConversionState state, long after, int limit) {
    return sql.sql(
            ConversionRows.SELECT
                + " where c.state = :state and c.id > :after and (:registrar::text is null or c.registrar = :registrar) order by c.id limit :limit")
        .param("state", state.name())
        .param("after", after)
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .param("limit", limit)
        .query(ConversionRows::conversion)
        .list();
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
      var found = locked(id);
      steps.problem(id, problem, why);
      steps.done(id, found.state(), "发现" + problem.title() + "：" + why, by);
    });
  }

  @Override
  public void solve(long id, String how, String by) {
    transaction.executeWithoutResult(status -> {
      steps.reasoned(how);
      var found = locked(id);
      if (found.problems().isEmpty()) {
        throw new ConversionRefused("CNV-025", "此户没有未解决的问题");
      }
      if (found.state().unresolved()) {
        throw new ConversionRefused(
            "CNV-025", "此户现为“" + found.state().title() + "”，请先确认匹配、重码或赋码，问题随之解决");
      }
      steps.solved(id, how, by);
      steps.done(id, found.state(), "问题已纠正：" + how, by);
    });
  }

  @Override
  public void told(long id, String how, String by) {
    transaction.executeWithoutResult(status -> {
      steps.reasoned(how);
      var found = locked(id);
      if (found.code().isEmpty()) {
        throw new ConversionRefused("CNV-032", "此户还没有代码，无从告知");
      }
      steps.done(id, found.state(), "告知主体：" + how, by);
    });
  }

  @Override
  public void confirm(long id, Optional<SubjectId> entity, String why, String by) {
    transaction.executeWithoutResult(status -> {
      var found = open(id, why, ConversionState.UNMATCHED, ConversionState.SUSPECTED_DUPLICATE);
      var code = entity.flatMap(this::codeOf);
      code.filter(this::converted)
          .ifPresent(taken -> {
            throw new ConversionRefused("CNV-023", "该主体的代码 " + taken + " 已属另一户存量主体");
          });
      var state = code.isPresent() ? ConversionState.CODED : ConversionState.UNCONVERTED;
      entity.ifPresent(chosen -> entities.put(found.row(), entity, code, clock.instant()));
      sql.sql(
              "update link.conversion set state = :state, entity = :entity, code = :code, method = :method where id = :id")
          .param("state", state.name())
          .param("entity", entity.map(SubjectId::value).orElse(null))
          .param("code", code.orElse(null))
          .param("method", entity.isPresent() ? "MANUAL" : null)
          .param("id", id)
          .update();
      steps.solved(id, why, by);
      steps.done(id, state, (entity.isPresent() ? "确认匹配：" : "确认均不是：") + why, by);
    });
  }

  private Optional<String> codeOf(SubjectId entity) {
    if (!entities.stands(entity)) {
      throw new ConversionRefused("CNV-021", "名册上没有这一户主体");
    }
    return entities.codeOf(entity);
  }

  private boolean converted(String code) {
    return sql.sql("select exists (select 1 from link.conversion where code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void confirmDuplicate(long id, String why, String by) {
    transaction.executeWithoutResult(status -> {
      open(id, why, ConversionState.SUSPECTED_DUPLICATE);
      state(id, ConversionState.CONFIRMED_DUPLICATE);
      steps.done(id, ConversionState.CONFIRMED_DUPLICATE, "重码确认：" + why, by);
    });
  }

  @Override
  public void confirmOfficial(long id, String evidence, String by) {
    transaction.executeWithoutResult(status -> {
      var found = open(id, evidence, ConversionState.OFFICIAL_MISMATCH);
      var code = found.row().claimedCode();
      sql.sql(
              """
              insert into link.official_mismatch (code, name, evidence, confirmed_by, confirmed_at)
              values (:code, :name, :evidence, :by, :at) on conflict (code) do nothing\
              """)
          .param("code", code)
          .param("name", found.row().name())
          .param("evidence", evidence)
          .param("by", by)
          .param("at", steps.now())
          .update();
      var subject = entities.put(found.row(), found.entity(), Optional.of(code), clock.instant());
      sql.sql(
              "update link.conversion set state = 'CODED', code = :code, entity = :entity where id = :id")
          .param("code", code)
          .param("entity", subject.value())
          .param("id", id)
          .update();
      steps.solved(id, evidence, by);
      steps.done(id, ConversionState.CODED, "确认为登记机关所赋：" + evidence, by);
    });
  }

  @Override
  public void exchanged(long id, LocalDate on, String by) {
    transaction.executeWithoutResult(status -> {
      var found = locked(id);
      if (found.state() != ConversionState.CODED) {
        throw new ConversionRefused("CNV-030", "只有已赋码未换证的才能登记换证");
      }
      if (on.isAfter(LocalDate.now(clock)) || on.isBefore(found.row().registeredOn())) {
        throw new ConversionRefused("CNV-031", "换证日期须在登记日期与今天之间");
      }
      sql.sql("update link.conversion set state = 'EXCHANGED', exchanged_on = :on where id = :id")
          .param("on", Date.valueOf(on))
          .param("id", id)
          .update();
      steps.done(id, ConversionState.EXCHANGED, on + " 换证", by);
    });
  }

  private Conversion open(long id, String why, ConversionState... states) {
    steps.reasoned(why);
    var found = locked(id);
    if (!List.of(states).contains(found.state())) {
      throw new ConversionRefused("CNV-020", "此户现为“" + found.state().title() + "”，不能这样办理");
    }
    return found;
  }

  private Conversion locked(long id) {
    return sql.sql(ConversionRows.SELECT + " where c.id = :id for update of c")
        .param("id", id)
        .query(ConversionRows::conversion)
        .optional()
        .orElseThrow(() -> new ConversionRefused("CNV-020", "没有这一户存量主体"));
  }

  private void state(long id, ConversionState state) {
    sql.sql("update link.conversion set state = :state where id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }
}
