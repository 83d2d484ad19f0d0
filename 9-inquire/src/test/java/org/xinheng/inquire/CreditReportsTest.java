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
import java.util.List;
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
import org.xinheng.vocabulary.UnitNames;

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
          new EntityPages(district.sql, CATALOGUE, UnitNames.NONE, clock),
          (code, day) -> "区市场监督管理局",
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
    assertThat(reports.original(report.number(), codeOf(report)))
        .isInstanceOfSatisfying(
            Original.Held.class, held -> assertThat(held.report().pdf()).isEqualTo(report.pdf()));
  }

  @Test
  @DisplayName("核验码不对或编号不存在,答复相同:未出具")
  void a_wrong_code_is_answered_like_an_unknown_number() {
    IssuedReport report = issue();

    assertThat(reports.verify(report.number(), "AAAAAAAA"))
        .isInstanceOf(Verification.NotIssued.class);
    assertThat(reports.verify("2026112309100000000000", "AAAAAAAA"))
        .isInstanceOf(Verification.NotIssued.class);
    assertThat(reports.original(report.number(), "AAAAAAAA"))
        .isInstanceOf(Original.NotIssued.class);
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

  private long penalty(String publishedOn, String lastDay) {
    long entry = district.entry(1, "penalty", "2026-11-16", "{\"CF_WSH\":\"济莱环罚〔2026〕1号\"}");
    district.live(entry, 1, "penalty", publishedOn, lastDay, "");
    return entry;
  }

  private Original original(IssuedReport report) throws IOException {
    return reports.original(report.number(), codeOf(report));
  }

  @Test
  @DisplayName("印在报告上的信息免于公示或撤下后,原件不再提供;核验仍答真伪和文件指纹")
  void a_report_goes_with_the_record_that_was_taken_down() throws IOException {
    long entry = penalty("2026-11-18", "2027-11-16");
    IssuedReport report = issue();
    assertThat(original(report)).isInstanceOf(Original.Held.class);

    district.ended(entry, "2026-11-23");

    assertThat(original(report)).isEqualTo(new Original.Withheld(report.number()));
    Verification.Issued verified = verified(report);
    assertThat(verified.standing()).isEqualTo(Verification.Standing.CHANGED);
    assertThat(verified.sha256()).isEqualTo(report.sha256());
    assertThat(verified.takenDown()).isEqualTo(1);
    assertThat(verified.originalHeld()).isFalse();
  }

  @Test
  @DisplayName("公示的最后一日原件还在,次日不再提供")
  void a_report_goes_on_the_day_after_the_last_day_of_a_record() throws IOException {
    penalty("2026-11-18", "2026-11-24");
    IssuedReport report = issue();
    now = Instant.parse("2026-11-24T15:59:59Z");
    assertThat(original(report)).isInstanceOf(Original.Held.class);
    assertThat(verified(report).standing()).isEqualTo(Verification.Standing.VALID);
    now = Instant.parse("2026-11-24T16:00:00Z");
    assertThat(original(report)).isInstanceOf(Original.Withheld.class);
    assertThat(verified(report).standing()).isEqualTo(Verification.Standing.CHANGED);
  }

  @Test
  @DisplayName("出具之后又有信息公示的,核验答内容已变化和变化的时间;没有被撤下的,原件仍在")
  void a_report_that_would_say_more_today_no_longer_stands() throws IOException {
    IssuedReport report = issue();
    long entry = penalty("2026-11-23", "2027-11-16");
    Instant published = NOW.plusSeconds(60);
    district.event(entry, "DUE", "LIVE", published);

    Verification.Issued verified = verified(report);
    assertThat(verified.standing()).isEqualTo(Verification.Standing.CHANGED);
    assertThat(verified.changedSince()).contains(published);
    assertThat(verified.originalHeld()).isTrue();
    assertThat(original(report)).isInstanceOf(Original.Held.class);
    now = Instant.parse("2027-02-23T16:00:00Z");
    assertThat(verified(report).standing()).isEqualTo(Verification.Standing.EXPIRED);
  }

  @Test
  @DisplayName("出具之后更名：核验说明报告在出具之日属实、哪一日更的名、现名是什么；伪造的仍答没有出具过")
  void a_renamed_entitys_report_was_true_on_its_day() throws IOException {
    IssuedReport report = issue();
    now = now.plus(Duration.ofDays(2));
    district.formerName(1, "示例建材有限公司", "2026-11-24");
    district.sql.sql("update link.market_entity set name = '示例新材有限公司' where id = 1").update();
    district.changed(1, "SUBJECT_NAME", "示例新材有限公司", "2026-11-24");

    Verification.Issued verified = verified(report);
    assertThat(verified.standing()).isEqualTo(Verification.Standing.CHANGED);
    assertThat(verified.subjectName()).isEqualTo("示例建材有限公司");
    assertThat(told(verified)).containsExactly("2026-11-24 更名，现名 示例新材有限公司");
    assertThat(reports.verify(report.number(), "22222222")).isEqualTo(new Verification.NotIssued());
  }

  @Test
  @DisplayName("出具之后的登记、新公示、更正、终止公示各列一行，带日期和条数；没有变化的不列")
  void each_kind_of_change_is_told_with_its_day() throws IOException {
    long kept = penalty("2026-11-18", "2027-11-16");
    IssuedReport report = issue();
    assertThat(verified(report).changes()).isEmpty();
    district.ended(kept, "2026-11-23").event(kept, "LIVE", "ENDED", NOW.plusSeconds(60));
    for (int i = 0; i < 2; i++) {
      district.event(
          penalty("2026-11-24", "2027-11-16"), "DUE", "LIVE", NOW.plus(Duration.ofDays(1)));
    }
    now = now.plus(Duration.ofDays(2));

    assertThat(told(verified(report))).containsExactly("2026-11-23 终止公示 1 条", "2026-11-24 新公示 2 条");
  }

  private static List<String> told(Verification.Issued verified) {
    return verified.changes().stream().map(one -> one.on() + " " + one.sentence()).toList();
  }

  @Test
  @DisplayName("给行政机关的报告里有不公开的信息:在其期限内原件照常提供")
  void a_report_to_a_department_holds_what_that_department_may_see() throws IOException {
    long entry = district.entry(1, "judgment", "2026-05-06", "{}");
    district.notOpen(entry, 1, "judgment", "2026-05-06", "2031-05-06");
    Audience department =
        new Audience.Department(new org.xinheng.vocabulary.DepartmentCode("scjgj"), "行政审批");
    IssuedReport report =
        reports.issue(new ReportApplication(SUBJECT, department, "密钥：scjgj", "行政审批")).orElseThrow();

    assertThat(original(report)).isInstanceOf(Original.Held.class);
    assertThat(verified(report).standing()).isEqualTo(Verification.Standing.VALID);
    district.sql.sql("update publish.publication set latest_end = '2026-11-22'").update();
    assertThat(original(report)).isInstanceOf(Original.Withheld.class);
  }

  @Test
  @DisplayName("没有登记所印条目的旧报告:内容未变才提供原件")
  void a_report_from_before_its_entries_were_recorded_is_held_while_unchanged() throws IOException {
    long entry = penalty("2026-11-18", "2027-11-16");
    IssuedReport report = issue();
    district.sql.sql("update inquire.report set entries = null").update();

    assertThat(original(report)).isInstanceOf(Original.Held.class);
    district.ended(entry, "2026-11-23");
    assertThat(original(report)).isInstanceOf(Original.Withheld.class);
  }

  @Test
  @DisplayName("没有这个主体就没有报告")
  void there_is_no_report_on_nobody() {
    assertThat(reports.issue(ReportApplication.byPublic(new SubjectId(999)))).isEmpty();
  }
}
