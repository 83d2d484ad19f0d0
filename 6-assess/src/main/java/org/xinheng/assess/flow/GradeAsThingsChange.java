package org.xinheng.assess.flow;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xinheng.assess.flow.KeepGrades.Step;

/**
 * 随变动评价. Takes step after step on a thread of its own. While a large file is on the line its
 * entries wait, and what ended or was changed by a person is still graded at once.
 */
public final class GradeAsThingsChange implements AutoCloseable {
  private static final Logger LOG = System.getLogger(GradeAsThingsChange.class.getName());
  private static final Duration IDLE = Duration.ofMillis(700);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** More entries unread than these, and it is taken for a large file. */
  private static final int FEW_ENTRIES = 5_000;

  /** It is off the line when no range has come for so long. */
  private static final Duration LULL = Duration.ofSeconds(3);

  private final KeepGrades grades;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private long newestSeen;
  private long arrivedAt = System.nanoTime() - LULL.toNanos();

  public GradeAsThingsChange(KeepGrades grades) {
    this.grades = grades;
    this.thread = Thread.ofPlatform().name("grades").daemon(true).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    while (!isClosing()) {
      try {
        boolean busy = largeFileOnTheLine();
        Step step = grades.step(!busy);
        pause(step == Step.MORE && !busy ? Duration.ZERO : IDLE);
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "grading failed, trying again", failed);
        pause(AFTER_FAILURE);
      }
    }
  }

  private boolean largeFileOnTheLine() {
    long newest = grades.newestRange();
    long now = System.nanoTime();
    if (newest > newestSeen) {
      newestSeen = newest;
      arrivedAt = now;
    }
    return now - arrivedAt < LULL.toNanos() && grades.waiting() > FEW_ENTRIES;
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void pause(Duration time) {
    try {
      boolean closed = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
      assert !closed || isClosing();
    } catch (InterruptedException interrupted) {
      closing.countDown();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      if (thread.isAlive()) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
