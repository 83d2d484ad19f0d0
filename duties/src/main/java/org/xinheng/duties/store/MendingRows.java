package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.duties.Mendings.Filter;
import org.xinheng.duties.Mendings.Mending;
import org.xinheng.duties.Mendings.Rule;
import org.xinheng.duties.Mendings.State;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 退回数据的清单. */
final class MendingRows {
  private final JdbcClient sql;

  MendingRows(JdbcClient sql) {
    this.sql = sql;
  }

  List<Mending> list(Filter filter, int offset, int limit) {
    return filtered(
            """
            select submission, row_number, number, department, item, document, why, returned_on, state, entry, closed_on,
                   coalesce(closed_by, '') as closed_by, reason, rules
              from duties.mending\
            """,
            filter,
            " order by returned_on, submission, row_number offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query(MendingRows::mending)
        .list();
  }

  long count(Filter filter) {
    return filtered("select count(*) from duties.mending", filter, "").query(Long.class).single();
  }

  private StatementSpec filtered(String select, Filter filter, String order) {
    return sql.sql(
            select
                + """
                 where state = :state and (:department::text is null or department = :department::text)
                   and (:item::text is null or item = :item::text)
                   and (:rule::text is null or rules @> array[:rule::text])
                   and (:until::date is null or returned_on <= :until::date)\
                """
                + order)
        .param("state", filter.state().name())
        .param("department", filter.department().map(DepartmentCode::value).orElse(null))
        .param("item", filter.item().map(ItemCode::value).orElse(null))
        .param("rule", filter.rule().orElse(null))
        .param("until", filter.returnedUntil().orElse(null));
  }

  List<Rule> rules(Optional<DepartmentCode> department, State state) {
    return sql.sql(
            """
            select r.code, count(*) as rows from duties.mending m cross join lateral unnest(m.rules) r (code)
             where m.state = :state and (:department::text is null or m.department = :department::text)
             group by 1 order by 2 desc, 1\
            """)
        .param("state", state.name())
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(Rule.class)
        .list();
  }

  private static Mending mending(ResultSet row, int number) throws SQLException {
    return new Mending(
        row.getLong("submission"),
        row.getInt("row_number"),
        row.getString("number"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        row.getString("document"),
        row.getString("why"),
        Arrays.asList((String[]) row.getArray("rules").getArray()),
        row.getObject("returned_on", LocalDate.class),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("entry", Long.class)).map(EntryId::new),
        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
        row.getString("closed_by"),
        row.getString("reason"));
  }
}
