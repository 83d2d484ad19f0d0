package org.xinheng.inquire;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.inquire.report.ReportBody;
import org.xinheng.inquire.report.ReportHead;
import org.xinheng.inquire.report.ReportHtml;
import org.xinheng.inquire.report.ReportPdf;
import org.xinheng.inquire.report.ReportWriter;
import org.xinheng.inquire.store.RegisteredReport;
import org.xinheng.inquire.store.ReportChanges;
import org.xinheng.inquire.store.ReportRegister;

/**
 * 信用报告. Issues the ten-part report as PDF (公共信用信息报告标准 2022 年版), keeps what was issued, and tells
 * whether a report presented somewhere was.
 */
public final class CreditReports {
  private static final String DIGITS_AND_CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Without 0, O, 1, I: it is typed from paper. */
  private static final String CLEAR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int MOST_RECORDS = 500;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Catalogue catalogue;
  private final EntityPages pages;
  private final ReportRegister register;
  private final ReportChanges changes;
  private final ReportWriter writer;
  private final ReportIssuer issuer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param departments what a department is called
   * @param codes what industry and division codes stand for
   */
  public CreditReports(
      DataSource dataSource,
      Catalogue catalogue,
      EntityPages pages,
      DepartmentNaming departments,
      CodeNames codes,
      ReportIssuer issuer,
      Clock clock) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.register = new ReportRegister(dataSource);
    this.changes = new ReportChanges(JdbcClient.create(dataSource));
    this.writer = new ReportWriter(catalogue, departments, codes, issuer);
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * The report as of now; empty when there is no such entity. Asked again on the same day by the
   * same party with nothing changed, the one already issued.
   */
  public Optional<IssuedReport> issue(ReportApplication application) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, issuer.zone());
    return pages
        .page(application.subject(), application.audience(), today, MOST_RECORDS)
        .map(page -> issue(application, page, now, today));
  }

  private IssuedReport issue(
      ReportApplication application, EntityPage page, Instant now, LocalDate today) {
    ReportBody body = writer.body(page, application.audience(), today);
    byte[] bodyHash = ReportRegister.sha256(body.facts());
    Instant dayStart = today.atStartOfDay(issuer.zone()).toInstant();
    Optional<IssuedReport> same = register.same(page.card().id(), application, bodyHash, dayStart);
    return same.orElseGet(() -> print(application, page, body, bodyHash, now, today));
  }

  private IssuedReport print(
      ReportApplication application,
      EntityPage page,
      ReportBody body,
      byte[] bodyHash,
      Instant now,
      LocalDate today) {
    LocalDate validUntil = today.plusMonths(issuer.validMonths());
    String stamp = STAMP.format(now.atZone(issuer.zone()));
    ReportHead head =
        writer.head(page, stamp + random(DIGITS_AND_CAPITALS), random(CLEAR), now, validUntil);
    byte[] pdf = ReportPdf.of(ReportHtml.of(head, body), head);
    return register.add(page, application, head, bodyHash, pdf);
  }

  private String random(String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /**
   * Whether a report with this number and verification code was issued, and how it stands: one that
   * would say something else today does not stand, even before anybody has drawn a new one.
   */
  public Verification verify(String number, String code) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), issuer.zone());
    return register
        .find(number.strip(), code.strip())
        .<Verification>map(report -> verification(report, today))
        .orElseGet(Verification.NotIssued::new);
  }

  private Verification verification(RegisteredReport report, LocalDate today) {
    boolean changed = saysOtherwise(report, today);
    int takenDown = register.takenDown(report, catalogue, today);
    return new Verification.Issued(
        report.number(),
        report.subjectName(),
        report.subjectCode(),
        report.issuedAt(),
        report.sha256(),
        report.validUntil(),
        standing(report, changed, today),
        report.supersededBy(),
        changed ? register.firstChange(report, registrations()) : Optional.empty(),
        changed ? changes.since(report, registrations(), today) : List.of(),
        takenDown,
        held(report, takenDown, changed));
  }

  private static Verification.Standing standing(
      RegisteredReport report, boolean changed, LocalDate today) {
    if (today.isAfter(report.validUntil())) {
      return Verification.Standing.EXPIRED;
    }
    if (report.supersededBy().isPresent()) {
      return Verification.Standing.SUPERSEDED;
    }
    return changed ? Verification.Standing.CHANGED : Verification.Standing.VALID;
  }

  /**
   * Whether a report to the same audience would say something else today. Which grants a department
   * had then is not kept: of its report only what has been taken down since is known.
   */
  private boolean saysOtherwise(RegisteredReport report, LocalDate today) {
    if (report.audience() instanceof Audience.Department) {
      return register.takenDown(report, catalogue, today) > 0;
    }
    return pages
        .page(report.subject(), report.audience(), today, MOST_RECORDS)
        .map(page -> writer.body(page, report.audience(), today).facts())
        .map(facts -> HexFormat.of().formatHex(ReportRegister.sha256(facts)))
        .filter(report.bodyHash()::equals)
        .isEmpty();
  }

  /** Of a report from before its entries were recorded, any change may be such a one. */
  private static boolean held(RegisteredReport report, int takenDown, boolean changed) {
    return report.entriesKnown() ? takenDown == 0 : !changed;
  }

  private String[] registrations() {
    return catalogue.items().stream()
        .filter(item -> item.nature() == Nature.REGISTRATION)
        .map(item -> item.code().value())
        .toArray(String[]::new);
  }

  /** The PDF as issued, for whoever has number and code, while all that is in it may be seen. */
  public Original original(String number, String code) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), issuer.zone());
    return register
        .find(number.strip(), code.strip())
        .map(report -> original(report, today))
        .orElseGet(Original.NotIssued::new);
  }

  private Original original(RegisteredReport report, LocalDate today) {
    int takenDown = register.takenDown(report, catalogue, today);
    boolean changed = !report.entriesKnown() && saysOtherwise(report, today);
    return held(report, takenDown, changed)
        ? new Original.Held(register.original(report))
        : new Original.Withheld(report.number());
  }
}
