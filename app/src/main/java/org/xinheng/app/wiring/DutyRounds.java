package org.xinheng.app.wiring;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xinheng.duties.Mendings;

/** 责任的定时工作: one instance at a time follows what was returned. */
@Component
class DutyRounds {
  private static final long FOLLOW = 7311;
  private static final Logger LOG = LoggerFactory.getLogger(DutyRounds.class);

  private final Mendings mendings;
  private final OneAtATime following;

  DutyRounds(Mendings mendings, DataSource dataSource) {
    this.mendings = mendings;
    this.following = new OneAtATime(dataSource, FOLLOW);
  }

  @Scheduled(
      fixedDelayString = "${xinheng.duties.follow:20000}",
      initialDelayString = "${xinheng.duties.follow:20000}")
  void follow() {
    following.run(() -> {
      int mended = mendings.follow();
      if (mended > 0) {
        LOG.debug("{} returned rows have been mended", mended);
      }
    });
  }
}
