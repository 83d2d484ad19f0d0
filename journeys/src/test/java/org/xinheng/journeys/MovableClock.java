package org.xinheng.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 可拨的时钟. Stands at a day's ten o'clock in the district until it is moved. */
final class MovableClock extends Clock {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private volatile Instant now;

  MovableClock(LocalDate day) {
    now = at(day);
  }

  void moveTo(LocalDate day) {
    now = at(day);
  }

  @Override
  public ZoneId getZone() {
    return CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }

  private static Instant at(LocalDate day) {
    return day.atTime(10, 0).atZone(CHINA).toInstant();
  }
}
