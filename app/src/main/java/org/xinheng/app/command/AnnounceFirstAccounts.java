package org.xinheng.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.District;
import org.xinheng.app.security.FirstAccounts;

/** 首批账号的告知: on the terminal of the first start, where no sample is loaded, and nowhere else. */
@Component
class AnnounceFirstAccounts {
  private final boolean wanted;
  private final District district;
  private final FirstAccounts accounts;

  AnnounceFirstAccounts(
      @Value("${xinheng.sample.load:false}") boolean sample,
      @Value("${xinheng.interactive:false}") boolean interactive,
      District district,
      FirstAccounts accounts) {
    this.wanted = interactive && !(sample && district.sample());
    this.district = district;
    this.accounts = accounts;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (!wanted) {
      return;
    }
    var first = accounts.open(district.departments().getFirst().code().value());
    if (first.isEmpty()) {
      return;
    }
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println("首批账号（只显示这一次，首次登录须修改口令；其他账号由系统管理员建立、安全管理员授权）：");
    first.forEach((login, password) -> out.println("  账号 " + login + "    口令 " + password));
  }
}
