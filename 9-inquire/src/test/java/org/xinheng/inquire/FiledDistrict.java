package org.xinheng.inquire;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.UnitNames;

/** A database with a few entities and records as the stages before leave them. */
final class FiledDistrict {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Instant NOW = Instant.parse("2026-11-23T01:10:00Z");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Catalogue CATALOGUE = Catalogue.bundled();
  static final Clock CLOCK = Clock.fixed(NOW, ZONE);

  final DataSource dataSource = TestDatabase.migrated();
  final JdbcClient sql = JdbcClient.create(dataSource);
  private long entries;
  private Instant filedAt = Instant.parse("2026-05-07T02:00:00Z");

  FiledDistrict entity(long id, String code, String name, String kind) {
    sql.sql(
            """
            insert into link.market_entity (id, code, name, name_key, kind, standing, representative, address, founded_at)
            values (?, nullif(?, ''), ?, ?, ?, 'REGISTERED', '', '', now())\
            """)
        .params(id, code, name, name, kind)
        .update();
    return this;
  }

  FiledDistrict formerName(long entity, String name) {
    sql.sql("insert into link.other_name (entity, name, name_key) values (?, ?, ?)")
        .params(entity, name, name)
        .update();
    return this;
  }

  /** A former name that ended on a day. */
  FiledDistrict formerName(long entity, String name, String endedOn) {
    sql.sql("insert into link.other_name (entity, name, name_key, ended_on) values (?, ?, ?, ?)")
        .params(entity, name, name, LocalDate.parse(endedOn))
        .update();
    return this;
  }

  /** A fact of the registration that a newer 登记变更 has changed. */
  FiledDistrict changed(long entity, String role, String value, String since) {
    sql.sql(
            "insert into link.changed_fact (entity, role, value, since, entry) values (?, ?, ?, ?, 1)")
        .params(entity, role, value, LocalDate.parse(since))
        .update();
    return this;
  }

  /** A tie as the registrar states it; {@code way} is "" for a branch. */
  FiledDistrict tie(long entity, int place, String way, String name, String code) {
    sql.sql(
            "insert into link.tie (entity, place, kind, way, name, code, since, entry) values (?, ?, ?, ?, ?, ?, '2022-05-06', 1)")
        .params(entity, place, way.isEmpty() ? "BRANCH_OF" : "SUCCEEDED_BY", way, name, code)
        .update();
    return this;
  }

  FiledDistrict oldCode(long entity, String code, String from) {
    sql.sql(
            """
            insert into link.legacy_code (kind, code, entity, seen_from)
            values ('REGISTRATION_NUMBER', ?, ?, ?)\
            """)
        .params(code, entity, LocalDate.parse(from))
        .update();
    return this;
  }

  /** An old registration that nobody has matched yet. */
  FiledDistrict unconverted(String name, String code, String from) {
    return unconverted(name, code, "", from);
  }

  /** With the tax number of its two-in-one licence. */
  FiledDistrict unconverted(String name, String code, String taxNumber, String from) {
    long batch =
        sql.sql(
                "insert into link.conversion_batch (registrar, file_name, by, at) values ('scjgj', '旧名单.csv', 'a', now()) returning id")
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into link.conversion (registrar, batch, name, name_key, category, legacy_kind, legacy_code, legacy_check, tax_number, representative,
                   address, town, registered_on, claimed_code, candidates, state, imported_at)
            values ('scjgj', ?, ?, ?, '92', 'REGISTRATION_NUMBER', ?, 'n/a', ?, '', '', '', ?, '', '{}', 'UNCONVERTED', now())\
            """)
        .params(batch, name, name, code, taxNumber, LocalDate.parse(from))
        .update();
    return this;
  }

  /** An old registration that is this entity's; "" where it has not ended. */
  FiledDistrict oldRegistration(long entity, String name, String code, String endedOn) {
    unconverted(name, code, "2003-05-06");
    sql.sql(
            "update link.conversion set entity = ?, ended_on = nullif(?, '')::date, state = case ? when '' then 'UNCONVERTED' else 'ENDED' end where legacy_code = ?")
        .params(entity, endedOn, endedOn, code)
        .update();
    return this;
  }

  /** 名册变更通告. */
  FiledDistrict noted(long entity) {
    sql.sql("insert into link.register_note (entity) values (?)").param(entity).update();
    return this;
  }

  FiledDistrict coded(long entity, String code) {
    sql.sql("update link.market_entity set code = ? where id = ?").params(code, entity).update();
    return noted(entity);
  }

  FiledDistrict merge(long from, long into) {
    sql.sql("update link.market_entity set standing = 'MERGED', merged_into = ? where id = ?")
        .params(into, from)
        .update();
    return this;
  }

  /** 并户登记簿 tells that a person decided it. */
  FiledDistrict decidedMerger(long from, long into, Instant at) {
    sql.sql(
            """
            insert into link.merger (from_entity, into_entity, from_standing, along, why, merged_by, merged_at)
            values (?, ?, 'REGISTERED', '{}', '同一主体', 'credit', ?)\
            """)
        .params(from, into, at.atOffset(java.time.ZoneOffset.UTC))
        .update();
    return this;
  }

  /** What is filed from now on is filed at that moment. */
  FiledDistrict filing(String at) {
    filedAt = Instant.parse(at);
    return this;
  }

  /** Files an entry and announces it; gives its number. */
  long entry(long subject, String item, String decidedOn, String json) {
    return version(subject, item, decidedOn, json, ++entries, 1, 0);
  }

  long correction(long of, long subject, String item, String decidedOn, String json) {
    return version(subject, item, decidedOn, json, of, 2, of);
  }

  private long version(
      long subject, String item, String day, String json, long key, int version, long supersedes) {
    long id =
        sql.sql("select coalesce(max(id), 0) + 1 from dossier.entry").query(Long.class).single();
    sql.sql(
            """
            insert into dossier.entry (id, subject, item, edition, key, version, content, decided_on, furnished_by,
                   submission, row_number, fields, added_at, supersedes, reason)
            values (?, ?, ?, '2018', decode(lpad(to_hex(?::bigint), 32, '0'), 'hex'), ?, decode(lpad('', 32, 'a'), 'hex'), ?,
                   'scjgj', 5, 17, ?::json, ?, nullif(?, 0), ?)\
            """)
        .params(
            id,
            subject,
            item,
            key,
            version,
            LocalDate.parse(day),
            json,
            filedAt.atOffset(java.time.ZoneOffset.UTC),
            supersedes,
            supersedes == 0 ? "" : "金额笔误")
        .update();
    sql.sql("insert into dossier.entry_range (from_entry, to_entry, at) values (?, ?, now())")
        .params(id, id)
        .update();
    return id;
  }

  /** In publicity from the day to the last day. */
  FiledDistrict live(
      long entry, long subject, String item, String publishedOn, String lastDay, String texts) {
    sql.sql(
            """
            insert into publish.publication (entry, lineage, subject, item, department, state, decided_on, counted_from, deadline,
                   deadline_provisional, second_clock_provisional, seriousness, seriousness_why, rule,
                   start_rule, least_months, most_months, by_validity, starts_on, earliest_end, latest_end,
                   published_on, published_at, published_on_working_day, fields_public, scheduled_at)
            values (:entry, :entry, :subject, :item, 'scjgj', 'LIVE', :decided, :decided, :deadline,
                   false, false, :seriousness, '', :rule,
                   'DECISION', 3, 12, false, :decided, null, :last,
                   :published, now(), 4, :texts::jsonb, now())\
            """)
        .param("rule", rule())
        .param("entry", entry)
        .param("subject", subject)
        .param("item", item)
        .param("seriousness", item.equals("penalty") ? "ORDINARY" : null)
        .param("decided", LocalDate.parse(publishedOn).minusDays(6))
        .param("deadline", LocalDate.parse(publishedOn).plusDays(3))
        .param("published", LocalDate.parse(publishedOn))
        .param("last", LocalDate.parse(lastDay))
        .param("texts", texts.isEmpty() ? null : texts)
        .update();
    return this;
  }

  /** Filed, and never public: the catalogue does not open it. */
  FiledDistrict notOpen(long entry, long subject, String item, String decidedOn, String lastDay) {
    live(entry, subject, item, decidedOn, lastDay, "");
    sql.sql(
            """
            update publish.publication set state = 'NOT_PUBLIC', withheld = 'NOT_OPEN', published_on = null,
                   published_at = null, published_on_working_day = null where entry = ?\
            """)
        .param(entry)
        .update();
    return this;
  }

  private int rule() {
    return sql.sql(
            """
            insert into publish.rule (code, title, article) values ('sample', '示例规则书', '第一条')
            on conflict (code, title, article) do update set code = excluded.code returning id\
            """)
        .query(Integer.class)
        .single();
  }

  FiledDistrict ended(long entry, String on) {
    sql.sql(
            "update publish.publication set state = 'ENDED', ending = 'REPAIRED', ended_on = ? where entry = ?")
        .params(LocalDate.parse(on), entry)
        .update();
    return this;
  }

  /** A step of a publication; from "" where it is the first. */
  FiledDistrict event(long entry, String from, String to, Instant at) {
    sql.sql(
            """
            insert into publish.event (entry, from_state, to_state, day, at, by_whom, why)
            values (?, nullif(?, ''), ?, ?, ?, '系统', '')\
            """)
        .params(
            entry, from, to, LocalDate.ofInstant(at, ZONE), at.atOffset(java.time.ZoneOffset.UTC))
        .update();
    return this;
  }

  EntityPages pages() {
    return new EntityPages(sql, CATALOGUE, UnitNames.NONE, CLOCK);
  }
}
