package org.xinheng.app.desk;

import java.time.LocalDate;

/**
 * 重算用的普通 SQL. Department, item, month and number, from the tables that the stages write, with
 * nothing of what measures them.
 */
final class PlainSql {
  private static final String MONTH =
      "to_char(s.received_at at time zone 'Asia/Shanghai', 'YYYY-MM')";
  static final String RETURNED =
      "select s.department, s.item, "
          + MONTH
          + ", count(*) from collect.returned_row r join collect.submission s on s.id = r.submission group by 1, 2, 3";
  static final String REPORTED =
      "select s.department, s.item, "
          + MONTH
          + ", count(*) from collect.submission s join (select submission from dossier.entry union all select submission from collect.returned_row"
          + " union all select submission from link.review where state <> 'DONE') r on r.submission = s.id group by 1, 2, 3";
  static final String INACCURATE =
      "select s.department, s.item, "
          + MONTH
          + ", count(*) from collect.returned_row r join collect.submission s on s.id = r.submission"
          + " where r.findings @> '[{\"dimension\": \"ACCURATE\", \"gravity\": \"ERROR\"}]' group by 1, 2, 3";
  static final String DECIDED =
      "select furnished_by, item, to_char(decided_on, 'YYYY-MM'), count(distinct (item, key)) from dossier.entry e"
          + " where version = (select max(version) from dossier.entry l where l.item = e.item and l.key = e.key) group by 1, 2, 3";

  private PlainSql() {}

  /**
   * What had to be public by then. Without the product's calendar: between National Day and New
   * Year each weekday is a working day.
   */
  static String owed(LocalDate today, String which) {
    return """
    with decision as (
      select e.id, s.department, s.item, e.decided_on,
             (select d from (select d::date, row_number() over (order by d) as n
                               from generate_series(e.decided_on + 1, e.decided_on + 20, interval '1 day') d
                              where extract(isodow from d) < 6) weekday where n = 7) as last_day,
             (select min(day) from publish.event v where v.entry = e.id and v.to_state = 'LIVE') as shown,
             (select to_state from publish.event v where v.entry = e.id order by v.id desc limit 1) as state
        from dossier.entry e join collect.submission s on s.id = e.submission)
    select department, item, to_char(last_day, 'YYYY-MM'), count(*) from decision
     where last_day >= (select min((received_at at time zone 'Asia/Shanghai')::date) from collect.submission)
       and (shown is not null
            or last_day < '%s' and state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED'))
       and %s
     group by 1, 2, 3\
    """
        .formatted(today, which);
  }
}
