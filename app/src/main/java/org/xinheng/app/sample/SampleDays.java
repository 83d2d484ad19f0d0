package org.xinheng.app.sample;

import org.springframework.stereotype.Component;

/**
 * 样例的日历. While the sample's files are sent, each as of its day, the platform's own tick rests: the
 * loader ticks as of that day, so that what came in June is published in June. Nobody is reminded
 * of what the sample has not declared yet.
 */
@Component
public class SampleDays {
  private volatile boolean going;

  /** Whether the days of the sample go by just now. */
  public boolean going() {
    return going;
  }

  void begin() {
    going = true;
  }

  void end() {
    going = false;
  }
}
