package org.xinheng.inquire.flow;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.inquire.store.DocumentNumbers;
import org.xinheng.inquire.store.ListingSource;
import org.xinheng.inquire.store.ListingSource.Changes;
import org.xinheng.inquire.store.ListingSource.Note;
import org.xinheng.inquire.store.ListingSource.Range;

/**
 * 跟读档案和名册. Brings the search index, and that of document numbers, up to the dossier's last range
 * and the register's last note, on a thread of its own: searchable within a second, durable within
 * seconds, and after any stop followed on from the last commit. While a large file is on the line
 * it reads sparingly and catches up at the end.
 */
public final class FollowDossier implements AutoCloseable {
  private static final Logger LOG = System.getLogger(FollowDossier.class.getName());
  private static final int RANGES_AT_ONCE = 20;
  private static final int NOTES_AT_ONCE = 2_000;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration REFRESH = Duration.ofSeconds(10);

  /** More entries unread than these, and it is taken for a large file, not for some small ones. */
  private static final int FEW_ENTRIES = 5_000;

  /** While a large file is on the line the index gives way: so few ranges, no oftener than this. */
  private static final int RANGES_WHILE_BUSY = 1;

  private static final Duration EASE = Duration.ofSeconds(20);

  /**
   * A large file is off the line when no range has come for so long: a busy machine makes pauses.
   */
  private static final Duration LULL = Duration.ofSeconds(3);

  private static final Duration COMMIT = Duration.ofSeconds(10);

  private final ListingIndex index;
  private final ListingSource source;
  private final DocumentNumbers numbers;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private long refreshedAt = System.nanoTime();
  private long committedAt = System.nanoTime();
  private long readAt = System.nanoTime();
  private long newestSeen;
  private long arrivedAt = System.nanoTime() - LULL.toNanos();
  private boolean uncommitted;

  public FollowDossier(ListingIndex index, ListingSource source, DocumentNumbers numbers) {
    this.index = index;
    this.source = source;
    this.numbers = numbers;
    this.thread = Thread.ofPlatform().name("search-index").daemon(true).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    boolean checked = false;
    while (!isClosing()) {
      try {
        if (!checked) {
          startAgainWhereAhead();
          checked = true;
        }
        pause(step(givesWay()) ? Duration.ZERO : IDLE);
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "following the dossier failed, trying again", failed);
        pause(AFTER_FAILURE);
      }
    }
  }

  /** An index that knows more than the dossier belongs to another database. */
  private void startAgainWhereAhead() {
    if (index.followed() > source.newestRange() || index.noted() > source.newestNote()) {
      LOG.log(Level.WARNING, "the search index is ahead of the dossier and is built again");
      index.clear();
    }
  }

  /** Follows to the end in the caller's thread; for tests and for a first start. */
  public synchronized void catchUp() {
    startAgainWhereAhead();
    while (readOn(RANGES_AT_ONCE)) {
      uncommitted = true;
    }
    index.refresh();
    commit();
  }

  /** Whether ranges keep coming in and hold many entries: a large file is on the line. */
  private boolean givesWay() {
    long newest = source.newestRange();
    long now = System.nanoTime();
    if (newest > newestSeen) {
      newestSeen = newest;
      arrivedAt = now;
    }
    return now - arrivedAt < LULL.toNanos() && source.entriesAfter(index.followed()) > FEW_ENTRIES;
  }

  private synchronized boolean step(boolean givingWay) {
    long now = System.nanoTime();
    if (givingWay && now - readAt < EASE.toNanos()) {
      return false;
    }
    readAt = now;
    boolean more = readOn(givingWay ? RANGES_WHILE_BUSY : RANGES_AT_ONCE);
    uncommitted |= more;
    if (!more || now - refreshedAt > REFRESH.toNanos()) {
      index.refresh();
      refreshedAt = now;
    }
    if (uncommitted && now - committedAt > COMMIT.toNanos()) {
      commit();
    }
    return more && !givingWay;
  }

  private boolean readOn(int most) {
    boolean ranges = readRanges(most);
    boolean more = numbers.readOn(most) || ranges;
    return readNotes() || more;
  }

  private boolean readNotes() {
    List<Note> notes = source.notesAfter(index.noted(), NOTES_AT_ONCE);
    if (notes.isEmpty() || isClosing()) {
      return false;
    }
    take(source.of(notes));
    index.notedTo(notes.getLast().id());
    return true;
  }

  private void take(Changes changes) {
    index.remove(changes.gone());
    index.put(changes.listings());
  }

  private boolean readRanges(int most) {
    List<Range> ranges = source.rangesAfter(index.followed(), most);
    for (Range range : ranges) {
      take(source.of(range));
      index.followedTo(range.id());
      if (isClosing()) {
        return false;
      }
    }
    return !ranges.isEmpty();
  }

  private void commit() {
    index.commit();
    committedAt = System.nanoTime();
    uncommitted = false;
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

  /** Stops following; the index itself is closed by whoever opened it. */
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
