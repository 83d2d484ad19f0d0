package org.xinheng.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.app.portal.FiledForThePortal.COMPANY;
import static org.xinheng.app.portal.Portal.encoded;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.CreditReports;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.ReportApplication;

@DisplayName("门户：信用报告与核验")
class ReportsOfThePortalTest {
  @TempDir static Path data;

  private static Portal portal;

  @BeforeAll
  static void open() throws Exception {
    portal = Portal.open(data);
    FiledForThePortal.in(portal);
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  @Test
  @DisplayName("报告当场出具，可凭编号核验；编号不对的明说没有出具过")
  void a_report_is_issued_and_verified() throws Exception {
    assertThat(portal.page("/reports?q=" + encoded("旅例建材")))
        .contains("/entities/" + COMPANY + "/report");
    var report = portal.get("/entities/" + COMPANY + "/report");
    assertThat(report.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
    assertThat(portal.page("/verify?number=2026112300000000000000&code=AAAAAAAA"))
        .contains("没有出具过");
  }

  @Test
  @DisplayName("报告里的处罚免于公示后，原件打不开，核验写明内容已变化，文件指纹仍可核对")
  void a_report_goes_with_the_record_that_was_exempted() throws Exception {
    var subject = portal.bean(EntitySearch.class).search(COMPANY, 1).getFirst().listing().id();
    var reports = portal.bean(CreditReports.class);
    var report = reports.issue(ReportApplication.byPublic(subject)).orElseThrow();
    var sql = portal.bean(JdbcClient.class);
    var code = "ABCDEFGH";
    sql.sql("update inquire.report set code_hash = sha256(?::bytea) where number = ?")
        .params(code, report.number())
        .update();
    var query = "?number=" + report.number() + "&code=" + code;
    assertThat(portal.get("/verify/report" + query).statusCode()).isEqualTo(200);
    assertThat(portal.page("/verify" + query)).contains("<b>有效</b>", "打开出具时的原件");

    var hidden =
        "update publish.publication set state = 'NOT_PUBLIC', withheld = 'NOT_OPEN' where item = 'penalty' and state = 'LIVE'";
    sql.sql(hidden).update();
    try {
      var refused = portal.get("/verify/report" + query);
      assertThat(refused.statusCode()).isEqualTo(410);
      assertThat(refused.body()).contains("原件不再提供", "重新出具", "WEB-410");
      assertThat(portal.page("/verify" + query))
          .contains("<b>内容已变化</b>", report.sha256(), "原件不再提供")
          .doesNotContain("打开出具时的原件");
    } finally {
      sql.sql(
              "update publish.publication set state = 'LIVE', withheld = null where item = 'penalty' and withheld = 'NOT_OPEN'")
          .update();
    }
  }
}
