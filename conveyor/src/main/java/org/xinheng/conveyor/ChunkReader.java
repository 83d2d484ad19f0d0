package org.xinheng.conveyor;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.Verifier;

/**
 * 边读边校验. Reads and judges ahead of the database on a thread of its own, a few chunks at most, so
 * that memory stays bounded.
 */
final class ChunkReader implements AutoCloseable {
  private static final int AHEAD = 1;

  private final RowSource rows;
  private final Verifier verifier;
  private final Circumstances circumstances;
  private final int size;
  private final BlockingQueue<Step> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;

  private sealed interface Step {
    record Next(Chunk chunk) implements Step {}

    record End() implements Step {}

    record Failed(Throwable why) implements Step {}
  }

  ChunkReader(RowSource rows, Verifier verifier, Circumstances circumstances, int size) {
    this.rows = rows;
    this.verifier = verifier;
    this.circumstances = circumstances;
    this.size = size;
    this.thread = Thread.ofPlatform().name("conveyor-read").daemon().start(this::readAll);
  }

  /** The next chunk, or null at the end. */
  @Nullable Chunk next() throws UnreadableFile, InterruptedException {
    return switch (ready.take()) {
      case Step.Next(var chunk) -> chunk;
      case Step.End end -> null;
      case Step.Failed(var why) -> throw rethrown(why);
    };
  }

  private void readAll() {
    try {
      for (var chunk = read(); chunk.rows() > 0; chunk = read()) {
        ready.put(new Step.Next(chunk));
      }
      ready.put(new Step.End());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (UnreadableFile | RuntimeException | Error failed) {
      tell(failed);
    }
  }

  private void tell(Throwable failed) {
    try {
      ready.put(new Step.Failed(failed));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Chunk read() throws UnreadableFile {
    var chunk = new Chunk();
    while (chunk.rows() < size) {
      var row = rows.next();
      if (row == null) {
        return chunk;
      }
      chunk.add(row, verifier.judge(row, circumstances));
    }
    return chunk;
  }

  private static UnreadableFile rethrown(Throwable why) {
    return switch (why) {
      case UnreadableFile unreadable -> unreadable;
      case RuntimeException broken -> throw broken;
      case Error broken -> throw broken;
      default -> throw new IllegalStateException(why);
    };
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    rows.close();
  }
}
