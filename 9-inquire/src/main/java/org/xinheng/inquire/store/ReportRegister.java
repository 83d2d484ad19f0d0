package org.xinheng.inquire.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPage;
import org.xinheng.inquire.IssuedReport;
import org.xinheng.inquire.ReportApplication;
import org.xinheng.inquire.report.ReportHead;
import org.xinheng.vocabulary.SubjectId;

/** 报告登记簿. What was issued stays, byte for byte. */
public final class ReportRegister {
  private final JdbcClient sql;

  public ReportRegister(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  public static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  /** The newest report of the same party on the same subject since then, if it says the same. */
  public Optional<IssuedReport> same(
      SubjectId subject, ReportApplication application, byte[] bodyHash, Instant since) {
    return sql.sql(
            """
            select number, issued_at, sha256, content from inquire.report
             where subject = :subject and audience = :audience and issued_by = :by and purpose = :purpose
               and issued_at >= :since and body_hash = :body and superseded_by is null
             order by issued_at desc limit 1\
            """)
        .param("subject", subject.value())
        .param("audience", application.audience().title())
        .param("by", application.by())
        .param("purpose", application.purpose())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("body", bodyHash)
        .query(ReportRegister::issued)
        .optional();
  }

  /**
   * Enters the report; earlier ones to the same kind of audience that say otherwise are superseded.
   */
  public IssuedReport add(
      EntityPage page,
      ReportApplication application,
      ReportHead head,
      byte[] bodyHash,
      byte[] pdf) {
    EntityCard card = page.card();
    byte[] digest = sha256(pdf);
    sql.sql(
            """
            with entered as (
              insert into inquire.report (number, code_hash, subject, subject_name, subject_code, audience,
                     issued_by, purpose, issued_at, data_as_of, valid_until, body_hash, sha256, content, entries)
              values (:number, :code, :subject, :name, :credit_code, :audience,
                      :by, :purpose, :issued_at, :data_as_of, :valid_until, :body, :digest, :content, :entries)
              returning number)
            update inquire.report old
               set superseded_by = entered.number, superseded_at = :issued_at
              from entered
             where old.subject = :subject and old.audience = :audience
               and old.body_hash <> :body and old.superseded_by is null\
            """)
        .param("number", head.number())
        .param("code", sha256(head.verificationCode()))
        .param("subject", card.id().value())
        .param("name", card.name())
        .param("credit_code", card.code().orElse(null))
        .param("audience", application.audience().title())
        .param("by", application.by())
        .param("purpose", application.purpose())
        .param("issued_at", head.issuedAt().atOffset(ZoneOffset.UTC))
        .param("data_as_of", card.dataAsOf().atOffset(ZoneOffset.UTC))
        .param("valid_until", head.validUntil())
        .param("body", bodyHash)
        .param("digest", digest)
        .param("content", pdf)
        .param("entries", printed(page))
        .update();
    return new IssuedReport(head.number(), head.issuedAt(), HexFormat.of().formatHex(digest), pdf);
  }

  private static Long[] printed(EntityPage page) {
    return page.sections().stream()
        .flatMap(section -> section.records().stream())
        .map(record -> record.id().value())
        .toArray(Long[]::new);
  }

  /** What was entered under this number and code. */
  public Optional<RegisteredReport> find(String number, String code) {
    return sql.sql(
            """
            select number, subject, subject_name, subject_code, audience, issued_by, purpose, issued_at, body_hash,
                   sha256, valid_until, superseded_by, entries is not null as entries_known
              from inquire.report where number = :number and code_hash = :code\
            """)
        .param("number", number.toUpperCase(Locale.ROOT))
        .param("code", sha256(code.toUpperCase(Locale.ROOT)))
        .query(ReportRegister::registered)
        .optional();
  }

  private static RegisteredReport registered(ResultSet row, int number) throws SQLException {
    SubjectId subject = new SubjectId(row.getLong("subject"));
    return new RegisteredReport(
        row.getString("number"),
        subject,
        row.getString("subject_name"),
        Optional.ofNullable(row.getString("subject_code")),
        Audience.named(
            row.getString("audience"),
            subject,
            row.getString("issued_by"),
            row.getString("purpose")),
        RecordRows.instant(row, "issued_at"),
        HexFormat.of().formatHex(row.getBytes("body_hash")),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getObject("valid_until", LocalDate.class),
        Optional.ofNullable(row.getString("superseded_by")),
        row.getBoolean("entries_known"));
  }

  /** How many of the entries printed in it its audience may no longer see. */
  public int takenDown(RegisteredReport report, Catalogue catalogue, LocalDate today) {
    return sql.sql(
            """
            select count(*)
              from inquire.report r cross join unnest(r.entries) printed (entry)
             where r.number = :number
               and not exists (select 1 from publish.offered_live v
                                where v.entry = printed.entry and v.latest_end >= :today)
               and not exists (select 1 from publish.offered_not_open h
                                where h.entry = printed.entry and h.item = any (:notOpen)
                                  and (h.latest_end is null or h.latest_end >= :today))
               and not (:seesEnded and exists (select 1 from publish.offered_publication a
                                                where a.entry = printed.entry and a.state <> 'SUPERSEDED'))\
            """)
        .param("number", report.number())
        .param("today", today)
        .param("notOpen", Disclosure.printedNotOpenItems(catalogue, report.audience()))
        .param("seesEnded", Disclosure.seesEnded(report.audience()))
        .query(Integer.class)
        .single();
  }

  /** When, after it was issued, the first thing on its subject came, changed or went. */
  public Optional<Instant> firstChange(RegisteredReport report, String[] registrations) {
    return sql.sql(
            """
            with own as (
              select :subject::bigint as id
              union all
              select m.id from link.offered_subject m where m.merged_into = :subject
            )
            select least(
                     (select min(e.at)
                        from publish.offered_event e join publish.offered_publication p on p.entry = e.entry
                       where p.subject in (select id from own) and e.at > :issued
                         and (e.to_state = 'LIVE' or e.from_state = 'LIVE')),
                     (select min(d.added_at)
                        from dossier.offered_entry_version d
                       where d.subject in (select id from own) and d.added_at > :issued
                         and d.item = any (:registrations))) as at\
            """)
        .param("subject", report.subject().value())
        .param("issued", report.issuedAt().atOffset(ZoneOffset.UTC))
        .param("registrations", registrations)
        .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** The PDF of a report found by number and code. */
  public IssuedReport original(RegisteredReport report) {
    return sql.sql("select number, issued_at, sha256, content from inquire.report where number = ?")
        .param(report.number())
        .query(ReportRegister::issued)
        .single();
  }

  private static IssuedReport issued(ResultSet row, int number) throws SQLException {
    return new IssuedReport(
        row.getString("number"),
        RecordRows.instant(row, "issued_at"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getBytes("content"));
  }
}
