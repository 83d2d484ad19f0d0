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

  /** The last number declared of a month, and what is on file of it. */
  private static final String DECLARED =
      """
      with decided as (
        select furnished_by as department, item, to_char(decided_on, 'YYYY-MM') as month, count(distinct key) as n
          from dossier.entry e
         where version = (select max(version) from dossier.entry l where l.item = e.item and l.key = e.key)
         group by 1, 2, 3),
      declared as (
        select department, item, to_char(month, 'YYYY-MM') as month, cases from duties.case_count c
         where id = (select max(id) from duties.case_count l
                      where l.department = c.department and l.item = c.item and l.month = c.month)),
      proven as (
        select department, item, to_char(decided_on, 'YYYY-MM') as month, count(*) as n from duties.concealment
         where state = 'PROVEN' group by 1, 2, 3),
      side as (
        select d.department, d.item, d.month, d.cases, coalesce(on_file.n, 0) as on_file, coalesce(proven.n, 0) as proven
          from declared d left join decided on_file using (department, item, month)
                          left join proven using (department, item, month)),
      owed as (
        select distinct department, item, '2026-11' as month, frequency from duties.duty d
         where frequency in ('EACH_DECISION', 'MONTHLY')
           and from_day <= '2026-11-30' and coalesce(last_day, '2026-11-30') >= '2026-11-30'
           and not exists (select from declared c
                 where c.department = d.department and c.item = d.item and c.month = '2026-11')),
      silent as (
        select o.department, o.item, o.month, o.frequency,
               coalesce(on_file.n, 0) + coalesce(proven.n, 0) as taken
          from owed o left join decided on_file using (department, item, month)
                      left join proven using (department, item, month)
         where o.frequency = 'EACH_DECISION'
            or coalesce(on_file.n, 0) = 0
               and not exists (select from collect.submission s
                     where s.department = o.department and s.item = o.item
                       and s.received_at >= '2026-11-01 00:00+08' and s.received_at < '2026-12-11 00:00+08'))
      """;

  static final String REPORTING =
      DECLARED
          + """
          select department, item, month, least(cases, on_file), greatest(cases, on_file + proven)
            from side where cases > 0 or on_file + proven > 0
          union all
          select department, item, month, 0, greatest(1, taken) from silent\
          """;
  static final String MISSING =
      DECLARED
          + """
          select department, item, month, cases - on_file, cases - on_file from side where cases > on_file
          union all
          select department, item, month, 1, 1 from silent where frequency <> 'EACH_DECISION'\
          """;
  static final String COMPLIANCE = share("true");
  static final String CONSISTENCY =
      """
      select l.department, l.item, to_char(s.month, 'YYYY-MM'), count(*) filter (where l.verdict = 'AGREES'), count(*)
        from duties.sample_line l join duties.sample s on s.id = l.sample where l.verdict is not null group by 1, 2, 3\
      """;
  static final String DIFFERING =
      """
      select l.department, l.item, to_char(s.month, 'YYYY-MM'), count(*), count(*)
        from duties.sample_line l join duties.sample s on s.id = l.sample where l.verdict = 'DIFFERS' group by 1, 2, 3\
      """;
  static final String CONCEALED =
      """
      select department, item, to_char(decided_on, 'YYYY-MM'), count(*), count(*)
        from duties.concealment where state = 'PROVEN' group by 1, 2, 3\
      """;

  private PlainSql() {}

  /** Rows without an error in the dimension, of all reported. */
  static String without(String dimension) {
    return share(
        "findings @> '[{\"dimension\": \"%s\", \"gravity\": \"ERROR\"}]'".formatted(dimension));
  }

  /** Rows reported that did not come back for that, of all reported. */
  private static String share(String fault) {
    return "select s.department, s.item, "
        + MONTH
        + ", count(*) - count(*) filter (where findings is not null and "
        + fault
        + "), count(*) from collect.submission s join (select submission, null::jsonb as findings from dossier.entry"
        + " union all select submission, findings from collect.returned_row"
        + " union all select submission, null from link.review where state <> 'DONE') r on r.submission = s.id group by 1, 2, 3";
  }

  /**
   * Received by the day owed, of all first received and owed by a day. Without the product's
   * calendar: from the middle of October on each weekday but New Year's is a working day.
   *
   * @param frequencies {@code ('item', 'FREQUENCY'), …}
   */
  static String timeliness(String frequencies) {
    return first(frequencies)
        + " select department, item, month, count(*) filter (where received_on <= last_day), count(*) from first group by 1, 2, 3";
  }

  static String late(String frequencies) {
    return first(frequencies)
        + " select department, item, month, count(*), count(*) from first where received_on > last_day group by 1, 2, 3";
  }

  /** Rows that neither came back as untimely nor came late, of all reported. */
  static String timely(String frequencies) {
    return """
    with reported (department, item, month, sound, n) as (%s),
    late (department, item, month, n, same) as (%s)
    select department, item, month, reported.sound - coalesce(late.n, 0), reported.n
      from reported left join late using (department, item, month)\
    """
        .formatted(without("TIMELY"), late(frequencies));
  }

  private static String first(String frequencies) {
    return """
    with usual (item, frequency) as (values %s),
    dated as (
      select s.department, s.item, e.decided_on, (s.received_at at time zone 'Asia/Shanghai')::date as received_on, u.frequency,
             (date_trunc('month', case u.frequency
                when 'QUARTERLY' then date_trunc('quarter', e.decided_on) + interval '3 months'
                when 'YEARLY' then date_trunc('year', e.decided_on) + interval '1 year'
                else e.decided_on + interval '1 month' end))::date + 9 as tenth
        from dossier.entry e join collect.submission s on s.id = e.submission join usual u on u.item = e.item
       where e.version = 1 and u.frequency <> 'UNBOUND'),
    due as (
      select department, item, to_char(received_on, 'YYYY-MM') as month, received_on,
             case when frequency = 'EACH_DECISION'
                  then (select d from (select d::date, row_number() over (order by d) as n
                                         from generate_series(decided_on + 1, decided_on + 20, interval '1 day') d
                                        where extract(isodow from d) < 6) weekday where n = 7)
                  else tenth + case extract(isodow from tenth) when 6 then 2 when 7 then 1 else 0 end end as last_day
        from dated),
    first as (select * from due
               where last_day >= (select min((received_at at time zone 'Asia/Shanghai')::date) from collect.submission))
    """
        .formatted(frequencies);
  }

  /**
   * What had to be public by then. Without the product's calendar: between National Day and New
   * Year each weekday is a working day.
   */
  static String publicityOwed(LocalDate today, String which) {
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
