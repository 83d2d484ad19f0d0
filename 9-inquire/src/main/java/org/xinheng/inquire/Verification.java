package org.xinheng.inquire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 报告核验. Whether a report was issued here and still stands; never what it says. */
public sealed interface Verification {

  /** No report with this number and code was issued here. */
  record NotIssued() implements Verification {}

  /**
   * Issued here.
   *
   * @param sha256 hexadecimal digest of the PDF as issued, to compare a file with
   * @param validUntil last valid day, inclusive
   * @param supersededBy the newer report on the same subject whose content differs
   */
  record Issued(
      String number,
      String subjectName,
      Optional<String> subjectCode,
      Instant issuedAt,
      String sha256,
      LocalDate validUntil,
      Standing standing,
      Optional<String> supersededBy)
      implements Verification {}

  /** 报告状态. */
  enum Standing {
    VALID("有效"),
    EXPIRED("已过有效期"),
    SUPERSEDED("已有内容更新的报告");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
