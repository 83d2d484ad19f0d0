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
   * @param changedSince when its content first changed, where that is why it no longer stands
   * @param takenDown how many records printed in it are no longer shown
   * @param originalHeld whether the PDF is still given out
   */
  record Issued(
      String number,
      String subjectName,
      Optional<String> subjectCode,
      Instant issuedAt,
      String sha256,
      LocalDate validUntil,
      Standing standing,
      Optional<String> supersededBy,
      Optional<Instant> changedSince,
      int takenDown,
      boolean originalHeld)
      implements Verification {}

  /** 报告状态. */
  enum Standing {
    VALID("有效"),
    EXPIRED("已过有效期"),
    SUPERSEDED("已有内容更新的报告"),

    /** Nobody has drawn a new one, but today's would say something else. */
    CHANGED("内容已变化");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
