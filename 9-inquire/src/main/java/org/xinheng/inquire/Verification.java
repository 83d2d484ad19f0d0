package org.xinheng.inquire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
   * @param changes of which kinds, where it would say something else today
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
      List<Change> changes,
      int takenDown,
      boolean originalHeld)
      implements Verification {
    public Issued {
      changes = List.copyOf(changes);
    }
  }

  /**
   * 出具之后的变化. It makes the report out of date, not false.
   *
   * @param on the day of it, or of the first of them
   * @param told the present name, code or whole; how many records; "" where the kind says all
   */
  record Change(Kind kind, LocalDate on, String told) {
    /** 变化的种类. */
    public enum Kind {
      RENAMED("更名，现名"),
      MERGED("并入"),
      CODED("有了统一社会信用代码"),
      REGISTRATION("登记信息变更"),
      ADDED("新公示"),
      CORRECTED("更正"),
      ENDED("终止公示");

      private final String title;

      Kind(String title) {
        this.title = title;
      }

      public String title() {
        return title;
      }
    }

    /** Without its day. */
    public String sentence() {
      return told.isEmpty() ? kind.title() : kind.title() + " " + told;
    }
  }

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
