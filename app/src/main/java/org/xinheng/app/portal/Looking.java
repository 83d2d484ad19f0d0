package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xinheng.app.security.SignedIn;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.Look;
import org.xinheng.vocabulary.SubjectId;

/**
 * 门户查询. On the portal everybody sees what the public may see, whoever has signed in; each look is
 * recorded (山东省社会信用条例 第二十三条).
 */
@Component
final class Looking {
  static final Audience PUBLIC = new Audience.Public();

  private final InquiryLog log;
  private final Clock clock;

  Looking(InquiryLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Records a look at one subject. */
  void at(SubjectId subject, String what, HttpServletRequest request) {
    record(Optional.of(subject), what, request);
  }

  /** Records a look at a list, or a search; the words searched for are not kept. */
  void list(String what, HttpServletRequest request) {
    record(Optional.empty(), what, request);
  }

  private void record(Optional<SubjectId> subject, String what, HttpServletRequest request) {
    log.record(
        new Look(
            PUBLIC, who(request), "", subject, what, clock.instant(), request.getRemoteAddr()));
  }

  private static String who(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication signed
            && signed.getPrincipal() instanceof SignedIn account
        ? account.getUsername()
        : "";
  }
}
