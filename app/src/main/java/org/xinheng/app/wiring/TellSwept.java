package org.xinheng.app.wiring;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.database.DataDirectory;
import org.xinheng.app.desk.InboxRefusals;
import org.xinheng.collect.Inbox.Swept;

/** 收件箱的告知. What became of a file in the inbox: in the log, in the audit trail and at the desk. */
@Component
class TellSwept {
  private static final Logger LOG = LoggerFactory.getLogger(TellSwept.class);

  private final AuditTrail audit;
  private final Path inbox;
  private final Map<Path, String> postponed = new HashMap<>();

  TellSwept(AuditTrail audit, DataDirectory data) {
    this.audit = audit;
    this.inbox = data.inbox();
  }

  void about(Swept swept) {
    var file = inbox.relativize(swept.file()).toString();
    switch (swept) {
      case Swept.Accepted accepted -> {
        LOG.info("收件箱：已接收 {}，回执号 {}", file, accepted.receipt().number());
        audit.done(
            InboxRefusals.WHO,
            accepted.receipt().department().value(),
            "报送文件",
            accepted.receipt().number().value(),
            file,
            "");
      }
      case Swept.Refused refused -> {
        LOG.warn("收件箱：未接收 {}：{}（{}）", file, refused.sentence(), refused.code());
        audit.refused(
            InboxRefusals.WHO,
            refused.department().map(code -> code.value()).orElse(""),
            InboxRefusals.ACTION,
            file,
            refused.sentence() + "（" + refused.code() + "）",
            "");
      }
      case Swept.Postponed waiting -> {
        // tried again every few seconds: told once
        if (!waiting.why().equals(postponed.put(swept.file(), waiting.why()))) {
          LOG.warn("收件箱：暂时不能处理 {}，稍后再试：{}", file, waiting.why());
        }
        return;
      }
    }
    postponed.remove(swept.file());
  }
}
