package org.xinheng.app.desk;

import org.springframework.stereotype.Component;
import org.xinheng.app.audit.AuditTrail;

/** 留痕. Writes what a person at the desk looked at or changed to the audit trail. */
@Component
class Auditing {
  private final AuditTrail trail;

  Auditing(AuditTrail trail) {
    this.trail = trail;
  }

  void done(Visit visit, String action, String object) {
    done(visit, action, object, "");
  }

  void done(Visit visit, String action, String object, String reason) {
    trail.done(visit.login(), visit.who().department(), action, object, reason, visit.address());
  }

  void refused(Visit visit, String action, String object, String reason) {
    trail.refused(visit.login(), visit.who().department(), action, object, reason, visit.address());
  }
}
