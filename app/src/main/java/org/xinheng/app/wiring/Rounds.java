package org.xinheng.app.wiring;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.District;
import org.xinheng.app.sample.SampleDays;
import org.xinheng.collect.Editions;
import org.xinheng.collect.Inbox;
import org.xinheng.conveyor.Belt;
import org.xinheng.publish.Publications;

/** 定时工作. What runs by itself: the conveyor, the publicity tick, the watched inboxes. */
@Component
@EnableScheduling
class Rounds {
  private static final long SWEEP = 7302;
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Belt belt;
  private final Publications publications;
  private final Editions editions;
  private final Inbox inbox;
  private final TellSwept tell;
  private final District district;
  private final SampleDays sample;
  private final Clock clock;
  private final OneAtATime sweeping;

  Rounds(
      Belt belt,
      Publications publications,
      Editions editions,
      Inbox inbox,
      TellSwept tell,
      District district,
      SampleDays sample,
      Clock clock,
      DataSource dataSource) {
    this.belt = belt;
    this.publications = publications;
    this.editions = editions;
    this.district = district;
    this.sample = sample;
    this.clock = clock;
    this.sweeping = new OneAtATime(dataSource, SWEEP);
    this.inbox = inbox;
    this.tell = tell;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    editions.follow(LocalDate.now(clock));
    for (var department : district.departments()) {
      department.items().forEach(item -> inbox.prepare(department.code(), item));
    }
    belt.start();
  }

  /** Publishes what is due and takes down what has ended; idempotent, one instance at a time. */
  @Scheduled(fixedDelayString = "${xinheng.tick:5000}", initialDelay = 3000)
  void tick() {
    editions.follow(LocalDate.now(clock));
    if (sample.going()) {
      return;
    }
    var ticked = publications.tick(LocalDate.now(clock), clock.instant());
    LOG.debug("tick {}", ticked);
  }

  /**
   * Several instances may share one inbox ({@code xinheng.inbox}); one of them sweeps at a time.
   */
  @Scheduled(
      fixedDelayString = "${xinheng.sweep:5000}",
      initialDelayString = "${xinheng.sweep:5000}")
  void sweep() {
    sweeping.run(this::sweepNow);
  }

  private void sweepNow() {
    var swept = inbox.sweep();
    swept.forEach(tell::about);
    if (!swept.isEmpty()) {
      belt.ring();
    }
  }
}
