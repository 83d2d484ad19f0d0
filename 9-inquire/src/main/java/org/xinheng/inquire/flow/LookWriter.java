package org.xinheng.inquire.flow;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.xinheng.inquire.Look;
import org.xinheng.inquire.store.Looks;

/**
 * 批量留痕. One thread that writes looks as they gather; a batch that the database refuses is tried
 * again, so that nothing is lost while the process lives and the database comes back.
 */
public final class LookWriter implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LookWriter.class.getName());
  private static final int BACKLOG = 20_000;
  private static final int BATCH = 2_000;
  private static final long GATHER_MILLIS = 200;
  private static final long RETRY_MILLIS = 1_000;
  private static final int LAST_TRIES = 5;

  private final BlockingQueue<Look> waiting = new ArrayBlockingQueue<>(BACKLOG);
  private final Looks looks;
  private final Thread thread;
  private volatile boolean closing;

  public LookWriter(Looks looks) {
    this.looks = looks;
    this.thread = Thread.ofPlatform().name("inquiry-log").daemon(true).start(this::run);
  }

  public void add(Look look) {
    if (closing) {
      throw new IllegalStateException("the inquiry log is closed");
    }
    try {
      waiting.put(look);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the look was recorded", interrupted);
    }
  }

  private void run() {
    while (!closing) {
      pause(GATHER_MILLIS);
      flush();
    }
  }

  /**
   * Writes whatever waits now; a look is at any time either waiting or in a batch under this lock.
   */
  public synchronized void flush() {
    List<Look> batch = new ArrayList<>();
    while (waiting.drainTo(batch, BATCH) > 0) {
      write(batch);
      batch.clear();
    }
  }

  private void write(List<Look> batch) {
    for (int tries = 1; !written(batch); tries++) {
      if (closing && tries >= LAST_TRIES) {
        LOG.log(Level.ERROR, "{0} looks could not be recorded before the stop", batch.size());
        return;
      }
      pause(RETRY_MILLIS);
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean written(List<Look> batch) {
    try {
      looks.write(batch);
      return true;
    } catch (SQLException refused) {
      LOG.log(Level.WARNING, "the inquiry log is not reachable, trying again", refused);
      return false;
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    flush();
  }
}
