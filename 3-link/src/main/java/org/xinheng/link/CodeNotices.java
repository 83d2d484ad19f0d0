package org.xinheng.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;

/** 对照通知. New codes told to the departments that use them, each of which signs. */
public interface CodeNotices {

  /** 签收. */
  record Signature(DepartmentCode department, Optional<String> by, Optional<Instant> at) {}

  /** 通知. */
  record Notice(
      long id,
      DepartmentCode registrar,
      String by,
      Instant at,
      long codes,
      List<Signature> signatures) {
    public Notice {
      signatures = List.copyOf(signatures);
    }
  }

  /**
   * Tells what the registrar has coded since its last notice.
   *
   * @throws ConversionRefused {@code CNV-040} nothing new, {@code CNV-041} nobody to tell
   */
  long send(DepartmentCode registrar, List<DepartmentCode> users, String by);

  List<Notice> all(int limit);

  /** How many notices this department has still to sign. */
  long unsigned(DepartmentCode department);

  /** The mapping a notice tells. */
  List<Conversion> mapping(long notice);

  /**
   * @throws ConversionRefused {@code CNV-042} not addressed, or signed already
   */
  void sign(long notice, DepartmentCode department, String by);
}
