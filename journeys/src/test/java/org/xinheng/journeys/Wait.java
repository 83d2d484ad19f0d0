package org.xinheng.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** 等候. Until something is so; two minutes are for a busy machine, not a promise. */
final class Wait {
  private Wait() {}

  static void until(Callable<Boolean> so) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(so);
  }
}
