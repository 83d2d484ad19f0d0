package org.xinheng.duties.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Redeclared;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 案件数申报的存取. A later declaration is a row of its own. */
final class CaseCounts {
  private static final int MOST = 2_000;

  private final JdbcClient sql;
  private final Clock clock;

  CaseCounts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private Optional<Long> declared(DepartmentCode department, ItemCode item, YearMonth month) {
    return sql.sql(
            """
            select cases from duties.case_count
             where department = :department and item = :item and month = :month order by id desc limit 1\
            """)
        .param("department", department.value())
        .param("item", item.value())
        .param("month", month.atDay(1))
        .query(Long.class)
        .optional();
  }

  void declare(
      DepartmentCode department,
      ItemCode item,
      YearMonth month,
      long cases,
      String note,
      String by) {
    if (!month.isBefore(YearMonth.now(clock))) {
      throw new DutyRefused("DTY-003", month + " 还没有结束，月末之后再申报");
    }
    if (cases < 0 || cases > 10_000_000) {
      throw new DutyRefused("DTY-004", "案件数应为 0 至 10000000 的整数");
    }
    var before = declared(department, item, month);
    if (note.isBlank() && before.isPresent()) {
      throw new DutyRefused("DTY-068", month + " 已申报 " + before.get() + " 件，改报请在说明中写明理由；原申报留存备查");
    }
    sql.sql(
            """
            insert into duties.case_count (department, item, month, cases, note, declared_by, declared_at)
            values (:department, :item, :month, :cases, :note, :by, :at)\
            """)
        .param("department", department.value())
        .param("item", item.value())
        .param("month", month.atDay(1))
        .param("cases", cases)
        .param("note", note.strip())
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  List<Redeclared> redeclared(Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select department, item, month, before, cases, note, declared_by, declared_at
              from (select c.*, lag(cases) over each as before, count(*) over (partition by department, item, month) as times
                      from duties.case_count c where :department::text is null or department = :department::text
                    window each as (partition by department, item, month order by id)) told
             where times > 1 order by id desc limit :most\
            """)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("most", MOST)
        .query((row, n) ->
            new Redeclared(
                new DepartmentCode(row.getString("department")),
                new ItemCode(row.getString("item")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Optional.ofNullable(row.getObject("before", Long.class)),
                row.getLong("cases"),
                row.getString("note"),
                row.getString("declared_by"),
                row.getTimestamp("declared_at").toInstant()))
        .list();
  }
}
