package org.xinheng.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.Statistics;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** A database with submissions, entries and publications as the stages leave them. */
final class DutyDistrict {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZONE);
  static final Catalogue CATALOGUE = Catalogue.bundled();
  static final DepartmentCode SPJ = new DepartmentCode("spj");
  static final DepartmentCode SCJGJ = new DepartmentCode("scjgj");
  static final ItemCode LICENCE = new ItemCode("licence");
  static final ItemCode PENALTY = new ItemCode("penalty");

  /** The last of them has never sent anything. */
  static final Units UNITS =
      () ->
          List.of(
              new Units.Unit(SPJ, "审批局", "区直部门", Set.of(LICENCE)),
              new Units.Unit(SCJGJ, "市监局", "区直部门", Set.of(PENALTY)),
              new Units.Unit(new DepartmentCode("yjj"), "应急局", "区直部门", Set.of(PENALTY)));

  final DataSource dataSource = TestDatabase.migrated();
  final JdbcClient sql = JdbcClient.create(dataSource);
  final Statistics statistics = new Statistics(sql, CATALOGUE, CLOCK);
  private long last;

  /** A duty in force since the year before. */
  void duty(DepartmentCode who, ItemCode item) {
    sql.sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, origin, reason, made_by, made_at)
            values (?, ?, 'MONTHLY', '文', '2025-11-23', 'DISTRICT', '按区县配置登记', '系统', now())\
            """)
        .params(who.value(), item.value())
        .update();
  }

  /** A finished submission of that many rows filed, returned and repeated; gives its number. */
  long submission(
      DepartmentCode who, ItemCode item, String at, int filed, int returned, int repeats) {
    long id = ++last;
    sql.sql(
            """
            insert into collect.submission (id, number, department, item, file_name, sha256, bytes, mapping_sha256, channel,
                   received_by, received_at, state, rows, filed, returned, repeats, finished_at, columns, field_of)
            values (?, lpad(?::text, 16, '0'), ?, ?, '报送.csv', md5(?::text) || md5(?::text), 1, '', '工作台', '经办', ?::timestamptz,
                   'DONE', ?, ?, ?, ?, ?::timestamptz,
                   '{名称,文书号}', '{0,5}')\
            """)
        .params(
            id,
            id,
            who.value(),
            item.value(),
            id,
            id,
            at,
            filed + returned + repeats,
            filed,
            returned,
            repeats,
            at)
        .update();
    return id;
  }

  /** A returned row with one error in each of the dimensions. */
  void returnedRow(long submission, int row, String name, String document, String... dimensions) {
    var findings = new StringBuilder("[");
    for (var dimension : dimensions) {
      findings
          .append(findings.length() > 1 ? "," : "")
          .append("{\"rule\":\"DQ-101\",\"gravity\":\"ERROR\",\"dimension\":\"")
          .append(dimension)
          .append("\",\"field\":\"名称\",\"value\":\"\",\"problem\":\"缺\",\"remedy\":\"\"}");
    }
    sql.sql(
            "insert into collect.returned_row (submission, row_number, original, findings) values (?, ?, array[?, ?], ?::jsonb)")
        .params(submission, row, name, document, findings.append(']').toString())
        .update();
  }

  /** An entry on file; gives its number. */
  long entry(DepartmentCode who, ItemCode item, String decidedOn, long submission, String json) {
    long id =
        sql.sql("select coalesce(max(id), 0) + 1 from dossier.entry").query(Long.class).single();
    sql.sql(
            """
            insert into dossier.entry (id, subject, item, edition, key, version, content, decided_on, furnished_by,
                   submission, row_number, fields, added_at, reason)
            values (?, 1, ?, '2018', decode(md5(?::text), 'hex'), 1, decode(md5('c'), 'hex'), ?, ?, ?, 2, ?::json, now(), '')\
            """)
        .params(id, item.value(), id, LocalDate.parse(decidedOn), who.value(), submission, json)
        .update();
    return id;
  }

  void inServiceSince(String day) {
    sql.sql("insert into dossier.entry_range (from_entry, to_entry, at) values (1, 1, ?::date)")
        .param(LocalDate.parse(day))
        .update();
  }

  /** In publicity with that deadline; "" is not yet published. */
  void publication(
      long entry, DepartmentCode who, ItemCode item, String deadline, String publishedOn) {
    boolean live = !publishedOn.isEmpty();
    sql.sql(
            """
            with rule as (insert into publish.rule (code, title, article) values ('sample', '示例规则书', '第一条')
              on conflict (code, title, article) do update set code = excluded.code returning id)
            insert into publish.publication (entry, lineage, subject, item, department, state, decided_on, counted_from, deadline,
                   deadline_provisional, second_clock_provisional, seriousness_why, rule, start_rule, least_months, most_months,
                   by_validity, latest_end, published_on, published_at, published_on_working_day, scheduled_at)
            select :entry, :entry, 1, :item, :department, :state, :deadline::date - 10, :deadline::date - 10, :deadline::date,
                   false, false, '', id, 'DECISION', 3, 12, false, '2099-12-31', :published::date, :published::timestamptz,
                   case when :published::date is null then null else 4 end, now() from rule\
            """)
        .param("entry", entry)
        .param("item", item.value())
        .param("department", who.value())
        .param("state", live ? "LIVE" : "DUE")
        .param("deadline", deadline)
        .param("published", live ? publishedOn : null)
        .update();
  }
}
