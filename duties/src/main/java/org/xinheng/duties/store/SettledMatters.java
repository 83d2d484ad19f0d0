package org.xinheng.duties.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.Matter;
import org.xinheng.vocabulary.DepartmentCode;

/** 办结的缘由. What became of matters that are owed no more, each kind asked for in one statement. */
public final class SettledMatters {
  private static final String ELSEWHERE = "已不由本部门办理，或期限、责任已变更";

  private static final String ASKED =
      "with asked as (select * from unnest(:departments::text[], :objects::text[], :deadlines::date[]) a (department, object, deadline)) ";

  private static final String PUBLISHED =
      ASKED
          + """
          select department, object, deadline, '已办结：' || string_agg(title || ' ' || n || ' 件', '、' order by n desc) as why
            from (select a.department, a.object, a.deadline, count(*) as n,
                         case when c.state <> 'DONE' then '待核对主体' else '退回改正' end as title
                    from asked a join publish.offered_review_clock c on c.department = a.department and c.deadline = a.deadline
                   where c.state <> 'DONE' or c.decision = 'RETURN'
                   group by 1, 2, 3, 5
                   union all
                  select a.department, a.object, a.deadline, count(*) as n,
                         case p.state when 'LIVE' then '公示' when 'EXEMPT' then '免于公示' when 'NOT_PUBLIC' then '依法不公示'
                              when 'SUPERSEDED' then '由新版本取代' when 'ENDED' then '终止公示' else '待公示' end as title
                    from asked a join publish.offered_publication p on p.department = a.department and p.deadline = a.deadline
                   group by 1, 2, 3, 5) told
           group by 1, 2, 3\
          """;

  private static final String MENDED =
      ASKED
          + """
          select department, object, deadline, '已办结：' || string_agg(title || ' ' || n || ' 行', '、' order by n desc) as why
            from (select a.department, a.object, a.deadline, count(*) as n,
                         case m.state when 'MENDED' then '改正重报' when 'WITHDRAWN' then '说明理由撤回' else '待改正' end as title
                    from asked a join duties.mending m on m.department = a.department and m.number = a.object
                   group by 1, 2, 3, 5) told
           group by 1, 2, 3\
          """;

  /** A period is known by its last day, which lies in the month after it. */
  private static final String ANSWERED =
      ASKED
          + """
          select a.department, a.object, a.deadline,
                 coalesce((select '已申报 ' || c.cases || ' 件（' || (c.declared_at at time zone :zone)::date || '）' from duties.case_count c
                            where c.department = a.department and c.item = a.object
                              and c.month = (date_trunc('month', a.deadline) - interval '1 month')::date
                            order by c.id desc limit 1),
                          case when :kind = 'PERIOD' then
                          (select '已收到报送，回执 ' || s.number || '（' || (s.received_at at time zone :zone)::date || '）'
                             from collect.offered_submission s where s.department = a.department and s.item = a.object
                            order by s.received_at desc limit 1) end) as why
            from asked a
           where exists (select from duties.duty d where d.department = a.department and d.item = a.object
                            and (d.last_day is null or d.last_day >= (date_trunc('month', a.deadline) - interval '1 day')::date))\
          """;

  private final JdbcClient sql;
  private final ZoneId zone;

  public SettledMatters(JdbcClient sql, ZoneId zone) {
    this.sql = sql;
    this.zone = zone;
  }

  /** Why each of them is owed no more. */
  public Map<Matter, String> why(Collection<Matter> matters) {
    var all = new HashMap<Matter, String>();
    for (var kind : Kind.values()) {
      var ofKind = matters.stream().filter(one -> one.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        ofKind.forEach(one -> all.put(one, ELSEWHERE));
        tell(kind, ofKind, all);
      }
    }
    return all;
  }

  private void tell(Kind kind, List<Matter> matters, Map<Matter, String> all) {
    asked(kind, matters)
        .query(row -> {
          var why = row.getString("why");
          if (why != null) {
            all.put(
                new Matter(
                    new DepartmentCode(row.getString("department")),
                    kind,
                    row.getString("object"),
                    row.getObject("deadline", LocalDate.class)),
                why);
          }
        });
  }

  private StatementSpec asked(Kind kind, List<Matter> matters) {
    var statement =
        switch (kind) {
          case PUBLICITY -> sql.sql(PUBLISHED);
          case MENDING -> sql.sql(MENDED);
          case PERIOD, CASES ->
              sql.sql(ANSWERED).param("kind", kind.name()).param("zone", zone.getId());
        };
    return statement
        .param(
            "departments",
            matters.stream().map(one -> one.department().value()).toArray(String[]::new))
        .param("objects", matters.stream().map(Matter::object).toArray(String[]::new))
        .param(
            "deadlines",
            matters.stream().map(one -> one.deadline().toString()).toArray(String[]::new));
  }
}
