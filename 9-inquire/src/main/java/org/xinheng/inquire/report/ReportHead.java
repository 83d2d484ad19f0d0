package org.xinheng.inquire.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 报告首部. What makes this copy of the report this copy. */
public record ReportHead(
    String title,
    String platform,
    String operator,
    String subjectName,
    String subjectCode,
    String number,
    String verificationCode,
    String verificationAddress,
    Instant issuedAt,
    LocalDate validUntil,
    ZoneId zone) {

  /** Where the QR code leads. */
  String link() {
    return verificationAddress + "?number=" + number + "&code=" + verificationCode;
  }
}
