package org.xinheng.link.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.link.CodeNotices;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionRefused;
import org.xinheng.vocabulary.DepartmentCode;

/** 对照通知 on PostgreSQL. */
public final class PostgresCodeNotices implements CodeNotices {
  private final JdbcClient sql;
  private final Clock clock;
  private final TransactionTemplate transaction;

  public PostgresCodeNotices(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.clock = clock;
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  @Override
  public long send(DepartmentCode registrar, List<DepartmentCode> users, String by) {
    if (users.isEmpty()) {
      throw new ConversionRefused("CNV-041", "请选择要告知的部门");
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          long id =
              sql.sql(
                      "insert into link.conversion_notice (registrar, by, at) values (:registrar, :by, :at) returning id")
                  .param("registrar", registrar.value())
                  .param("by", by)
                  .param("at", Timestamp.from(clock.instant()))
                  .query(Long.class)
                  .single();
          int told =
              sql.sql(
                      "update link.conversion set notice = :id where notice is null and code is not null and registrar = :registrar")
                  .param("id", id)
                  .param("registrar", registrar.value())
                  .update();
          if (told == 0) {
            throw new ConversionRefused("CNV-040", "上次通知以来没有新赋的代码");
          }
          users.stream().distinct().forEach(user -> address(id, user));
          return id;
        }));
  }

  private void address(long notice, DepartmentCode user) {
    sql.sql("insert into link.conversion_receipt (notice, department) values (:notice, :user)")
        .param("notice", notice)
        .param("user", user.value())
        .update();
  }

  @Override
  public List<Notice> all(int limit) {
    return sql.sql(
            """
            select n.id, n.registrar, n.by, n.at, (select count(*) from link.conversion c where c.notice = n.id) as codes
              from link.conversion_notice n order by n.id desc limit :limit\
            """)
        .param("limit", limit)
        .query((row, n) ->
            new Notice(
                row.getLong("id"),
                new DepartmentCode(row.getString("registrar")),
                row.getString("by"),
                row.getTimestamp("at").toInstant(),
                row.getLong("codes"),
                signatures(row.getLong("id"))))
        .list();
  }

  private List<Signature> signatures(long notice) {
    return sql.sql(
            "select department, signed_by, signed_at from link.conversion_receipt where notice = :id order by department")
        .param("id", notice)
        .query((row, n) ->
            new Signature(
                new DepartmentCode(row.getString("department")),
                Optional.ofNullable(row.getString("signed_by")),
                Optional.ofNullable(row.getTimestamp("signed_at")).map(Timestamp::toInstant)))
        .list();
  }

  @Override
  public long unsigned(DepartmentCode department) {
    return sql.sql(
            "select count(*) from link.conversion_receipt where department = :department and signed_at is null")
        .param("department", department.value())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Conversion> mapping(long notice) {
    return sql.sql(ConversionRows.SELECT + " where c.notice = :id order by c.id")
        .param("id", notice)
        .query(ConversionRows::conversion)
        .list();
  }

  @Override
  public void sign(long notice, DepartmentCode department, String by) {
    int signed =
        sql.sql(
                "update link.conversion_receipt set signed_by = :by, signed_at = :at where notice = :notice and department = :department and signed_at is null")
            .param("by", by)
            .param("at", Timestamp.from(clock.instant()))
            .param("notice", notice)
            .param("department", department.value())
            .update();
    if (signed == 0) {
      throw new ConversionRefused("CNV-042", "这份通知不是发给本部门的，或已经签收");
    }
  }
}
