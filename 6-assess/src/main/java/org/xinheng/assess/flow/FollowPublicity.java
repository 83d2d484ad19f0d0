package org.xinheng.assess.flow;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.assess.store.Feed;
import org.xinheng.assess.store.Feed.Event;
import org.xinheng.assess.store.Feed.WaterMark;

/**
 * 跟读公示状态变更. Steps of publicity are not numbered in the order of their commits. So they are read as
 * they come, and once every transaction that might have held an earlier one back is over, those
 * that came late are read too; only up to there are they settled.
 */
final class FollowPublicity {
  private final Feed feed;
  private long settled = -1;
  private long read;
  private BitSet handled = new BitSet();
  private @Nullable WaterMark waiting;

  FollowPublicity(Feed feed) {
    this.feed = feed;
  }

  /** Up to where every step was handled, by what this instance knows. */
  long settled() {
    return settled;
  }

  /** Subjects of steps not yet handled; begins anew where another instance has gone on. */
  Set<Long> next(long kept) {
    if (kept != settled) {
      settled = kept;
      read = kept;
      handled = new BitSet();
      waiting = null;
    }
    WaterMark now = feed.waterMark();
    var subjects = new HashSet<Long>();
    settle(now, subjects);
    List<Event> events = feed.eventsAfter(read);
    events.forEach(event -> handle(event, subjects));
    read = events.isEmpty() ? Math.max(read, now.newestEvent()) : events.getLast().id();
    if (waiting == null && read >= now.newestEvent() && now.newestEvent() > settled) {
      waiting = now;
    }
    return subjects;
  }

  private void settle(WaterMark now, Set<Long> subjects) {
    WaterMark mark = waiting;
    if (mark == null || now.oldest() < mark.next()) {
      return;
    }
    feed.eventsBetween(settled, mark.newestEvent()).stream()
        .filter(event -> !handled.get(place(event)))
        .forEach(event -> handle(event, subjects));
    int over = Math.toIntExact(mark.newestEvent() - settled);
    handled = handled.get(over, Math.max(over, handled.length()));
    settled = mark.newestEvent();
    waiting = null;
  }

  private void handle(Event event, Set<Long> subjects) {
    handled.set(place(event));
    subjects.add(event.subject());
  }

  private int place(Event event) {
    return Math.toIntExact(event.id() - settled);
  }

  /** After a failure nothing that was read counts as handled. */
  void forget() {
    settled = -1;
  }
}
