package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.audit.AuditTrail.Event;

/** 收件箱未接收的文件: those of the last days, for whoever put them there. */
@Component
public class InboxRefusals {
  public static final String WHO = "收件箱";
  public static final String ACTION = "收件箱拒收";
  private static final int DAYS = 7;
  private static final int MOST = 200;
  private static final int SHOWN = 10;

  private final AuditTrail audit;
  private final Clock clock;

  InboxRefusals(AuditTrail audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest first; of a department only its own, of all also those in nobody's folder. */
  List<Event> of(Visit visit) {
    var lately =
        new AuditTrail.Filter(
            WHO,
            ACTION,
            "",
            "REFUSED",
            Optional.of(LocalDate.now(clock).minusDays(DAYS)),
            Optional.empty());
    return audit.list(lately, Long.MAX_VALUE, MOST).stream()
        .filter(
            event -> visit.scope().map(own -> own.value().equals(event.department())).orElse(true))
        .limit(SHOWN)
        .toList();
  }
}
