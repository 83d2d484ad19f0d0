package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.Verification.Change;

/**
 * 报告出具之后的变化. What has come about since on the subject of a report, so that a report that was true
 * on its day is not taken for a false one.
 */
public final class ReportChanges {
  private static final String SINCE =
      """
      with own as (
        select :subject::bigint as id
        union all
        select m.id from link.offered_subject m where m.merged_into = :subject
      ), registered as (
        select v.added_at as at from dossier.offered_entry_version v
         where v.subject in (select id from own) and v.added_at > :issued and v.item = any (:registrations)
        union all
        select v.added_at from link.offered_changed_fact f
          join dossier.offered_entry_version v on v.id = f.entry
         where f.entity in (select id from own) and v.added_at > :issued and f.role <> 'SUBJECT_NAME'
      ), stepped as (
        select e.entry, e.day, p.subject,
               case e.to_state when 'LIVE' then 'ADDED' when 'SUPERSEDED' then 'CORRECTED' else 'ENDED' end as kind
          from publish.offered_publication p
          join publish.offered_event e on e.entry = p.entry
         where p.subject in (select id from own) and e.at > :issued and (e.to_state = 'LIVE' or e.from_state = 'LIVE')
      )
      select 'RENAMED' as kind,
             coalesce((select max(o.ended_on) from link.offered_other_name o where o.entity = e.id and o.name = :name),
                      (select min(at at time zone 'Asia/Shanghai')::date from registered), :today) as "on", e.name as told
        from link.offered_entity e where e.id = :subject and e.name <> :name
      union all
      select 'MERGED', m.merged_on, coalesce(t.name, '')
        from link.offered_merged m join link.offered_entity t on t.id = m.merged_into where m.id = :subject
      union all
      select 'CODED', coalesce((select min(n.at at time zone 'Asia/Shanghai')::date from link.offered_register_note n
                                 where n.entity = e.id and n.at > :issued), :today), e.code
        from link.offered_entity e where e.id = :subject and e.code is not null and not :coded
      union all
      select 'REGISTRATION', min(at at time zone 'Asia/Shanghai')::date, '' from registered having count(*) > 0
      union all
      select s.kind, min(s.day), count(distinct s.entry) || ' 条' from stepped s
       where s.kind <> 'ADDED'
          or not exists (select 1 from publish.offered_publication old
                          where old.subject = s.subject and old.superseded_by = s.entry)
       group by s.kind
       order by "on", kind\
      """;

  private final JdbcClient sql;

  public ReportChanges(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The oldest first; a correction counts once, as a correction.
   *
   * @param today for what nobody has dated
   */
  public List<Change> since(RegisteredReport report, String[] registrations, LocalDate today) {
    return sql.sql(SINCE)
        .param("subject", report.subject().value())
        .param("issued", report.issuedAt().atOffset(ZoneOffset.UTC))
        .param("registrations", registrations)
        .param("name", report.subjectName())
        .param("coded", report.subjectCode().isPresent())
        .param("today", today)
        .query(ReportChanges::change)
        .list();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        Change.Kind.valueOf(row.getString("kind")),
        row.getObject("on", LocalDate.class),
        row.getString("told"));
  }
}
