package org.xinheng.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.link.CodeSegments;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionRefused;
import org.xinheng.link.ConversionState;
import org.xinheng.link.Registrars;
import org.xinheng.link.conversion.SegmentForm;
import org.xinheng.vocabulary.DepartmentCode;

/** 码段 on PostgreSQL. A number is taken with its segment's row locked, so two never take one. */
public final class PostgresCodeSegments implements CodeSegments {
  private final JdbcClient sql;
  private final ConversionSteps steps;
  private final ConvertedEntities entities;
  private final TransactionTemplate transaction;
  private final Registrars registrars;
  private final Clock clock;

  public PostgresCodeSegments(DataSource dataSource, Registrars registrars, Clock clock) {
    this.registrars = registrars;
    this.sql = JdbcClient.create(dataSource);
    var batch = new NamedParameterJdbcTemplate(dataSource);
    this.steps = new ConversionSteps(sql, batch, clock);
    this.entities = new ConvertedEntities(sql, batch);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.clock = clock;
  }

  private record Open(long id, String category, String division, SegmentForm form, long next) {}

  @Override
  public long enter(
      DepartmentCode registrar,
      String category,
      String division,
      String first,
      String last,
      String basis,
      String by) {
    registrars.require(registrar, upper(category));
    var form =
        SegmentForm.of(upper(first), upper(last))
            .orElseThrow(() ->
                new ConversionRefused("CNV-001", SegmentForm.fault(upper(first), upper(last))));
    if (!division.strip().matches("[0-9]{6}")) {
      throw new ConversionRefused("CNV-001", "登记机关的行政区划码应为 6 位数字，现为“" + division + "”");
    }
    if (basis.isBlank()) {
      throw new ConversionRefused("CNV-003", "请写明下发码段的文件");
    }
    steps.reasoned(basis);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          sql.sql("lock table link.code_segment in share row exclusive mode").update();
          if (overlaps(form)) {
            throw new ConversionRefused("CNV-002", "与已登记的码段重叠，请核对文件");
          }
          return insert(registrar, upper(category), division.strip(), form, basis.strip(), by);
        }));
  }

  /** Subject codes are unique over all registrars and categories. */
  private boolean overlaps(SegmentForm form) {
    return sql
        .sql("select stem, width, radix, lower, upper from link.code_segment")
        .query((row, n) -> form(row))
        .list()
        .stream()
        .anyMatch(form::overlaps);
  }

  private long insert(
      DepartmentCode registrar,
      String category,
      String division,
      SegmentForm form,
      String basis,
      String by) {
    return sql.sql(
            """
            insert into link.code_segment (registrar, category, division, stem, width, radix, lower, upper, next, basis, entered_by, entered_at)
            values (:registrar, :category, :division, :stem, :width, :radix, :lower, :upper, :lower, :basis, :by, :at) returning id\
            """)
        .param("registrar", registrar.value())
        .param("category", category)
        .param("division", division)
        .param("stem", form.stem())
        .param("width", form.width())
        .param("radix", form.radix())
        .param("lower", form.lower())
        .param("upper", form.upper())
        .param("basis", basis)
        .param("by", by)
        .param("at", steps.now())
        .query(Long.class)
        .single();
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public List<Segment> of(Optional<DepartmentCode> registrar) {
    return sql.sql(
            "select * from link.code_segment where :registrar::text is null or registrar = :registrar order by registrar, id")
        .param("registrar", registrar.map(DepartmentCode::value).orElse(null))
        .query((row, n) -> segment(row))
        .list();
  }

  private static SegmentForm form(ResultSet row) throws SQLException {
    return new SegmentForm(
        row.getString("stem"),
        row.getInt("width"),
        row.getInt("radix"),
        row.getLong("lower"),
        row.getLong("upper"));
  }

  private static Segment segment(ResultSet row) throws SQLException {
    var form = form(row);
    return new Segment(
        row.getLong("id"),
        new DepartmentCode(row.getString("registrar")),
        row.getString("category"),
        row.getString("division"),
        form.body(form.lower()),
        form.body(form.upper()),
        form.upper() - row.getLong("next") + 1,
        row.getString("basis"),
        row.getString("entered_by"),
        row.getTimestamp("entered_at").toInstant());
  }

  @Override
  public String assign(long conversion, String by) {
    return Objects.requireNonNull(transaction.execute(status -> give(conversion, by)));
  }

  private String give(long id, String by) {
    ConversionMatching.alone(sql);
    var found =
        sql.sql(ConversionRows.SELECT + " where c.id = :id for update of c")
            .param("id", id)
            .query(ConversionRows::conversion)
            .optional()
            .filter(one -> one.state().awaitsCode())
            .orElseThrow(() -> new ConversionRefused("CNV-011", "此户的状态不能赋码：须为未转换、重码确认或错码"));
    registrars.require(found.registrar(), found.row().category());
    onlyOne(found);
    var code = next(found, by);
    var subject = entities.put(found.row(), found.entity(), Optional.of(code), clock.instant());
    sql.sql(
            "update link.conversion set code = :code, entity = :entity, state = 'CODED', assigned_on = :day where id = :id")
        .param("code", code)
        .param("entity", subject.value())
        .param("day", java.sql.Date.valueOf(java.time.LocalDate.now(clock)))
        .param("id", id)
        .update();
    steps.solved(id, "重新赋码 " + code, by);
    steps.done(id, ConversionState.CODED, "赋码 " + code, by);
    return code;
  }

  /**
   * 一户一码: what may be on the register already, by its codes or a name it has or had, is first said
   * by a person to be this one or another.
   */
  private void onlyOne(Conversion found) {
    entities.mayBe(found.id()).stream()
        .filter(ConvertedEntities.Found::alike)
        .filter(one -> !found.entity().equals(Optional.of(one.id())) || one.code().isPresent())
        .filter(one -> found.entity().isEmpty() || one.code().isPresent())
        .findFirst()
        .ifPresent(one -> {
          throw new ConversionRefused(
              "CNV-012",
              "名册上已有“"
                  + one.name()
                  + "”"
                  + one.code().map(code -> "，代码 " + code).orElse("，还没有代码")
                  + "，与此户同名（含曾用名）或同旧代码，一户一码，不能另赋；请在本页“候选主体”中确认匹配到该户，或确认都不是之后再赋码");
        });
  }

  /** Takes numbers until one's code is nobody's; a number passed over is kept as void. */
  private String next(Conversion found, String by) {
    for (; ; ) {
      var open = open(found);
      var code = open.form().code(open.category(), open.division(), open.next());
      boolean free = !taken(code);
      sql.sql("update link.code_segment set next = next + 1 where id = :id")
          .param("id", open.id())
          .update();
      sql.sql(
              "insert into link.assigned_code (segment, number, code, conversion, by, at) values (:segment, :number, :code, :conversion, :by, :at)")
          .param("segment", open.id())
          .param("number", open.next())
          .param("code", code)
          .param("conversion", free ? found.id() : null)
          .param("by", by)
          .param("at", steps.now())
          .update();
      if (free) {
        return code;
      }
    }
  }

  private boolean taken(String code) {
    return sql.sql(
            "select exists (select 1 from link.market_entity where code = :code) or exists (select 1 from link.conversion where code = :code or claimed_code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  /** The earliest open segment, locked; who waited for it sees what is left after the other. */
  private Open open(Conversion found) {
    sql.sql(
            "select id from link.code_segment where registrar = :registrar and category = :category order by id for update")
        .param("registrar", found.registrar().value())
        .param("category", found.row().category())
        .query(Long.class)
        .list();
    return sql.sql(
            "select * from link.code_segment where registrar = :registrar and category = :category and next <= upper order by id limit 1")
        .param("registrar", found.registrar().value())
        .param("category", found.row().category())
        .query((row, n) ->
            new Open(
                row.getLong("id"),
                row.getString("category"),
                row.getString("division"),
                form(row),
                row.getLong("next")))
        .optional()
        .orElseThrow(() ->
            new ConversionRefused(
                "CNV-010", "类别 " + found.row().category() + " 的码段已用完或没有登记，请先登记新的码段"));
  }
}
