package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.CATALOGUE;
import static org.xinheng.inquire.FiledDistrict.NOW;
import static org.xinheng.inquire.FiledDistrict.ZONE;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.Divisions;
import org.xinheng.vocabulary.SubjectId;

class CreditReportsTest {
  private static final Pattern CODE = Pattern.compile("核验码\\s*([2-9A-Z]{8})");
  private static final SubjectId SUBJECT = new SubjectId(1);
  private final FiledDistrict district = new FiledDistrict();
  private Instant now = NOW;
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZONE);
  private final CreditReports reports =
      new CreditReports(
          district.dataSource,
          CATALOGUE,
          new EntityPages(district.sql, CATALOGUE, clock),
          code -> "区市场监督管理局",
          new CodeNames(Divisions.bundled()),
          new ReportIssuer("信衡示例平台", "示例中心", "0531-00000000", "https://credit.example.cn", 3, ZONE),
          clock);

  @BeforeEach
  void file() {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON");
    district.entry(1, "registration", "2015-06-03", "{\"ZT_MC\":\"示例建材有限公司\"}");
  }

  private IssuedReport issue() {
    return reports.issue(ReportApplication.byPublic(SUBJECT)).orElseThrow();
  }

  /** As printed on the report. */
  private static String codeOf(IssuedReport report) throws IOException {
    try (PDDocument document = Loader.loadPDF(report.pdf())) {
      Matcher code = CODE.matcher(new PDFTextStripper().getText(document));
      assertThat(code.find()).isTrue();
      return code.group(1);
    }
  }

  private Verification.Issued verified(IssuedReport report) throws IOException {
    return (Verification.Issued) reports.verify(report.number(), codeOf(report));
  }

  @Test
  @DisplayName("编号 22 位:年月日时分秒加 8 位字母数字;凭编号和核验码核验,只答真伪与状态")
  void a_report_is_verified_by_number_and_code() throws IOException {
    IssuedReport report = issue();

    assertThat(report.number()).matches("20261123091000[0-9A-Z]{8}");
    Verification.Issued verified = verified(report);
    assertThat(verified.subjectName()).isEqualTo("示例建材有限公司");
    assertThat(verified.sha256()).isEqualTo(report.sha256());
    assertThat(verified.standing()).isEqualTo(Verification.Standing.VALID);
    assertThat(reports.find(report.number(), codeOf(report)).orElseThrow().pdf())
        .isEqualTo(report.pdf());
  }

  @Test
  @DisplayName("核验码不对或编号不存在,答复相同:未出具")
  void a_wrong_code_is_answered_like_an_unknown_number() {
    IssuedReport report = issue();

    assertThat(reports.verify(report.number(), "AAAAAAAA"))
        .isInstanceOf(Verification.NotIssued.class);
    assertThat(reports.verify("2026112309100000000000", "AAAAAAAA"))
        .isInstanceOf(Verification.NotIssued.class);
    assertThat(reports.find(report.number(), "AAAAAAAA")).isEmpty();
  }

  @Test
  @DisplayName("有效期三个月:最后一日有效,次日过期")
  void a_report_expires_after_its_last_day() throws IOException {
    IssuedReport report = issue();
    now = Instant.parse("2027-02-23T15:59:59Z");
    assertThat(verified(report).standing()).isEqualTo(Verification.Standing.VALID);
    now = Instant.parse("2027-02-23T16:00:00Z");
    assertThat(verified(report).standing()).isEqualTo(Verification.Standing.EXPIRED);
  }

  @Test
  @DisplayName("同日内容未变的,给原报告;内容变了的新报告取代旧报告")
  void a_changed_report_supersedes_and_an_unchanged_one_is_given_again() throws IOException {
    IssuedReport first = issue();
    now = now.plus(Duration.ofMinutes(5));
    assertThat(issue().number()).isEqualTo(first.number());

    district.entry(1, "registration", "2015-06-03", "{\"ZT_MC\":\"示例建材集团有限公司\"}");
    IssuedReport second = issue();

    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(verified(first).standing()).isEqualTo(Verification.Standing.SUPERSEDED);
    assertThat(verified(first).supersededBy()).contains(second.number());
    assertThat(verified(second).standing()).isEqualTo(Verification.Standing.VALID);
  }

  @Test
  @DisplayName("没有这个主体就没有报告")
  void there_is_no_report_on_nobody() {
    assertThat(reports.issue(ReportApplication.byPublic(new SubjectId(999)))).isEmpty();
  }
}
