package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * 残留进程. A JVM that was killed leaves its server running; a server that was killed leaves its
 * backends for a moment. They are known by their working directory, not by a process id in a file:
 * a process id may meanwhile belong to somebody else. Only the holder of the data lock may ask.
 */
final class Leftovers {
  private static final long PATIENCE_SECONDS = 30;
  private static final long LAST_PATIENCE_SECONDS = 10;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path cluster;

  Leftovers(Path cluster) {
    this.cluster = cluster;
  }

  /** Afterwards no process works in the cluster, and no stale lock file keeps a new one out. */
  void stop() throws IOException {
    Path lockFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(cluster)) {
      return;
    }
    for (ProcessHandle process : processes()) {
      if (isPostmaster(process, lockFile)) {
        // SIGINT, the fast shutdown: sessions are ended, a checkpoint is written
        Command.of(List.of("sh", "-c", "kill -INT " + process.pid())).run();
        await(PATIENCE_SECONDS);
      }
    }
    processes().forEach(ProcessHandle::destroy);
    await(LAST_PATIENCE_SECONDS);
    processes().forEach(ProcessHandle::destroyForcibly);
    await(LAST_PATIENCE_SECONDS);
    removeIfPidIsReused(lockFile);
  }

  /**
   * PostgreSQL removes a stale lock file by itself, unless the number now names a living process.
   */
  private static void removeIfPidIsReused(Path lockFile) throws IOException {
    if (Files.exists(lockFile) && Files.exists(Path.of("/proc", Long.toString(pidIn(lockFile))))) {
      Files.deleteIfExists(lockFile);
    }
  }

  private static boolean isPostmaster(ProcessHandle process, Path lockFile) throws IOException {
    return Files.exists(lockFile) && pidIn(lockFile) == process.pid();
  }

  private static long pidIn(Path lockFile) throws IOException {
    List<String> lines = Files.readAllLines(lockFile);
    String first = lines.isEmpty() ? "" : lines.getFirst().strip();
    return first.matches("\\d{1,18}") ? Long.parseLong(first) : -1;
  }

  private List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses().filter(this::worksInCluster).toList();
  }

  private boolean worksInCluster(ProcessHandle process) {
    Path directory = Path.of("/proc", Long.toString(process.pid()));
    try {
      Path program = Files.readSymbolicLink(directory.resolve("exe"));
      return program.toString().contains("/bin/postgres")
          && Files.isSameFile(directory.resolve("cwd"), cluster);
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  /** Asks again and again: a process that has ended but that nobody buries is no longer listed. */
  private void await(long seconds) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!processes().isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
