package org.xinheng.app.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.Look;
import org.xinheng.vocabulary.SubjectId;

/** 接口查询留痕. The day of an inquiry, and the record of each look (山东省社会信用条例 第二十三条). */
@Component
final class Inquiries {
  private final InquiryLog log;
  private final Clock clock;

  Inquiries(InquiryLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A look at one subject. */
  void at(SubjectId subject, String what, Caller caller) {
    record(Optional.of(subject), what, caller);
  }

  /** A look at a list, or a search; the words searched for are not kept. */
  void list(String what, Caller caller) {
    record(Optional.empty(), what, caller);
  }

  private void record(Optional<SubjectId> subject, String what, Caller caller) {
    log.record(
        new Look(
            caller.audience(),
            caller.who(),
            caller.purpose(),
            subject,
            what,
            clock.instant(),
            caller.address()));
  }
}
