package org.xinheng.conveyor;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.collect.Claimed;
import org.xinheng.collect.LeaseLost;
import org.xinheng.collect.Submissions;

/**
 * 传送带. One thread that takes the next waiting submission and carries it, for ever. Several
 * instances may run on one database: a claim with a lease keeps each submission to one of them.
 * What breaks (a full disk, a lost connection) is put back and tried again later, after a longer
 * rest each time; what others have sent goes on meanwhile.
 */
public final class Belt implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Belt.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Submissions submissions;
  private final Conveyor conveyor;
  private final ReviewedRows reviewed;
  private final RegisterFollowing register;
  private final String instance;
  private final Duration idle;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;
  private int failures;

  /**
   * @param idle how long it waits before it looks again when nothing waits and nobody rings
   */
  Belt(
      Submissions submissions,
      Conveyor conveyor,
      ReviewedRows reviewed,
      RegisterFollowing register,
      String instance,
      Duration idle) {
    this.submissions = submissions;
    this.conveyor = conveyor;
    this.reviewed = reviewed;
    this.register = register;
    this.instance = instance;
    this.idle = idle;
    this.thread = Thread.ofPlatform().name("conveyor").unstarted(this::turn);
  }

  /** Takes up first what this instance had in hand when it died. */
  public void start() {
    conveyor.clearWorkplace();
    int resumed = submissions.releaseAll(instance);
    if (resumed > 0) {
      LOG.info("going on with {} submissions in hand at the last stop", resumed);
    }
    thread.start();
  }

  /** Something has come in: look at once. */
  public void ring() {
    bell.release();
  }

  private void turn() {
    while (!closed) {
      try {
        if (!step()) {
          pause(idle);
        }
        failures = 0;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (LeaseLost taken) {
        LOG.info("another instance has taken over a submission");
      } catch (RuntimeException broken) {
        failures++;
        LOG.error("conveyor stopped for a while, failure {} in a row", failures, broken);
        if (!rest()) {
          return;
        }
      }
    }
  }

  /**
   * Carries out ripe review answers and one submission. Returns whether there was anything to do.
   * An answer that cannot be carried out does not keep the submissions waiting.
   */
  private boolean step() throws InterruptedException {
    boolean worked = false;
    RuntimeException trouble = null;
    try {
      register.catchUp();
      reviewed.catchUp();
      worked = reviewed.carryOut() > 0;
    } catch (RuntimeException broken) {
      trouble = broken;
    }
    var claimed = submissions.claim(instance, LEASE);
    if (claimed.isPresent()) {
      carry(claimed.get());
      return true;
    }
    if (trouble != null) {
      throw trouble;
    }
    return worked;
  }

  private void carry(Claimed claimed) throws InterruptedException {
    try {
      conveyor.run(claimed);
    } catch (LeaseLost taken) {
      throw taken;
    } catch (InterruptedException stopped) {
      submissions.release(claimed, Duration.ZERO);
      throw stopped;
    } catch (RuntimeException broken) {
      var rest = restAfter(claimed.lease());
      LOG.error(
          "submission {} rests for {} s, attempt {} failed",
          claimed.number(),
          rest.toSeconds(),
          claimed.lease(),
          broken);
      submissions.release(claimed, rest);
    }
  }

  /** One second after the first failure, then twice as long each time. */
  static Duration restAfter(int failures) {
    return Duration.ofSeconds(
        Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.clamp(failures - 1, 0, 6)));
  }

  private boolean rest() {
    try {
      pause(restAfter(failures));
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void pause(Duration time) throws InterruptedException {
    if (bell.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  /**
   * Stops after the chunk in hand has been rolled back or committed; what is unfinished goes on
   * elsewhere or later.
   */
  @Override
  public void close() {
    closed = true;
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
