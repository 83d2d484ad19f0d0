package org.xinheng.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 数据目录锁. One JVM owns a data directory; the operating system gives the lock back when that JVM
 * dies, however it dies. The file holds the owner's process id for the message to the second.
 */
final class DataLock implements AutoCloseable {
  private static final String FILE = "xinheng.lock";

  /**
   * A POSIX lock is lost when any channel of the same file closes, so this JVM asks itself first.
   */
  private static final Set<Path> HELD_HERE = new HashSet<>();

  private final Path held;
  private final FileChannel channel;

  private DataLock(Path held, FileChannel channel) {
    this.held = held;
    this.channel = channel;
  }

  static DataLock take(Path data) {
    try {
      Files.createDirectories(data);
      return take(data, data.toRealPath());
    } catch (AccessDeniedException denied) {
      throw new DatabaseCannotStart(
          "当前用户无权写入数据目录 " + data + "；请改用有权限的用户，或以 --data 另指定一个目录。", denied);
    } catch (IOException broken) {
      throw StartFailure.of("无法使用数据目录 " + data, broken);
    }
  }

  private static DataLock take(Path data, Path real) throws IOException {
    synchronized (HELD_HERE) {
      if (!HELD_HERE.add(real)) {
        throw inUse(data, Long.toString(ProcessHandle.current().pid()));
      }
      DataLock taken = null;
      try {
        taken = lock(data, real);
        return taken;
      } finally {
        if (taken == null) {
          HELD_HERE.remove(real);
        }
      }
    }
  }

  private static DataLock lock(Path data, Path real) throws IOException {
    FileChannel channel =
        FileChannel.open(
            real.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(data, Files.readString(real.resolve(FILE)).strip());
      }
      byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
      channel.truncate(0);
      channel.write(java.nio.ByteBuffer.wrap(pid), 0);
      taken = true;
      return new DataLock(real, channel);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /** Only who holds the lock may end what an earlier start left running. */
  void endLeftovers(Path cluster) throws IOException {
    new Leftovers(cluster).stop();
  }

  private static DatabaseCannotStart inUse(Path data, String pid) {
    return new DatabaseCannotStart(
        "数据目录 "
            + data
            + " 正被另一个信衡进程使用（进程号 "
            + (pid.isEmpty() ? "未知" : pid)
            + "）；请先停止它，或以 --data 另指定一个目录。");
  }

  @Override
  public void close() {
    synchronized (HELD_HERE) {
      try {
        channel.close();
      } catch (IOException ignored) {
        // the operating system releases the lock with the process at the latest
      } finally {
        HELD_HERE.remove(held);
      }
    }
  }
}
