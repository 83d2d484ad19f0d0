package org.xinheng.app.wiring;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xinheng.app.sample.SampleDays;
import org.xinheng.collect.Inbox;
import org.xinheng.duties.Furnishing;
import org.xinheng.duties.Mendings;
import org.xinheng.duties.Register;
import org.xinheng.duties.Reminders;
import org.xinheng.duties.Units;

/** 责任的定时工作: one instance at a time enters duties, follows what was returned, and reminds. */
@Component
class DutyRounds {
  private static final long FOLLOW = 7311;
  private static final Logger LOG = LoggerFactory.getLogger(DutyRounds.class);

  private final Mendings mendings;
  private final Register register;
  private final Reminders reminders;
  private final Furnishing furnishing;
  private final Units units;
  private final SampleDays sample;
  private final Inbox inbox;
  private final OneAtATime following;

  DutyRounds(
      Mendings mendings,
      Register register,
      Reminders reminders,
      Furnishing furnishing,
      Units units,
      SampleDays sample,
      Inbox inbox,
      DataSource dataSource) {
    this.mendings = mendings;
    this.register = register;
    this.reminders = reminders;
    this.furnishing = furnishing;
    this.units = units;
    this.sample = sample;
    this.inbox = inbox;
    this.following = new OneAtATime(dataSource, FOLLOW);
  }

  @Scheduled(
      fixedDelayString = "${xinheng.duties.follow:20000}",
      initialDelayString = "${xinheng.duties.follow:20000}")
  void follow() {
    following.run(() -> {
      register.adopt();
      units
          .all()
          .forEach(unit ->
              furnishing.today(unit.code()).forEach(item -> inbox.prepare(unit.code(), item)));
      int mended = mendings.follow();
      if (mended > 0) {
        LOG.debug("{} returned rows have been mended", mended);
      }
      int told = sample.going() ? 0 : reminders.round();
      if (told > 0) {
        LOG.info("提醒：新增 {} 件", told);
      }
    });
  }
}
