package org.xinheng.publish.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Scheduled;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.Term;
import org.xinheng.publish.model.PersonalTexts;
import org.xinheng.vocabulary.WorkingDay;

/** Writes newly scheduled publications, in the caller's transaction. */
public final class ScheduleStore {
  private static final String COPY_PUBLICATION =
      """
      copy publish.publication (entry, lineage, subject, item, department, state, withheld, state_before, exemption,
        decided_on, counted_from, deadline, deadline_provisional, second_clock, second_clock_provisional,
        seriousness, seriousness_why, rule, start_rule, least_months, most_months, by_validity,
        starts_on, earliest_end, latest_end, outer_limit, scheduled_at) from stdin\
      """;
  private static final String COPY_EVENT =
      """
      copy publish.event (entry, from_state, to_state, day, at, by_whom, why) from stdin\
      """;
  private static final String COPY_REDACTION =
      """
      copy publish.redaction (entry, field, title, original, draft) from stdin\
      """;

  private final DataSource dataSource;
  private final JdbcClient sql;

  public ScheduleStore(DataSource dataSource) {
    this.dataSource = dataSource;
    this.sql = JdbcClient.create(dataSource);
  }

  /** A version that is to be replaced. */
  public record Older(long entry, long lineage, Publicity state) {}

  /** The newest version of each record that one of these entries belongs to, by asked entry. */
  public Map<Long, Older> newestOfLineage(Collection<Long> entries) {
    var older = new HashMap<Long, Older>();
    if (entries.isEmpty()) {
      return older;
    }
    sql.sql(
            """
            select asked.entry as asked, p.*
              from publish.publication asked
              join lateral (select * from publish.publication q
                             where q.entry = asked.lineage or (q.lineage = asked.lineage and q.lineage <> q.entry)
                             order by q.entry desc limit 1) p on true
             where asked.entry = any(:entries)\
            """)
        .param("entries", entries.toArray(Long[]::new))
        .query(row -> {
          older.put(
              row.getLong("asked"),
              new Older(row.getLong("entry"), row.getLong("lineage"), StateColumns.read(row)));
        });
    return older;
  }

  /** A row of {@code publish.rule}. */
  private record Rule(String code, String title, String article) {
    Rule(Term term) {
      this(term.ruleBook(), term.ruleTitle(), term.article());
    }
  }

  /** Ids of the rules these rows stand on; words not seen before become a new rule. */
  private Map<Rule, Integer> rules(List<Planned> rows) {
    Map<Rule, Integer> known = knownRules();
    for (Planned row : rows) {
      known.computeIfAbsent(new Rule(row.term()), this::addRule);
    }
    return known;
  }

  private Map<Rule, Integer> knownRules() {
    var known = new HashMap<Rule, Integer>();
    sql.sql("select id, code, title, article from publish.rule")
        .query(row -> {
          known.put(
              new Rule(row.getString("code"), row.getString("title"), row.getString("article")),
              row.getInt("id"));
        });
    return known;
  }

  private Integer addRule(Rule rule) {
    return sql.sql(
            """
            insert into publish.rule (code, title, article) values (:code, :title, :article)
            returning id\
            """)
        .param("code", rule.code())
        .param("title", rule.title())
        .param("article", rule.article())
        .query(Integer.class)
        .single();
  }

  public void copy(List<Planned> rows, LocalDate today, Instant now) {
    var publications = new CopyText(rows.size());
    var events = new CopyText(rows.size());
    var texts = new CopyText(1);
    Map<Rule, Integer> rules = rules(rows);
    for (Planned row : rows) {
      add(publications, row, rules, now);
      addEvent(events, row, today, now);
      addTexts(texts, row);
    }
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      publications.into(COPY_PUBLICATION, connection);
      events.into(COPY_EVENT, connection);
      texts.into(COPY_REDACTION, connection);
    } catch (SQLException refused) {
      throw new DataAccessResourceFailureException("公示信息写入失败", refused);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static void add(CopyText text, Planned row, Map<Rule, Integer> rules, Instant now) {
    Scheduled scheduled = row.scheduled();
    StateColumns state = StateColumns.of(row.state());
    Term term = row.term();
    text.add(scheduled.entry().value())
        .add(row.lineage())
        .add(scheduled.subject().value())
        .add(scheduled.record().item().code().value())
        .add(scheduled.furnishedBy().value())
        .add(state.state())
        .add(state.withheld())
        .add(state.before())
        .add(state.exemption())
        .add(scheduled.record().decidedOn())
        .add(row.countedFrom())
        .add(row.deadline().day())
        .add(row.deadline().provisional())
        .add(row.secondClock().map(WorkingDay::day))
        .add(row.secondClock().map(WorkingDay::provisional).orElse(false))
        .add(term.seriousness().map(Seriousness::name))
        .add(term.seriousnessWhy())
        .add(rules.get(new Rule(term)))
        .add(term.startRule().name())
        .add(term.months().least())
        .add(term.months().most())
        .add(term.months().validity())
        .add(term.startsOn())
        .add(term.earliestEnd())
        .add(term.latestEnd())
        .add(term.outerLimit())
        .add(now)
        .endRow();
  }

  private static void addEvent(CopyText text, Planned row, LocalDate today, Instant now) {
    String why =
        row.state() instanceof Publicity.NotPublic hidden
            ? hidden.why().title()
            : row.remark().map(remark -> "入档排期。" + remark).orElse("入档排期");
    text.add(row.scheduled().entry().value())
        .add(Optional.empty())
        .add(StateColumns.of(row.state()).state())
        .add(today)
        .add(now)
        .add(Events.SYSTEM)
        .add(why)
        .endRow();
  }

  private static void addTexts(CopyText text, Planned row) {
    for (PersonalTexts.Found found : row.texts()) {
      text.add(row.scheduled().entry().value())
          .add(found.field().value())
          .add(found.title())
          .add(found.original())
          .add(found.proposed())
          .endRow();
    }
  }

  /** Older versions that go at once; {@code byEntry}: newer entry by older entry. */
  public void supersede(Map<Long, Long> byEntry, LocalDate today, Instant now) {
    if (byEntry.isEmpty()) {
      return;
    }
    List<Long> older = List.copyOf(byEntry.keySet());
    sql.sql(
            """
            with replaced as (
              select p.entry, p.state, n.newer
                from unnest(:older::bigint[], :newer::bigint[]) as n(older, newer)
                join publish.publication p on p.entry = n.older
               where p.state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT', 'LIVE')
                 for update of p),
            forgotten as (
              delete from publish.redaction r using replaced where r.entry = replaced.entry),
            changed as (
              update publish.publication p
                 set state = 'SUPERSEDED', state_before = null, exemption = null, superseded_by = replaced.newer, ended_on = :today
                from replaced where p.entry = replaced.entry)
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            select entry, state, 'SUPERSEDED', :today, :now, '系统', '被新版本 ' || newer || ' 取代' from replaced\
            """)
        .param("older", older.toArray(Long[]::new))
        .param("newer", older.stream().map(byEntry::get).toArray(Long[]::new))
        .param("today", today)
        .param("now", Events.at(now))
        .update();
  }
}
