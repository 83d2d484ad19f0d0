package org.xinheng.inquire.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.IssuedReport;
import org.xinheng.inquire.ReportApplication;
import org.xinheng.inquire.Verification;
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
      EntityCard card,
      ReportApplication application,
      ReportHead head,
      byte[] bodyHash,
      byte[] pdf) {
    byte[] digest = sha256(pdf);
    sql.sql(
            """
            with entered as (
              insert into inquire.report (number, code_hash, subject, subject_name, subject_code, audience,
                     issued_by, purpose, issued_at, data_as_of, valid_until, body_hash, sha256, content)
              values (:number, :code, :subject, :name, :credit_code, :audience,
                      :by, :purpose, :issued_at, :data_as_of, :valid_until, :body, :digest, :content)
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
        .update();
    return new IssuedReport(head.number(), head.issuedAt(), HexFormat.of().formatHex(digest), pdf);
  }

  public Verification verify(String number, String code, LocalDate today) {
    return sql.sql(
            """
            select number, subject_name, subject_code, issued_at, sha256, valid_until, superseded_by
              from inquire.report where number = :number and code_hash = :code\
            """)
        .param("number", number.toUpperCase(Locale.ROOT))
        .param("code", sha256(code.toUpperCase(Locale.ROOT)))
        .query((row, n) -> verification(row, today))
        .optional()
        .orElseGet(Verification.NotIssued::new);
  }

  private static Verification verification(ResultSet row, LocalDate today) throws SQLException {
    LocalDate validUntil = row.getObject("valid_until", LocalDate.class);
    Optional<String> supersededBy = Optional.ofNullable(row.getString("superseded_by"));
    return new Verification.Issued(
        row.getString("number"),
        row.getString("subject_name"),
        Optional.ofNullable(row.getString("subject_code")),
        RecordRows.instant(row, "issued_at"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        validUntil,
        standing(today.isAfter(validUntil), supersededBy.isPresent()),
        supersededBy);
  }

  private static Verification.Standing standing(boolean expired, boolean superseded) {
    if (expired) {
      return Verification.Standing.EXPIRED;
    }
    return superseded ? Verification.Standing.SUPERSEDED : Verification.Standing.VALID;
  }

  public Optional<IssuedReport> find(String number, String code) {
    return sql.sql(
            """
            select number, issued_at, sha256, content from inquire.report
             where number = :number and code_hash = :code\
            """)
        .param("number", number.toUpperCase(Locale.ROOT))
        .param("code", sha256(code.toUpperCase(Locale.ROOT)))
        .query(ReportRegister::issued)
        .optional();
  }

  private static IssuedReport issued(ResultSet row, int number) throws SQLException {
    return new IssuedReport(
        row.getString("number"),
        RecordRows.instant(row, "issued_at"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getBytes("content"));
  }
}
